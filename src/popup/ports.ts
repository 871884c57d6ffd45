/** What the popup needs from the worker and the library, apart from the list. Tests give it doubles. */
import type { ArticleId, ArticleRow, LeadImage, ReadPage } from '../domain/article'
import type { CapturedImage, CaptureTarget, SaveOutcome, SaveRequest } from '../domain/capture'
import type { ErrorCode } from '../domain/errors'
import type { ExportPort } from '../pages/export-scope'
import type { LibraryPort } from '../ui/list/ports'

/** The page in the tab at the moment the popup was opened. */
export interface Tab {
  target: CaptureTarget
  title: string
}

/** A save by shortcut or context menu that failed while nobody was looking. */
export interface Failure {
  code: ErrorCode
  /** The page's title or address. */
  name: string
}

/** Every function throws PressmarkError. */
export interface CardPort {
  tab(): Promise<Tab>
  read(target: CaptureTarget): Promise<ReadPage>
  image(target: CaptureTarget, image: LeadImage): Promise<CapturedImage | null>
  save(request: SaveRequest): Promise<SaveOutcome>
  /** Has the page read and stored without this popup, which may be closed at once. Refuses what is no article. */
  take(tab: Tab): Promise<SaveOutcome>
  find(canonicalUrl: string): Promise<ArticleRow | undefined>
  /** Adds pictures that came after the save. */
  putImage(id: ArticleId, image: CapturedImage): Promise<void>
  /** The failure nobody has seen yet; it is told once. */
  takeFailure(): Promise<Failure | null>
}

export interface PopupPorts {
  library: LibraryPort
  card: CardPort
  exporting: ExportPort
  copy(text: string): Promise<void>
  /** Opens the reader, at the sentence that begins at `at` in the stored text where that is given. */
  openArticle(id: ArticleId, at?: number): void
  openLibrary(): void
  /** Opens the library beside the page; null where the browser has no place for it. */
  openBeside: (() => void) | null
  /** Opens an article's own page. */
  openOriginal(url: string): void
}
