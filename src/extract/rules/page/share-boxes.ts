/** Buttons that send the article elsewhere. */

import { holds, holdsParagraphs, named, namesOf } from '../../dom/near'
import { isFrame, marksOf, textLength } from '../../page/marks'
import type { PageRule } from '../rule'

const SHARE = /[ -](?:shar(?:e(?:r|daddy)?|ing)|sns|social|addtoany|print|bookmark)(?:[ -]|s )/
const BOXES = namesOf('div ul section aside nav p span')
const HEADLINE = namesOf('h1')
const LINK = namesOf('a')
const LONGEST_BOX = 500
const MAX_LEVELS = 4
const SENDS = /share|\/intent\/|^mailto:\?/
/** Addresses of the pages where something is sent: every network has one of these words in its path. */
const SENDER = /(?:\/share|\/sharer|\/intent\/|[?&](?:u|url|text|body)=)/

export const shareBoxes: PageRule = {
  id: 'share-boxes',
  scope: 'part',
  why: 'Share buttons are not part of the article.',
  apply({ elements }) {
    for (const element of named(elements, BOXES)) {
      if (!SHARE.test(marksOf(element)) || textLength(element) >= LONGEST_BOX) continue
      if (!holds(element, HEADLINE) && !holdsParagraphs(element, 2)) element.remove()
    }
    for (const link of named(elements, LINK))
      if (SENDS.test(link.getAttribute('href') ?? '')) sendingBox(link)?.remove()
  },
}

/** The largest box around a link whose links, two or more, all hand an address or a text to another page. */
function sendingBox(link: Element): Element | null {
  let box: Element | null = null
  let parent = link.parentElement
  for (let level = 0; parent && level < MAX_LEVELS; level++, parent = parent.parentElement) {
    const links = [...parent.querySelectorAll('a[href]')]
    if (isFrame(parent) || textLength(parent) >= LONGEST_BOX) break
    if (!links.every((each) => SENDER.test(each.getAttribute('href') ?? ''))) break
    if (links.length > 1) box = parent
  }
  return box
}
