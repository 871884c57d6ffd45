import { readFileSync } from 'node:fs'
import { file, fixture, html, redirect, type Web } from './web'

/** The made-up newspaper: addresses that the tests open. */
export const SITE = 'http://news.example'
export const KOREAN = `${SITE}/2026/03/harbour-ko.html`
export const ENGLISH = `${SITE}/2026/03/library-en.html`

/** Pages whose lead image leads into the reader's own network: at once, and by a detour. */
export const PRIVATE_PICTURE = `${SITE}/private-picture.html`
export const PICTURE_DETOUR = `${SITE}/picture-detour.html`
export const ROUTER = '192.168.77.1'

/** Puts the sample site on the made-up web. */
export function serveSite(web: Web): void {
  web.host('news.example', {
    '/': file(fixture('site/index.html')),
    '/2026/03/harbour-ko.html': file(fixture('site/harbour-ko.html')),
    '/2026/03/library-en.html': file(fixture('site/library-en.html')),
    '/images/harbour.png': file(fixture('site/images/harbour.png')),
    '/favicon.ico': { type: 'text/plain', body: '', status: 404 },
  })
  const withPicture = (url: string) =>
    html(
      readFileSync(fixture('site/library-en.html'), 'utf8').replace(
        /<meta property="og:image"[^>]*>/,
        `<meta property="og:image" content="${url}">`,
      ),
    )
  web.host('news.example', {
    '/private-picture.html': withPicture(`http://${ROUTER}/picture.png`),
    '/picture-detour.html': withPicture(`${SITE}/detour.png`),
    '/detour.png': redirect(`http://${ROUTER}/picture.png`),
  })
  web.host(ROUTER, {
    '/picture.png': file(fixture('site/images/harbour.png'), { 'access-control-allow-origin': '*' }),
  })
  // Another host for pictures, as newspapers have it: one that lets other sites read them, one that does not.
  const picture = fixture('site/images/harbour.png')
  web.host('pictures.example', {
    '/workshop.png': file(picture),
    '/lighthouse.png': file(picture, { 'access-control-allow-origin': '*' }),
  })
}
