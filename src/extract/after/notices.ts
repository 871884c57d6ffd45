/** What a page says to whoever stands on it, on a line of its own: that an advertisement comes, a film does not, where to skip to. */
import { type CleanElement, holdsPicture } from '../tree'
import { leafBlocks, takeOut } from './blocks'

/** UTF-16 units. */
const LONGEST = 160
const NOTICE =
  /^[^\p{L}]*(?:advertise?ments?|sponsored(?: content)?|anzeigen?|werbung|publicidade?|publicité|pubblicità|reklam[ay]?|reclame|annons[er]?|annonce|iklan|quảng cáo|διαφήμιση|реклама|إعلان|विज्ञापन|광고|広告|[広廣广]告|skip advert(?:isement)?|(?:article|story|text) continues (?:below|after)\b.*|(?:advertisement )?scroll to continue\b.*|continue reading|skip (?:past|to) \p{L}+.*|(?:watch|listen)(?: now)?|loading(?: content)?|player wird geladen|.{0,40}video (?:has )?failed to load|(?:please )?enable javascript.*|0:00|ein klick für den datenschutz)[^\p{L}]*$/iu

/** Takes such lines out. Changes the tree. */
export function dropNotices(root: CleanElement): void {
  takeOut(
    leafBlocks(root).filter(
      ({ node, text }) => text !== '' && text.length <= LONGEST && !holdsPicture(node) && NOTICE.test(text),
    ),
  )
}
