/** Lines that lead to other articles: a paragraph that is one link, a list of links with its heading. */

import { type LeafBlock, leafBlocks, linkedShare, takeOut } from '../../output/blocks'
import { type CleanElement, holdsPicture } from '../../text/tree'
import type { BodyRule } from '../rule'

/** So much of a block in a link is a line to elsewhere. */
const LINKED = 0.8
/** Text before it that makes a link an advertisement of another article: "Read more: …". */
const LABEL =
  /^[^\p{L}\p{N}]*(?:read (?:more|also|next|our|the)|see (?:also|more)|also read|related|more(?: on| from|:)|watch(?: more|:| \|)|recommended|don.t miss|up next|you (?:may|might) (?:also )?like|click here|subscribe|sign up|follow us|mehr (?:zu[mr]?|dazu|lesen|über)|les(?:en sie|t auch)|weitere (?:artikel|informationen|themen|nachrichten)|passend dazu|das könnte sie|auch interessant|siehe auch|lire (?:aussi|également|la suite)|(?:à|a) lire|sur le même (?:sujet|thème)|pour aller plus loin|voir aussi|leer (?:más|también)|lea también|(?:también )?te puede interesar|noticias? relacionadas?|para saber más|más (?:información|noticias)|leggi (?:anche|qui)|per approfondire|leia (?:também|mais)|saiba mais|(?:veja|confira) também|les (?:også|mer)|läs (?:också|mer)|læs også|lees (?:ook|meer|verder)|(?:czytaj|zobacz) (?:też|także|więcej)|przeczytaj|čtěte (?:také|více)|(?:читайте|смотрите) (?:также|ещ[её])|по теме|читайте також|ayrıca|ilgili haber|baca (?:juga|selengkapnya)|simak|xem thêm|đọc thêm|διαβάστε|citește|lue myös|اقرأ|إقرأ|यह भी पढ़ें|관련\s?(?:기사|뉴스)|함께\s?보면|많이\s?본|더\s?보기|関連記事|あわせて読みたい|こちらもおすすめ|おすすめ記事|新着記事|相[关關](?:[阅閱][读讀]|新[闻聞]|报道|報導|推荐|链接)|延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|更多)/iu
/** Sources that the author names. */
const REFERENCE =
  /^(?:https?:|www\.|\W?\d+\W|(?:source|via|quelle|fuente|fonte|출처|자료|来源|來源|出典)\s*[:：])/i
/** A label with its link. Longer paragraphs with such a beginning are text. UTF-16 units. */
const LONGEST = 250

export const links: BodyRule = {
  id: 'links',
  why: 'A paragraph that is one link, or a list of links below its heading, leads to other articles.',
  apply({ body, base }) {
    const blocks = leafBlocks(body)
    const drop: LeafBlock[] = []
    let isAnnounced = false
    for (const block of blocks) {
      const { node, text } = block
      const share =
        /^(?:p|div|li|dd|h[3-6])$/.test(node.tag) && !holdsPicture(node) ? linkedShare(node, base) : 0
      const isLabel = text.length < LONGEST && LABEL.test(text)
      const isLine: boolean =
        text.length < LONGEST &&
        ((share > 0 && isLabel) ||
          (share >= LINKED &&
            (isAnnounced || (/^(?:p|div)$/.test(node.tag) && text.length > 15 && !REFERENCE.test(text)))))
      if (isLine) drop.push(block)
      // Under a label stands a list of other articles; the first line of text ends it.
      isAnnounced = isLabel || (isAnnounced && isLine)
    }
    if (lettersOf(drop) * 2 > lettersOf(blocks)) return
    takeOut(drop)
    takeOut(labels(body))
  },
}

function lettersOf(blocks: readonly LeafBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

/** Headings and short lines that announce what is gone; so does the last line that ends with a colon. */
function labels(root: CleanElement): LeafBlock[] {
  const blocks = leafBlocks(root)
  return blocks.filter(
    ({ text, node }, at) =>
      text.length < 60 &&
      (LABEL.test(text) || (at === blocks.length - 1 && /[:：]$/.test(text))) &&
      !holdsPicture(node) &&
      /^(?:p|h\d|div)$/.test(node.tag),
  )
}
