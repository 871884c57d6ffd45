import type { Page } from '../page'

/** What a step before the engine is given: the safe copy, which it changes, and the title found. */
export interface StepContext {
  page: Page
  title: string
}
