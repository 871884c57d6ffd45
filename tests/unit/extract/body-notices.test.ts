/** What a page says to whoever stands on it, what readers said of the article, and who wrote it: in the text's place, and none of it. */
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../../src/extract/extract'
import { pageOf } from '../../helpers/extract-page'

const URL = 'https://news.example/2024/ferry'
const paragraph = (number: number) =>
  `<p>Paragraph ${number} tells how the harbour was dredged, who paid for it, and why the old pier had to go, with enough words to be text.</p>`
const paragraphs = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => paragraph(first + at)).join('')

function linesOf(body: string, head = '') {
  const page = `<head><title>The ferry</title>${head}</head><body><article><h1>The ferry</h1>${body}</article></body>`
  return extractPage(pageOf(page, URL), URL)
    .text.split('\n')
    .filter((line) => !line.startsWith('Paragraph '))
}

describe('notices', () => {
  it.each([
    'Advertisement',
    'ANZEIGE',
    'Publicidad',
    'Реклама:',
    '광고',
    '[広告]',
    'Article continues below',
    'Story continues after advertisement',
    'skip past newsletter promotion',
    'Player wird geladen',
    'We apologize, but this video has failed to load.',
    'Continue reading below',
    'Empfohlener externer Inhalt',
    'An dieser Stelle befindet sich ein externer Inhalt, der von der Redaktion empfohlen wird und mit einem Klick angezeigt werden kann.',
    'To view this content, you need to accept cookies and third-party trackers in the settings of this page.',
  ])('go wherever they stand: %s', (notice) => {
    expect(linesOf(`${paragraphs(1, 4)}<p>${notice}</p>${paragraphs(5, 4)}`)).toEqual([])
  })

  it.each([
    'Advertisement is the soul of trade.',
    'Anzeige erstattet',
    'Watch the harbour',
    'The story continues',
  ])('are no lines of the text: %s', (line) => {
    expect(linesOf(`${paragraphs(1, 4)}<p>${line}</p>${paragraphs(5, 4)}`)).toEqual([line])
  })
})

describe('what asks the reader for something, or says where else it stood, below the text', () => {
  it.each([
    'Sign up for the Harbour newsletter to read us every morning.',
    'Follow the Harbour Press on Mastodon, or listen to our podcast.',
    'Have a tip? Write to our desk.',
    'This article was originally published in the Harbour Press.',
    'Bo Reed in Leeds contributed to this report.',
    'Dieser Artikel ist zuerst in der Hafenpresse erschienen.',
    'Abonnez-vous à la lettre du port.',
    '제보는 카카오톡으로 받습니다.',
  ])('goes: %s', (line) => {
    expect(linesOf(`${paragraphs(1, 8)}<p>${line}</p>`)).toEqual([])
  })

  it.each([
    'Follow the harbour wall to its end, and you will see the lamp.',
    'The tips of the pier are painted white.',
  ])('is no text: %s', (line) => {
    expect(linesOf(`${paragraphs(1, 8)}<p>${line}</p>`)).toEqual([line])
  })
})

describe('the only line of a box with a picture', () => {
  const box = (inside: string) => `<div><img src="/quay.jpg" width="600" height="400">${inside}</div>`
  const caption = 'The old quay before the works, seen from the lighthouse'

  it('is its caption where it stands between paragraphs', () => {
    expect(linesOf(`${paragraphs(1, 4)}${box(`<p>${caption}</p>`)}${paragraphs(5, 4)}`)).toEqual([])
    expect(
      linesOf(`${paragraphs(1, 4)}<div>${box(`<small>${caption}</small>`)}</div>${paragraphs(5, 4)}`),
    ).toEqual([])
  })

  it('is text where every picture has one, as in a list of things', () => {
    const boxes = Array.from({ length: 8 }, (_, at) =>
      box(`<p>${caption} ${at}, with enough said of it to be text.</p>`),
    )
    expect(linesOf(boxes.join('')).length).toBe(8)
  })
})

