/** Buttons that send the article elsewhere. */
import { isFrame, marksOf, textLength } from './marks'
import type { StepContext } from './steps'

const SHARE = /[ -](?:shar(?:e|er|ing)|sns|social|addtoany|print|bookmark)(?:[ -]|s )/
const LONGEST = 300
/** Addresses of the pages where something is sent: every network has one of these words in its path. */
const SENDER = /(?:\/share|\/sharer|\/intent\/|[?&](?:u|url|text|body)=)/

export function removeShareBoxes({ page }: StepContext): void {
  for (const element of page.document.querySelectorAll('div, ul, section, aside, nav, p, span')) {
    if (isFrame(element) || !element.isConnected) continue
    const links = [...element.querySelectorAll('a[href]')]
    const isMarked = SHARE.test(marksOf(element)) && !element.querySelector('p + p, h1')
    const isSending = links.length > 1 && links.every((link) => SENDER.test(link.getAttribute('href') ?? ''))
    if ((isMarked || isSending) && textLength(element) < LONGEST) element.remove()
  }
}
