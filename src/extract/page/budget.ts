/**
 * The time that a reading may take. A page can be so long that its article comes after everybody stopped waiting: past its budget a
 * reading leaves out what is left of its rules, and before the costly ones it keeps only as much of the page as will fit.
 */

/** The clock is an argument: this room touches none. */
export interface Clock {
  /** Milliseconds since any moment. */
  now(): number
  budgetMs: number
  /** So many elements are always read: any machine has time for them. */
  fewestElements: number
}

export interface Budget {
  /** Milliseconds since the reading began. */
  spent(): number
  /** True once the time is used up: the remaining rules are skipped. */
  isOver(): boolean
  /** How many of so many elements the rest of the reading has time for, going by what it took to look at all of them so far. */
  affordable(elements: number): number
}

/**
 * Reading a page costs so many times what it took to copy it and to read what it says of itself: six were measured for tens of
 * thousands of paragraphs, and one to spare.
 */
const WHOLE_READING = 7

/** The budget of a reading that begins now; without a clock it never ends. */
export function startBudget(clock: Clock | undefined): Budget {
  if (!clock) return { spent: () => 0, isOver: () => false, affordable: (elements) => elements }
  const start = clock.now()
  const spent = () => clock.now() - start
  return {
    spent,
    isOver: () => spent() > clock.budgetMs,
    affordable: (elements) => {
      const share = clock.budgetMs / (WHOLE_READING * Math.max(1, spent()))
      return Math.min(elements, Math.max(clock.fewestElements, Math.floor(elements * share)))
    },
  }
}

/** Takes everything from the element on out of the document. */
export function cutFrom(document: Document, element: Element): void {
  const range = document.createRange()
  range.setStartBefore(element)
  range.setEndAfter(document.documentElement.lastChild ?? element)
  range.deleteContents()
}
