/** What a page says to whoever stands on it, on a line of its own: that an advertisement comes, a film does not, where to skip to. */

import { leafBlocks, takeOut } from '../../output/blocks'
import { holdsPicture } from '../../text/tree'
import type { BodyRule } from '../rule'

/** UTF-16 units. */
const LONGEST = 160
const NOTICE =
  /^[^\p{L}]*(?:advertise?ments?|sponsored(?: content)?|anzeigen?|werbung|publicidade?|publicité|pubblicità|reklam[ay]?|reclame|annons[er]?|annonce|iklan|quảng cáo|διαφήμιση|реклама|إعلان|विज्ञापन|광고|広告|[広廣广]告|skip advert(?:isement)?|(?:article|story|text) continues (?:below|after)\b.*|(?:advertisement )?scroll to continue\b.*|continue reading(?: below)?|skip (?:past|to) \p{L}+.*|(?:watch|listen)(?: now)?|loading(?: content)?|player wird geladen|.{0,40}video (?:has )?failed to load|(?:please )?enable javascript.*|0:00|ein klick für den datenschutz|(?:empfohlener )?(?:redaktioneller |externer )inhalt)[^\p{L}]*$/iu
/** What stands in the place of what only a consent would show. */
const CONSENT =
  /^(?:an dieser stelle (?:befinde|finde|stehe?|sehen|ist)\P{L}*.{0,80}extern|ich bin (?:damit )?einverstanden, dass mir .{0,40}inhalt|um (?:diese[ns]?|eingebettete|externe|den) .{0,40}(?:anzuzeigen|zu sehen|darzustellen)\b.{0,40}(?:zustimm|einwillig|akzept|erlaub|benötig|brauch|cookie|widerruf)|(?:to (?:view|see|watch|display) this .{0,30}|this (?:content|embed|video) .{0,60})(?:cookie|consent|tracker|third[- ]part)|(?:ce contenu|cette vidéo|este contenido|questo contenuto|deze (?:inhoud|content)) .{0,80}cookie)/iu
const LONG = 900

export const notices: BodyRule = {
  id: 'notices',
  why: 'Ad labels, video and cookie placeholders and skip links stand on lines of their own and are not text.',
  apply({ body }) {
    takeOut(
      leafBlocks(body).filter(
        ({ node, text }) =>
          !holdsPicture(node) &&
          ((text.length <= LONGEST && NOTICE.test(text)) || (text.length <= LONG && CONSENT.test(text))),
      ),
    )
  },
}
