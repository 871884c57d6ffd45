import { type Answer, file, fixture, html, neverEnding, redirect, silent, type Web } from './web'

const STORY = `
  <article><h1>The ferry that waits</h1>
  <p>The last ferry of the evening waits four minutes longer than its timetable says, and has done so for nine years without anyone writing it down.</p>
  <p>The rule began with a nurse whose shift ended late. The captain saw her run along the pier three evenings in a row, and on the fourth he simply did not leave.</p>
  <p>The company found out when it installed new clocks. It asked the passengers what they thought, and received two hundred and six letters, every one of them in favour of the four minutes.</p>
  <p>The timetable has now been changed. The captain says that he will wait a little longer than the new one, since somebody will always be running.</p></article>`

/** Pages of every sort that a reader may click on, on a host of their own. */
export const STRANGE = 'http://strange.example'

export const STRANGE_PAGES: Record<string, Answer> = {
  '/notes.md': file(fixture('site/strange/front-matter.md')),
  '/page.xhtml': file(fixture('site/strange/page.xhtml')),
  '/picture.svg': file(fixture('site/strange/picture.svg')),
  '/paper.pdf': file(fixture('site/strange/paper.pdf')),
  '/picture.png': file(fixture('site/images/harbour.png')),
  '/data.json': { type: 'application/json', body: '{"title": "Data", "text": "No article."}' },
  '/empty': html(''),
  '/frames': html(
    '<!doctype html><title>Frames</title><frameset cols="*,*"><frame src="/story"><frame src="/empty"></frameset>',
  ),
  '/missing': html('<title>Not found</title><h1>404</h1><p>There is nothing here.</p>', 404),
  '/broken': html('<title>Error</title><h1>500</h1><p>The server has failed.</p>', 500),
  '/story': html(`<!doctype html><title>The ferry that waits</title>${STORY}`),
  '/framed': html(
    '<!doctype html><title>The ferry that waits</title><div><iframe src="/story"></iframe></div>',
  ),
  '/shadowed': html(
    `<!doctype html><title>The ferry that waits</title><the-page><template shadowrootmode="open"><the-story><template shadowrootmode="open">${STORY}</template></the-story></template></the-page>`,
  ),
  // Forms whose fields take the names of the document's own methods.
  '/clobbered': html(
    `<!doctype html><title>The ferry that waits</title>${STORY}${[
      'nextElementSibling',
      'parentNode',
      'getAttribute',
      'querySelectorAll',
      'textContent',
      'children',
      'tagName',
    ]
      .map((name) => `<form><input name="${name}"><img name="${name}"></form>`)
      .join('')}<form name="body"></form><img name="cloneNode"><img name="querySelector">`,
  ),
  '/never': neverEnding(`<!doctype html><title>The ferry that waits</title>${STORY}`),
  '/no-picture': html(
    `<!doctype html><title>The ferry that waits</title><meta property="og:image" content="/silent.png">${STORY}`,
  ),
  '/silent.png': silent,
  '/redirected': redirect('/story'),
  // Long enough for every deadline to pass, short enough for the browser to be closed after it.
  '/loop': html(
    `<!doctype html><title>The ferry that waits</title>${STORY}
    <script>addEventListener('load', () => setTimeout(() => { const end = Date.now() + 25000; while (Date.now() < end); }, 300))</script>`,
  ),
}

export function serveStrange(web: Web): void {
  web.host('strange.example', STRANGE_PAGES)
}
