/** A paragraph that stands twice was shown twice: as a pull quote, as a teaser, for a narrow screen. */
import { textKey } from '../../../domain/text/text'
import { leafBlocks, takeOut } from '../../output/blocks'
import { groupBy } from '../../text/group'
import { holdsPicture } from '../../text/tree'
import type { BodyRule } from '../rule'

/** Shorter ones may be meant: refrains, "Yes.", answers. Letters. */
const SHORTEST_REPEAT = 40

/** What stands so often is said by the site, in every box that it does not show: "Allow cookies to see this". */
const NOTICE = 4

export const repeats: BodyRule = {
  id: 'repeats',
  why: 'A paragraph that stands twice is a pull quote, a teaser or a copy for narrow screens.',
  apply({ body }) {
    const blocks = leafBlocks(body).filter(({ node }) => /^(?:p|h\d|div|blockquote)$/.test(node.tag))
    const places = groupBy(
      blocks.filter(({ node }) => !holdsPicture(node)),
      ({ text }) => textKey(text),
    )
    const copies = [...places].flatMap(([key, all]) => {
      if (key.length < SHORTEST_REPEAT) return []
      if (all.length >= NOTICE && all.length * 2 < blocks.length) return all
      const [one, two, ...others] = all
      // What an author says three times, or twice in plain paragraphs, is meant.
      if (!one || !two || others.length > 0) return []
      if (one === blocks[0]) return [two]
      return one.node.tag === 'p' && two.node.tag === 'p' ? [] : [one.node.tag === 'p' ? two : one]
    })
    takeOut(copies)
  },
}
