import { describe, expect, it } from 'vitest'
import { isSameArticle, losesText, sharedText } from '../../../src/domain/article/same-text'

const FERRY = Array.from(
  { length: 40 },
  (_, at) => `Sentence ${at} of the ferry says that boat ${at * 7} sails from pier ${at * 3} at noon.`,
)
const 배 = Array.from(
  { length: 40 },
  (_, at) => `배 ${at * 7}호는 ${at}번 부두에서 정오에 떠난다고 항만청이 밝혔다.`,
)
const 船 = Array.from({ length: 40 }, (_, at) => `第${at * 7}号渡轮将于正午从${at}号码头启航，港务局说。`)
const TRAM = Array.from(
  { length: 40 },
  (_, at) => `Tram ${at} is late because the rails of street ${at * 9} froze.`,
)
const NOTICE = 'Subscribe now to read on. Already a member? Sign in here to go on with this story today.'

const titled = (text: string, title = 'The ferry sails again') => ({ title, text })

describe.each([
  ['English', FERRY],
  ['Korean', 배],
  ['Chinese', 船],
])('a capture with less text, in %s', (_, sentences) => {
  const whole = sentences.join(' ')
  it.each([
    ['only its first sentences', sentences.slice(0, 2).join(' ')],
    ['half of it', sentences.slice(0, 20).join(' ')],
    ['the wall of a publisher', `${sentences[0]} ${NOTICE}`],
    [
      'the wall of a publisher above offers as long as the article',
      [sentences[0], NOTICE, ...TRAM, ...TRAM].join(' '),
    ],
    ['nothing', ''],
  ])('is %s', (__, text) => {
    expect(losesText(whole, text)).toBe(true)
  })

  it.each([
    ['the same', sentences.join(' ')],
    ['laid out otherwise', sentences.join('\n').replaceAll('.', ' .')],
    ['grown at the end', [...sentences, ...TRAM].join(' ')],
    ['grown at the beginning, as live pages do', [...TRAM, ...sentences].join(' ')],
    ['without its last fifth', sentences.slice(0, 32).join(' ')],
    ['rewritten to the half and as long', [...sentences.slice(0, 20), ...TRAM.slice(0, 20)].join(' ')],
  ])('is not one that is %s', (__, text) => {
    expect(losesText(whole, text)).toBe(false)
  })

  it('is another article at the same address', () => {
    expect(losesText(whole, [...TRAM, ...TRAM].join(' '))).toBe(true)
  })
})

it('asks before a whole flash of 80 Chinese letters goes', () => {
  expect(losesText(船.slice(0, 3).join(''), '请登录后阅读')).toBe(true)
})

it('takes two bare links for one only where their titles are the same', () => {
  const norrby = titled('', 'Live: election night in Norrby')
  expect(isSameArticle(norrby, titled('', 'Live: election night in Sundby'))).toBe(false)
  expect(isSameArticle(norrby, titled('', 'Live: election night in Norrby'))).toBe(true)
})

it('may follow a teaser, whatever it says', () => {
  expect(losesText('The ferry sails again.', 'No.')).toBe(false)
})

it('measures the share of a text that another has', () => {
  expect(sharedText(FERRY.join(' '), FERRY.join('\n\n'))).toBe(1)
  expect(sharedText(FERRY.join(' '), FERRY.slice(0, 20).join(' '))).toBeCloseTo(0.5, 0.9)
  expect(sharedText(FERRY.join(' '), TRAM.join(' '))).toBeLessThan(0.05)
  expect(sharedText('', 'a')).toBe(0)
})

describe('one article at two addresses', () => {
  const ferry = titled(FERRY.join(' '))
  it.each([
    ['the same words', titled(FERRY.join('\n')), true],
    ['the same, with the site in the title', titled(FERRY.join(' '), 'The ferry sails again | Town'), true],
    ['cut by a wall', titled(`${FERRY.slice(0, 3).join(' ')}`), true],
    ['the same under another headline', titled(FERRY.join(' '), 'Boats leave at noon'), true],
    ['the same title above another text', titled(TRAM.join(' ')), false],
    ['another article', titled(TRAM.join(' '), 'Trams are late'), false],
    ['no text', titled('', 'Trams are late'), false],
  ])('%s', (_, other, isSame) => {
    expect(isSameArticle(ferry, other)).toBe(isSame)
    expect(isSameArticle(other, ferry)).toBe(isSame)
  })

  it('is not told by what a publisher writes under every article', () => {
    expect(isSameArticle(titled(NOTICE), titled(NOTICE, 'Trams are late'))).toBe(false)
    expect(isSameArticle(titled('', 'A'), titled('', 'B'))).toBe(false)
    expect(isSameArticle(titled('', 'News'), titled(TRAM.join(' '), 'News'))).toBe(true)
  })
})
