/** What is taken from the page before the engine looks for the article: one idea a step, in this order. */

import type { Budget } from './budget'
import { elementsIn } from './near'
import { removeAds } from './rules/page/ads'
import { markCaptions } from './rules/page/captions'
import { removeConsent } from './rules/page/consent'
import { removeHeadlineLines } from './rules/page/headline-lines'
import { showMainText } from './rules/page/main-text'
import { keepMedia } from './rules/page/media'
import { removeRepeatedTitle } from './rules/page/repeated-title'
import { removeShareBoxes } from './rules/page/share-boxes'
import { joinSplitBody } from './rules/page/split-body'
import { removeWidgets } from './rules/page/widgets'
import type { StepContext } from './rules/rule'

type Step = (context: StepContext) => void

/** Until the main part stands alone. */
const FIRST: readonly Step[] = [removeConsent, showMainText]

const STEPS: readonly Step[] = [
  removeAds,
  markCaptions,
  removeWidgets,
  keepMedia,
  removeShareBoxes,
  removeHeadlineLines,
  removeRepeatedTitle,
  joinSplitBody,
]

/** Changes the safe copy; past its budget it leaves out the steps that are left. */
export function prepare({ page, title }: Omit<StepContext, 'elements'>, budget: Budget): void {
  // Once for all of these steps: they go by names that none of them changes for another.
  for (const step of FIRST) step({ page, title, elements: page.elements })
  const elements = elementsIn(page.document)
  for (const step of STEPS) if (!budget.isOver()) step({ page, title, elements })
}
