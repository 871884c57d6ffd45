/** Pages that say there is nothing here, whatever the server's status was. */

/** A heading that is a number of an error, or "not found" in the languages of most pages. */
const ERROR =
  /^(?:[\p{L}]+ )?(?:40[0134]|410|50[0234])$|(?:not found|forbidden|server error|찾을 수 없|존재하지 않|見つかりません|不存在|找不到|nicht gefunden|introuvable|n?o encontrad|non trovat|не найден|غير موجود|ไม่พบ|नहीं मिल)/imu

/** UTF-16 units of a page's headings that are looked at. */
const MAX_LINES = 4000

/** True when lines that name a page are those of an error page. */
export function saysError(lines: string): boolean {
  return ERROR.test(lines.slice(0, MAX_LINES))
}
