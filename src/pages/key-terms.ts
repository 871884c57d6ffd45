import type { PageDetails } from '../domain/article/article'
import type { TermsInput } from '../summarize/terms'

/** What key terms are found in: a draft as it was read, or a row of the library with its content. */
export interface TermsSource extends Omit<TermsInput, 'keywords'> {
  details?: PageDetails | undefined
}

/** Up to five key terms of an article. Their code, the word lists of many languages, is loaded at the first call. */
export async function loadKeyTerms({ details, ...input }: TermsSource): Promise<string[]> {
  return (await import('../summarize/terms')).keyTerms({ ...input, keywords: details?.keywords ?? [] })
}
