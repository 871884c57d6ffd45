/**
 * A cheap look before dear ones: rules for Korean, Japanese, Chinese, Thai and their neighbours need not be tried on a text without
 * any of their letters.
 */

/** All letters of those scripts, with others between them: Thai to Khmer, Han, Kana, Hangul, and whatever is beyond the first plane. */
const EASTERN = /[\u0e00-\u1cff\u2e80-\uffff]/

/** False for a text that holds no letter of an East or Southeast Asian script. True may be wrong. */
export const mayBeEastern = (text: string): boolean => EASTERN.test(text)
