import type { TermsInput } from '../summarize/terms'

/** Up to five key terms of an article. Their code, the word lists of many languages, is loaded at the first call. */
export async function loadKeyTerms(input: TermsInput): Promise<string[]> {
  return (await import('../summarize/terms')).keyTerms(input)
}
