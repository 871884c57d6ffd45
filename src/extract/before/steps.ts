/** What is taken from the page before the engine looks for the article: one idea a step, in this order. */
import type { Page } from '../page'
import { removeAds } from './ads'
import { removeConsent } from './consent'
import { removeHeadlineLines } from './headline-lines'
import { removeRepeatedTitle } from './repeated-title'
import { removeShareBoxes } from './share-boxes'
import { unhideStreamed } from './streamed'

export interface StepContext {
  page: Page
  title: string
}

const STEPS: readonly ((context: StepContext) => void)[] = [
  unhideStreamed,
  removeConsent,
  removeAds,
  removeShareBoxes,
  removeHeadlineLines,
  removeRepeatedTitle,
]

/** Changes the safe copy. */
export function prepare(context: StepContext): void {
  for (const step of STEPS) step(context)
}
