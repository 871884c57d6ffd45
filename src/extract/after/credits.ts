/** Lines under pictures that only their last words tell from text, "Photo: …": they become captions. */
import { EAST_ASIAN } from '../east-asian'
import { type CleanElement, type CleanNode, holdsPicture } from '../tree'
import { leafBlocks } from './blocks'

/** Longer ones are text that ends with a credit. UTF-16 units, a Han, Kana or Hangul character twice. */
const LONGEST = 300

/** A credit that is one wherever it stands. */
const CREDIT =
  /(?:^|[\s(（|/.,。–-])(?:fotos?|photos?|photographs?|photography|image|bild|picture|pic|cr[eé]dit|ảnh|фото)(?: (?:by|courtesy of|credit))?\s?[:：/／©]\s?\S.{0,60}$|©\s?\S.{0,60}$|사진\s?[=＝:：/]\s?\S.{0,30}$|^[▲△◀▼]|(?:摄|攝|供图|供圖|视频截图|撮影)[)）〕]?$|^(?:图|圖|图片|写真)\s?[/／:：=＝]|[（(](?:写真|画像|図)[:：=＝].{1,30}[)）]$/iu
/** Agencies: beside a picture such an end is a credit, elsewhere it is where the news came from. */
const AGENCY =
  /(?:Getty Images?|\bdpa|\bimago(?: images)?(?:\/[\p{L} .-]+)?|\bReuters|\bAFP|\bAP|\bEPA|Shutterstock|Alamy|Picture[- ]Alliance|Unsplash|Pexels|Pixabay|iStock|제공|캡처|연합뉴스|提供|资料图片?|資料照片?)[)）\]]?$/iu

/** Makes captions of such lines, so that they stay in the article and out of its text. Changes the tree. */
export function markCredits(root: CleanElement): void {
  const blocks = leafBlocks(root)
  for (const [index, { node, text }] of blocks.entries()) {
    if (node.tag !== 'p' && node.tag !== 'div') continue
    if (text === '' || text.length + (text.match(EAST_ASIAN)?.length ?? 0) > LONGEST) continue
    const isBeside = [blocks[index - 1], blocks[index], blocks[index + 1]].some(
      (each) => each !== undefined && holdsPicture(each.node),
    )
    if (CREDIT.test(text) || (isBeside && AGENCY.test(text))) makeCaption(node)
  }
}

function makeCaption(node: CleanElement): void {
  const isPicture = (child: CleanNode) => holdsPicture(child)
  const caption: CleanElement = {
    tag: 'figcaption',
    attributes: {},
    children: node.children.filter((child) => !isPicture(child)),
  }
  node.children = [...node.children.filter(isPicture), caption]
  node.tag = 'figure'
}
