import type { Page } from '../page/page'

/** What a step before the engine is given: the safe copy, which it changes, and the title found. */
export interface StepContext {
  page: Page
  title: string
  /** Every element of the copy before the first step, in document order. A step can find one that another took out. */
  elements: readonly Element[]
}