describe('comments', () => {
  it.each([
    'Comments',
    '12 Comments',
    'Top Rated Comments',
    'Leave a reply',
    'Kommentare (3)',
    'Comentarios',
    '댓글 3',
    '热门评论 10条',
    'コメント（3）',
  ])('end the article under their heading: %s', (heading) => {
    const comments =
      '<h3>NAME</h3><div><p>Nice pier, and it was high time that somebody paid for it.</p><p>3 hours ago</p></div>'
    expect(linesOf(paragraphs(1, 8) + comments.replace('NAME', heading))).toEqual([])
  })

  it.each(['Comments from the mayor', 'Kommentar', 'Replies of the harbour'])(
    'are no part of the text: %s',
    (heading) => {
      expect(linesOf(`${paragraphs(1, 4)}<h3>${heading}</h3>${paragraphs(5, 4)}`)).toEqual([heading])
    },
  )

  it('do not begin where most of the text stands below one word', () => {
    expect(linesOf(`${paragraphs(1, 3)}<h2>Comments</h2>${paragraphs(4, 8)}<p>The end of it.</p>`)).toContain(
      'The end of it.',
    )
    expect(
      linesOf(`${paragraphs(1, 3)}<h2>Responses</h2>${paragraphs(4, 1)}<p>The end of it.</p>`),
    ).toContain('The end of it.')
  })

  it('do not begin where they head a column of a table', () => {
    const cells = (...words: string[]) =>
      `<tr>${words.map((each) => `<td><p>${each}</p></td>`).join('')}</tr>`
    const table = `<table>${cells('State', 'Comments')}${cells('new', 'Pick up')}${cells('done', 'Rest')}</table>`
    expect(linesOf(`${paragraphs(1, 4)}${table}${paragraphs(5, 4)}<p>The end of it.</p>`)).toContain(
      'The end of it.',
    )
  })

  it('do not begin before the article has', () => {
    expect(linesOf(`<p>Comments</p>${paragraphs(1, 8)}`).length).toBe(0)
    expect(
      extractPage(pageOf(`<body><article><p>Comments</p>${paragraphs(1, 8)}</article></body>`, URL), URL)
        .text,
    ).toContain('Paragraph 8')
  })
})

describe('who wrote it', () => {
  const author = '<meta name="author" content="Ada Moor">'

  it.each([
    'Ada Moor is a reporter who covers harbours and what they cost.',
    'Ada covers harbours and lives beside one.',
    'Ada Moor ist Redakteurin im Ressort Häfen und schreibt über Brücken.',
  ])('is not said again at the end: %s', (line) => {
    expect(linesOf(`${paragraphs(1, 8)}<p>${line}</p>`, author)).toEqual([])
  })

  it('is not a country or a paper of the same name', () => {
    for (const [name, line] of [
      ['Jordan Reed', 'Jordan has refused the plan once more, as the ministry said on Monday.'],
      ['Harbour', 'Harbour reports rose again, and the harbour is as full as it ever was.'],
    ] as const)
      expect(linesOf(`${paragraphs(1, 8)}<p>${line}</p>`, `<meta name="author" content="${name}">`)).toEqual([
        line,
      ])
  })

  it('stays where the article is about someone else, and in its midst', () => {
    const others = 'Bo Reed is a ferryman who has crossed the harbour ten thousand times.'
    const midst = 'Ada Moor is a name that sailors know from the old songs of this harbour.'
    expect(linesOf(`${paragraphs(1, 4)}<p>${midst}</p>${paragraphs(5, 4)}<p>${others}</p>`, author)).toEqual([
      midst,
      others,
    ])
  })
})

describe('names of boxes', () => {
  it.each([
    'relacionadas',
    'mehr-zum-thema',
    'boletin',
    'journalist-info',
    'kommentare',
    'anzeige',
    'werbung-box',
  ])('are read in the languages of papers: %s', (name) => {
    const box = `<div class="${name}"><p>Other words of this site, long enough to pass for text of the article itself.</p></div>`
    expect(linesOf(`${paragraphs(1, 4)}${box}${paragraphs(5, 4)}`)).toEqual([])
  })
})
