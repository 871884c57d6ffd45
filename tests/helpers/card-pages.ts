/** Made-up articles whose summaries are as short or as long as a test of the card asks for. */
import { html, type Web } from './web'

export const HOST = 'http://card.example'

/** Distinct sentences of about so many letters, one paragraph each, as a summarizer finds them in news. */
function paragraphs(letters: number): string {
  const subjects = ['harbour', 'ferry', 'lighthouse', 'market', 'bridge', 'school', 'museum', 'station']
  return subjects
    .map((subject, at) => {
      const head = `The ${subject} of the old town opened again on day ${at + 1} after the long storm`
      const detail = ` and the people of the ${subject} quarter came to see what the water had left of it`
      return `<p>${head}${detail.repeat(Math.max(1, Math.round((letters - head.length) / detail.length)))}.</p>`
    })
    .join('')
}

function article(title: string, body: string, { lang = 'en', head = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Tideway Gazette and Harbour Observer of the Old Town">
<meta property="article:published_time" content="2026-03-09T08:00:00Z">${head}</head>
<body><article><h1>${title}</h1>${body}</article></body></html>`
}

const ARABIC = `<p>أعلنت هيئة الميناء القديم يوم الاثنين أن العبّارة عادت إلى العمل بعد شهر من العاصفة التي أغلقت المرفأ.</p>
<p>وقال مدير الهيئة إن السكان انتظروا طويلا قبل أن تعود الرحلات بين الجزيرة والمدينة في كل ساعة من النهار.</p>
<p>وأضاف أن الجسر الجديد سيفتح في الصيف المقبل، وأن المدرسة القريبة من الميناء ستستقبل طلابها من جديد.</p>`

const PICTURE = (url: string) => `<meta property="og:image" content="${url}">`

/** Addresses of the articles, by what is special about them. */
export const CARD_PAGES = {
  usual: `${HOST}/usual`,
  long: `${HOST}/long`,
  endless: `${HOST}/endless`,
  arabic: `${HOST}/arabic`,
  unreachable: `${HOST}/unreachable`,
  front: `${HOST}/`,
} as const

/** Puts the articles on the made-up web. */
export function serveCardPages(web: Web): void {
  web.host('card.example', {
    '/usual': html(article('The harbour opens', paragraphs(90))),
    '/long': html(
      article('The harbour opens again after the storm that closed it for a month', paragraphs(170)),
    ),
    '/endless': html(article('The harbour opens again, and again, and again', paragraphs(620))),
    '/arabic': html(article('عودة العبّارة إلى الميناء القديم', ARABIC, { lang: 'ar' })),
    '/unreachable': html(
      article('The picture that is not there', paragraphs(120), {
        head: PICTURE('http://pictures.example/gone.png'),
      }),
    ),
    '/': html('<!doctype html><title>Front</title><h1>Front</h1><ul><li><a href="/usual">One</a></ul>'),
    '/favicon.ico': { type: 'text/plain', body: '', status: 404 },
  })
}
