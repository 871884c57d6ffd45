/** Boxes that stand in an article and belong to the site: other articles, letters to subscribe to, authors, comments. */

import { named, namesOf, nearest } from '../../dom/near'
import { marksOf, textLength } from '../../page/marks'
import type { PageRule } from '../rule'

/** What such boxes are called. Each word stands for a habit of many sites, none for one site. */
const WIDGET = new RegExp(
  `[ -](?:${[
    'relate[dr]\\w*|relacionad\\w*|correlat\\w*|verwandte\\w*|terkait|ilgili-haber\\w*',
    'recommend\\w*',
    'recirc\\w*',
    'most-?(?:read|popular|viewed|shared|recent)',
    'trending',
    'popular',
    'read-?(?:more|also|next|on)',
    'also-?read',
    'see-?also',
    'mehr-?zum-?thema|a-?lire-?aussi|lire-?aussi|leggi-?anche|lea-?(?:tambien|mas)',
    'leia-?(?:mais|tambem)|veja-?(?:mais|tambem)|lees-?(?:ook|meer)|les-?(?:ogsa|mer)|baca-?juga',
    'more-?(?:on|from|news|stories|articles|like|in|about|links|reading)',
    'up-?next',
    'next-?(?:article|story|up|post)',
    'you-?may',
    'dont-?miss',
    'newsletters?|boletin|nyhe[dt]sbrev|nieuwsbrief',
    'subscri\\w*|suscri\\w*|abonn\\w*|sign-?up-?\\w*|paywall-?(?:message|prompt|overlay|banner|promo\\w*)',
    'app-?(?:promo|banner|download|install)|download-?app|follow-?(?:us|box|button|links)',
    'cta',
    'call-?to-?action',
    'donat\\w*',
    'upsell',
    '(?:author|autor|auteur|autore|writer|journalist|reporter)e?n?-?(?:bio|box|card|info|profile?|details|about|block|description|desc|kasten)s?',
    'about-?(?:the-?)?authors?',
    'bio(?:graphy)?',
    'comments?|kommentare?r?|comentarios?|commentaires?',
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
    'keywords|hashtags?|etiquetas|schlagwort\\w*|etiket(?:ler)?',
    'topics',
    'rating',
    'poll',
    'survey',
    'feedback',
    '(?:log|sign)-?(?:in|up)',
    'sr-only|skip-?(?:link|to|nav)\\w*|modals?|popovers?',
    'audio-?(?:player|article)|listen-?(?:to|button)\\w*|text-?to-?speech|ai-?summar\\w*',
    'visually-?hidden',
    'screen-?readers?',
    'copyright',
    'disclaimer',
    'print-?only',
  ].join('|')})[ -]`,
)
const BOXES = namesOf('div section aside ul ol p span footer nav table dl h2 h3 h4')
/** In these a comment is the programmer's. */
const CODE = namesOf('pre code')
/** The largest share of the page's running text that such a box can hold. */
const SHARE = 0.3

export const widgets: PageRule = {
  id: 'widgets',
  scope: 'part',
  why: 'Related articles, newsletter forms, author boxes and comments stand inside the article and belong to the site.',
  apply({ page, elements }) {
    const { document } = page
    const paragraphs = [...document.getElementsByTagName('p')].reduce(
      (sum, each) => sum + textLength(each),
      0,
    )
    const all = paragraphs || (document.body ? textLength(document.body) : 0)
    for (const element of named(elements, BOXES)) {
      const isAside = element.localName === 'aside' || element.getAttribute('role') === 'complementary'
      if ((!isAside && !WIDGET.test(marksOf(element))) || !document.contains(element)) continue
      if (nearest(element, CODE)) continue
      if (textLength(element) > all * SHARE || element.getElementsByTagName('h1').length > 0) continue
      element.remove()
    }
  },
}
