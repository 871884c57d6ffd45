/** What a page says to whoever stands on it, on a line of its own: that an advertisement comes, a film does not, where to skip to. */

import { leafBlocks, takeOut } from '../../output/blocks'
import { holdsPicture } from '../../text/tree'
import { AD_LABEL, CONSENT, PLACEHOLDER, THIS_CONTENT } from '../../words/notices'
import { alternation } from '../../words/words'
import type { BodyRule } from '../rule'

/** UTF-16 units. */
const LONGEST_NOTICE = 160
const NOTICE = new RegExp(`^[^\\p{L}]*(?:${alternation(AD_LABEL, PLACEHOLDER)}|0:00)[^\\p{L}]*$`, 'iu')
/** What stands in the place of what only a consent would show. */
const NEEDS_CONSENT = new RegExp(
  `^(?:${alternation(CONSENT)}|(?:${alternation(THIS_CONTENT)}) .{0,80}cookie)`,
  'iu',
)
const LONG = 900

export const notices: BodyRule = {
  id: 'notices',
  why: 'Ad labels, video and cookie placeholders and skip links stand on lines of their own and are not text.',
  apply({ body }) {
    takeOut(
      leafBlocks(body).filter(
        ({ node, text }) =>
          !holdsPicture(node) &&
          ((text.length <= LONGEST_NOTICE && NOTICE.test(text)) ||
            (text.length <= LONG && NEEDS_CONSENT.test(text))),
      ),
    )
  },
}
