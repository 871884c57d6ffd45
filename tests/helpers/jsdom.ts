/**
 * Opens pages in jsdom. jsdom throws on some styles that a browser passes over (`width: calc(`, `border: min()`), and a page with one
 * would be lost to every test and bench. Styles that it refuses are taken out, as a browser ignores them.
 */
import { JSDOM, VirtualConsole } from 'jsdom'

export interface JsdomOptions {
  url: string
  contentType?: string
}

const SHEET = /(<style\b[^>]*>)([\s\S]*?)(?=<\/style\b|$)/gi
const INLINE = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/** Where a rule of a style sheet ends. */
const RULE_END = /\}/g

/** A window without scripts or network. The page keeps every style that jsdom can read. */
export function openJsdom(markup: string, { url, contentType = 'text/html' }: JsdomOptions): JSDOM {
  const open = (source: string) =>
    new JSDOM(source, { url, contentType, virtualConsole: new VirtualConsole() })
  try {
    return open(markup)
  } catch {
    return open(withoutRefusedStyles(markup))
  }
}

function withoutRefusedStyles(markup: string): string {
  const { window } = new JSDOM('')
  const { document } = window
  const takes = (element: Element, write: (css: string) => void, css: string) => {
    try {
      document.body.append(element)
      write(css)
      return true
    } catch {
      return false
    } finally {
      element.remove()
    }
  }
  const takesSheet = (css: string) => {
    const style = document.createElement('style')
    return takes(style, (text) => style.append(text), css)
  }
  const takesInline = (css: string) => {
    const box = document.createElement('div')
    return takes(box, (text) => box.setAttribute('style', text), css)
  }
  return markup
    .replace(SHEET, (whole, tag: string, css: string) =>
      takesSheet(css) ? whole : tag + firstRules(css, takesSheet),
    )
    .replace(INLINE, (whole, double?: string, single?: string, bare?: string) =>
      takesInline(double ?? single ?? bare ?? '') ? whole : '',
    )
}

/** The rules before the first that is refused: in a browser too, a bracket that is never closed takes the rest of the sheet. */
function firstRules(css: string, takes: (css: string) => boolean): string {
  const ends = [0, ...Array.from(css.matchAll(RULE_END), ({ index }) => index + 1)]
  let good = 0
  let bad = ends.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (takes(css.slice(0, ends[middle]))) good = middle
    else bad = middle
  }
  return css.slice(0, ends[good])
}
