/**
 * How much of one article is taken in, kept and shown: one table for the page reader, the worker, the store and the reader's
 * page. What is longer is cut or left out, never refused whole. UTF-16 units where nothing else is said.
 */
export const LIMITS = {
  /** A body as HTML and as text together. */
  content: 20_000_000,
  /** Elements of a body, and how deep they stand in each other; no parser makes a page deeper than 513. */
  bodyElements: 150_000,
  bodyDepth: 256,
  /** Text that is shown without its layout. */
  plainText: 5_000_000,
  /** A line of metadata before it is cut in graphemes. */
  line: 100_000,
  url: 8000,
  /** Graphemes. A grapheme has at most eight units after it was cut. */
  titleGraphemes: 2000,
  excerptGraphemes: 2000,
  nameGraphemes: 300,
  unitsAGrapheme: 8,
  categories: 50,
  keywords: 50,
  sentences: 10,
} as const
