/** What the popup needs from the worker and the library, apart from the list. Tests give it doubles. */
import type { ArticleId, ArticleRow, LeadImage, ReadPage } from '../domain/article/article'
import type { ListPort, PageIdentity, TwinPort } from '../domain/library/library'
import type {
  CapturedImage,
  CaptureTarget,
  SaveOutcome,
  SaveRequest,
  TakenImage,
} from '../domain/message/capture'
import type { ExportPort } from '../pages/export-scope'
import type { SettingsStore } from '../platform/storage/settings-store'
import type { UnseenCapture } from '../platform/storage/unseen-captures'

/** The page in the tab at the moment the popup was opened. */
export interface Tab {
  target: CaptureTarget
  title: string
}

/** Every function throws PressmarkError. */
export interface CardPort {
  tab(): Promise<Tab>
  read(target: CaptureTarget): Promise<ReadPage>
  image(target: CaptureTarget, image: LeadImage): Promise<TakenImage>
  save(request: SaveRequest): Promise<SaveOutcome>
  /** Has the page read and stored without this popup, which may be closed at once. Refuses what is no article. */
  take(tab: Tab): Promise<SaveOutcome>
  /** The article that a page is. */
  find(page: PageIdentity): Promise<ArticleRow | undefined>
  /** Adds pictures that came after the save. */
  putImage(id: ArticleId, image: CapturedImage): Promise<void>
  /** Takes back what a save brought into the library. */
  takeBack(outcome: SaveOutcome): Promise<void>
  /** How captures without a popup ended, newest first; a failure is told once. */
  takeUnseen(): Promise<UnseenCapture[]>
  /** Keeps the next popup from reporting a capture. */
  forgetUnseen(captureId: string): Promise<void>
}

export interface PopupPorts {
  library: ListPort
  card: CardPort
  twins: TwinPort
  exporting: ExportPort
  settings: Pick<SettingsStore, 'values' | 'ready' | 'set'>
  copy(text: string): Promise<void>
  /** Opens the reader, at the sentence that begins at `at` in the stored text where that is given. */
  openArticle(id: ArticleId, at?: number): void
  openLibrary(): void
  /** Opens the library at what can be done about missing articles. */
  openRescue(): void
  /** Opens the library's page of settings. */
  openSettings(): void
  /** Opens the library beside the page; null where the browser has no place for it. */
  openBeside: (() => void) | null
  /** Opens an article's own page. */
  openOriginal(url: string): void
}
