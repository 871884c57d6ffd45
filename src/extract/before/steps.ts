/** What is taken from the page before the engine looks for the article: one idea a step, in this order. */
import { removeAds } from './ads'
import { markCaptions } from './captions'
import { removeConsent } from './consent'
import { removeHeadlineLines } from './headline-lines'
import { removeRepeatedTitle } from './repeated-title'
import { removeShareBoxes } from './share-boxes'
import { joinSplitBody } from './split-body'
import type { StepContext } from './step'
import { unhideStreamed } from './streamed'
import { removeWidgets } from './widgets'

const STEPS: readonly ((context: StepContext) => void)[] = [
  unhideStreamed,
  removeConsent,
  removeAds,
  markCaptions,
  removeWidgets,
  removeShareBoxes,
  removeHeadlineLines,
  removeRepeatedTitle,
  joinSplitBody,
]

/** Changes the safe copy. */
export function prepare({ page, title }: Omit<StepContext, 'elements'>): void {
  // Once for all steps: they go by names that no step changes, and what they make has none.
  const context = { page, title, elements: [...page.document.querySelectorAll('*')] }
  for (const step of STEPS) step(context)
}
