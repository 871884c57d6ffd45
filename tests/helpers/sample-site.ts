import { file, fixture, type Web } from './web'

/** The made-up newspaper: addresses that the tests open. */
export const SITE = 'http://news.example'
export const KOREAN = `${SITE}/2026/03/harbour-ko.html`
export const ENGLISH = `${SITE}/2026/03/library-en.html`

/** Puts the sample site on the made-up web. */
export function serveSite(web: Web): void {
  web.host('news.example', {
    '/': file(fixture('site/index.html')),
    '/2026/03/harbour-ko.html': file(fixture('site/harbour-ko.html')),
    '/2026/03/library-en.html': file(fixture('site/library-en.html')),
    '/images/harbour.png': file(fixture('site/images/harbour.png')),
    '/favicon.ico': { type: 'text/plain', body: '', status: 404 },
  })
  // Another host for pictures, as newspapers have it: one that lets other sites read them, one that does not.
  const picture = fixture('site/images/harbour.png')
  web.host('pictures.example', {
    '/workshop.png': file(picture),
    '/lighthouse.png': file(picture, { 'access-control-allow-origin': '*' }),
  })
}
