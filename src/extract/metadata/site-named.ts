/** Whether a name is that of the site, which many pages state where others state their author. */
import { textKey } from '../../domain/text/text'
import { elementsOf, type Page } from '../page/page'
import { TEAM } from '../words/byline'
import { alternation } from '../words/words'

/** What stands between the names of a portal and of a blog on it. */
const SEPARATOR = /[|｜ㅣ:：·•»«>–—]|\s-\s/
/** Where a name was cut. */
const CUT = /(?:…|\.\.)$/
const TEAM_AFTER = new RegExp(`^(?:${alternation(TEAM)})$`, 'iu')
const LOGO = /logo/i
const MAX_PICTURES = 100
/** UTF-16 units of what a sign says. */
const LONGEST = 60
const SHORTEST_CUT = 4

/** Tells the names of the site from those of people: as the page declares it, as its sign says it, cut, or with a word for its staff. */
export function siteNamed(page: Page, siteName: string | null): (name: string) => boolean {
  const names = [siteName, page.jsonLd.publisher, ...logos(page)].filter((name) => name !== null)
  const keys = new Set(
    [...names, ...names.flatMap((name) => name.split(SEPARATOR))].map(textKey).filter((key) => key !== ''),
  )
  return (name) => {
    const key = textKey(name)
    if (keys.has(key)) return true
    const isCut = CUT.test(name) && key.length >= SHORTEST_CUT
    return [...keys].some(
      (site) =>
        (isCut && site.startsWith(key)) || (key.startsWith(site) && TEAM_AFTER.test(key.slice(site.length))),
    )
  }
}

/** What the signs of the page say: they call themselves logos, or their file is one. */
function logos(page: Page): string[] {
  return elementsOf(page, 'img')
    .slice(0, MAX_PICTURES)
    .filter((each) =>
      LOGO.test(`${each.getAttribute('class')} ${each.getAttribute('src')} ${each.getAttribute('data-src')}`),
    )
    .flatMap((each) => each.getAttribute('alt')?.trim() || [])
    .filter((alt) => alt.length <= LONGEST)
}
