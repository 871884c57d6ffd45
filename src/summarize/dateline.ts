/**
 * Datelines: `LONDON (Reuters) - `, `(서울=연합뉴스) 홍길동 기자 = `, `【北京＝…】`, `新华社北京9月7日电`. They are cut for display by moving a
 * sentence's start; the text itself stays as it is.
 */

const DATELINES: readonly RegExp[] = [
  /^scroll down for (?:the )?(?:video|more)s?\s*[.:]?\s*/iu,
  /^[([【（][^()[\]【】（）\n]{1,30}[=＝][^()[\]【】（）\n]{1,30}[)\]】）]\s*(?:[\p{L}·, ]{2,24}(?:기자|특파원|통신원)\s*)?[=＝]?\s*/u,
  /^\[[^[\]\n]{1,30}(?:기자|특파원|뉴스|신문|일보)\]\s*/u,
  /^[\p{Script=Hangul}·, ]{2,24}(?:기자|특파원)\s*[=＝]\s*/u,
  /^(?:新华社|新華社|中新社|中新网|中央社)?\p{Script=Han}{1,10}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)\s*(?:[（(][^）)\n]{1,30}[)）])?\s*/u,
  /^\p{Lu}[\p{L}.,'’/ -]{1,40}\((?:[\p{L}.&/ -]{2,25})\)\s*[-–—:]+\s*/u,
  /^\([\p{Lu}][\p{L}. ]{1,20}\)\s*[-–—]+\s*/u,
  /^\p{Lu}{3}[\p{Lu}.,'’ ]{0,30}(?:, [\p{L}]{3,9}\.? \d{1,2})?\s*[–—-]{1,2}\s+/u,
]

/** Characters of a dateline at the start of a sentence; 0 when there is none or nothing would be left. */
export function datelineLength(sentence: string): number {
  const head = sentence.slice(0, 90)
  for (const pattern of DATELINES) {
    const length = pattern.exec(head)?.[0].length ?? 0
    if (length > 0 && sentence.length - length >= 20) return length
  }
  return 0
}
