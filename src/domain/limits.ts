/**
 * Limits on what is captured, stored and shown of one article: one table for the page reader, the worker, the store and the
 * reader
 * view. Longer values are cut or left out; the article is never refused as a whole. In UTF-16 units unless stated otherwise.
 */
export const LIMITS = {
  /** HTML and text of a body together. */
  content: 20_000_000,
  /** Elements of a body and their maximum depth; no HTML parser nests deeper than 513. */
  bodyElements: 150_000,
  bodyDepth: 256,
  /** Text that is shown without its layout. */
  plainText: 5_000_000,
  /** A line of metadata before it is cut to graphemes. */
  line: 100_000,
  url: 8000,
  /** Graphemes. After cutting, a grapheme has at most eight units. */
  titleGraphemes: 2000,
  excerptGraphemes: 2000,
  nameGraphemes: 300,
  unitsAGrapheme: 8,
  categories: 50,
  keywords: 50,
  sentences: 10,
} as const
