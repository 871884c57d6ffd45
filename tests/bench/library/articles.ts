/**
 * The articles of the bench: real ones from a file, or made-up ones without it. More are asked for than there are:
 * the others are the same with their sentences in another order and other numbers in them.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface BenchArticle {
  id: string
  url: string
  lang: string
  title: string
  text: string
}

const WORDS: Record<string, string> = {
  ko: '정부 국방부 대통령 서울시 무료와이파이 지하철역 기후변화 반도체 수출 경제 성장률 국회의원 선거 교육청 학생들 병원 의료진 축구 대표팀 감독 부동산 가격 주민들이 환경부 발표했다 밝혔다 늘었다',
  ja: '政府は 大統領 東京都 選挙で 経済成長 半導体 気候変動 学校の 病院で 発表した 増加した ワイファイ スタジアム 首相官邸 国会 地下鉄 代表チーム',
  zh: '政府 总统 北京市 选举 经济增长 半导体 气候变化 学校 医院 宣布 增加 无线网络 国务院 地铁 国家队 房价 居民',
  en: 'government president election climate economy growth semiconductor school hospital announced increased stadium minister parliament subway residents prices défense café United Nations market report council',
}

/** Numbers that look random and are the same each time (Park and Miller 1988, minimal standard). */
export function chance(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** Article number `at`, the same each time. */
export function articleAt(real: readonly BenchArticle[], at: number): BenchArticle {
  const article = real[at % real.length]
  if (!article) throw new Error('There are no articles.')
  const round = Math.floor(at / real.length)
  if (round === 0) return article
  const next = chance(at)
  const mixed = (text: string): string => text.replace(/\d/g, () => String(next(10)))
  return {
    ...article,
    id: `${article.id}-${round}`,
    url: `${article.url}?copy=${round}`,
    title: mixed(article.title),
    text: shuffled(mixed(article.text).split(/(?<=[.!?。]\s?|\n)/u), next).join(''),
  }
}

/** Real articles: a line each, `{id, url, lang, title, body}`, gzipped. Throws with the line that is none. */
export function readArticles(path: string): BenchArticle[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const value: unknown = JSON.parse(line)
      const { id, url, lang, title, body } = (value ?? {}) as Record<string, unknown>
      if (typeof url !== 'string' || typeof title !== 'string' || typeof body !== 'string') {
        throw new Error(`${path}:${index + 1} has no url, title or body.`)
      }
      return { id: String(id), url, lang: typeof lang === 'string' ? lang : 'ko', title, text: body }
    })
}

/** Made-up articles of about the length of news, in four languages. */
export function madeUpArticles(count: number): BenchArticle[] {
  const langs = Object.keys(WORDS)
  return Array.from({ length: count }, (_, at) => {
    const next = chance(at)
    const lang = langs[at % langs.length] as string
    const words = (WORDS[lang] ?? '').split(' ')
    const gap = lang === 'ja' || lang === 'zh' ? '' : ' '
    const sentence = (): string =>
      `${Array.from({ length: 8 + next(8) }, () => `${words[next(words.length)]}${next(6) ? '' : next(10_000)}`).join(gap)}. `
    const paragraph = (): string =>
      Array.from({ length: 3 + next(4) }, sentence)
        .join('')
        .trim()
    return {
      id: `made-up-${at}`,
      url: `https://news.example/${lang}/${at}`,
      lang,
      title: sentence().slice(0, 60),
      text: Array.from({ length: 5 }, paragraph).join('\n'),
    }
  })
}

function shuffled<T>(list: T[], next: (below: number) => number): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = next(at + 1)
    ;[list[at], list[other]] = [list[other] as T, list[at] as T]
  }
  return list
}
