/** Boxes that stand in an article and belong to the site: other articles, letters to subscribe to, authors, comments. */
import { named, namesOf } from '../near'
import { marksOf, textLength } from './marks'
import type { StepContext } from './step'

/** What such boxes are called. Each word stands for a habit of many sites, none for one site. */
const WIDGET = new RegExp(
  `[ -](?:${[
    'related',
    'recommend\\w*',
    'recirc\\w*',
    'most-?(?:read|popular|viewed|shared|recent)',
    'trending',
    'popular',
    'read-?(?:more|also|next|on)',
    'also-?read',
    'see-?also',
    'more-?(?:on|from|news|stories|articles|like|in|about|links|reading)',
    'up-?next',
    'next-?(?:article|story|up|post)',
    'you-?may',
    'dont-?miss',
    'newsletters?',
    'subscri\\w*',
    'cta',
    'call-?to-?action',
    'donat\\w*',
    'upsell',
    'author-?(?:bio|box|card|info|profile|details|about|block|description|desc)s?',
    'about-?(?:the-?)?authors?',
    'bio(?:graphy)?',
    'comments?',
    'respond',
    'reactions?',
    'fact-?box',
    'info-?box',
    'side-?bar',
    'pull-?quotes?',
    'toc',
    'table-of-contents',
    'breadcrumbs?',
    'pagination',
    'pager',
    'prev-?next',
    'post-?nav\\w*',
    'tags|tag-?(?:list|cloud|links)',
    'keywords',
    'topics',
    'rating',
    'poll',
    'survey',
    'feedback',
    '(?:log|sign)-?(?:in|up)',
    'sr-only',
    'visually-?hidden',
    'screen-?readers?',
    'copyright',
    'disclaimer',
    'print-?only',
  ].join('|')})[ -]`,
)
const BOXES = namesOf('div section aside ul ol p span footer nav table dl h2 h3 h4')
/** The largest share of the page's running text that such a box can hold. */
const SHARE = 0.3

export function removeWidgets({ page, elements }: StepContext): void {
  const { document } = page
  const paragraphs = [...document.getElementsByTagName('p')].reduce((sum, each) => sum + textLength(each), 0)
  const all = paragraphs || (document.body ? textLength(document.body) : 0)
  for (const element of named(elements, BOXES)) {
    const isAside = element.localName === 'aside' || element.getAttribute('role') === 'complementary'
    if ((!isAside && !WIDGET.test(marksOf(element))) || !document.contains(element)) continue
    if (textLength(element) > all * SHARE || element.getElementsByTagName('h1').length > 0) continue
    element.remove()
  }
}
