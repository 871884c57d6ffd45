/** Lines under pictures that only their last words tell from text, "Photo: …": they become captions. */
import { letters } from '../east-asian'
import { type CleanElement, holdsPicture } from '../tree'
import { leafBlocks } from './blocks'

/** Longer ones are text that ends with a credit. Letters. */
const LONGEST = 300
/** A credit that is one wherever it stands. */
const CREDIT =
  /(?:^|[\s(（|/.,。–-])(?:(?:foto|photo(?:graph)?|image|bild|picture|cr[eé]dit)s?(?: by| credit)?\s?[:：/©]|©|사진\s?[=:/])\s?\S.{0,60}$|^[▲△◀▼]|(?:摄|攝|供图|供圖|截图|撮影)[)）]?$|^(?:图|圖|写真)(?:片)?\s?[/:：=]/iu
/** Agencies: beside a picture such an end is a credit, elsewhere it is where the news came from. */
const AGENCY =
  /(?:Getty Images|\b(?:dpa|AF?P|EPA|imago\b.{0,30})|Shutterstock|Alamy|Picture.Alliance|Unsplash|Pixabay|iStock|제공|캡처|提供|资料图|資料照片)[)）\]]?$/i

/** Makes captions of such lines, so that they stay in the article and out of its text. Changes the tree. */
export function markCredits(root: CleanElement): void {
  const blocks = leafBlocks(root)
  for (const [index, { node, text }] of blocks.entries()) {
    if (!/^(?:p|div)$/.test(node.tag) || text === '' || letters(text) > LONGEST) continue
    const isBeside = blocks.slice(Math.max(0, index - 1), index + 2).some((each) => holdsPicture(each.node))
    if (!CREDIT.test(text) && !(isBeside && AGENCY.test(text))) continue
    const words = node.children.filter((child) => !holdsPicture(child))
    node.children = [
      ...node.children.filter(holdsPicture),
      { tag: 'figcaption', attributes: {}, children: words },
    ]
    node.tag = 'figure'
  }
}
