/** Pages that say there is nothing here, whatever the server's status was. */
import { NOT_FOUND } from '../words/errors'
import { alternation } from '../words/words'

/** A heading that is a number of an error, or "not found" in the languages of most pages. */
const ERROR = new RegExp(`^(?:[\\p{L}]+ )?(?:40[0134]|410|50[0234])$|(?:${alternation(NOT_FOUND)})`, 'imu')

/** UTF-16 units of a page's headings that are looked at. */
const MAX_LINES = 4000

/** True when lines that name a page are those of an error page. */
export function saysError(lines: string): boolean {
  return ERROR.test(lines.slice(0, MAX_LINES))
}
