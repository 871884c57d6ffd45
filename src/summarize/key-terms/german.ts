/**
 * German writes every noun with a capital, so neighbours with capitals are a name, or a noun before a name (der Rapper Haftbefehl), or a
 * name before a noun (Deutschlands Wirtschaft). Determiners and adjectives elsewhere in the text tell the nouns.
 */
import { wordsIn } from '../stop-words'
import type { Lexicon } from './lexicon'
import type { Token } from './tokens'

const DETERMINERS = new Set(
  wordsIn(`
  der die das den dem des ein eine einen einem einer eines im am zum zur beim vom ins kein keine keinen keiner
  mein meine sein seine seinen seiner ihr ihre ihren ihrer unser unsere dieser diese dieses diesen diesem
  jeder jede jedes jeden jedem welche welcher alle aller allen viele vielen mehrere einige einigen zwei drei
  vier fünf sechs sieben acht neun zehn pro je kaum weitere weiteren
`),
)
const ADJECTIVE = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u
const NOUN_ENDING = new RegExp(
  '(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|ment|mente|chef|chefin|organisation|konzern|' +
    'plattform|partei|minister|ministerin|präsident|präsidentin|beauftragte|beauftragter|leiter|leiterin|trainer|trainerin|sprecher|' +
    'sprecherin|forscher|forscherin|sänger|sängerin|politiker|politikerin|experte|expertin|meister|meisterin|bischof|richter|richterin|' +
    'anwalt|direktor|direktorin|redakteur|redakteurin|unternehmer|hersteller|anbieter|betreiber|künstler|musiker|rapper|spieler|' +
    'spielerin|nachfolger|nachfolgerin|marktplatz|system|innen|kollege|kollegin|star|gründer|händler)$',
  'u',
)
/** Nouns that belong to the name after them. */
const INSTITUTION = new RegExp(
  '(?:universität|hochschule|akademie|institut|stiftung|verband|verein|museum|theater|galerie|flughafen|klinikum|klinik|landkreis|' +
    'kreis|landgericht|amtsgericht|oberlandesgericht|schloss|zoo|bistum|kanton|stadion|gymnasium|hotel|café|haus|burg|see|verlag|' +
    'radio)$',
  'u',
)

const LONGEST_FIRST_NAME = 11
const LONGEST_LAST_NAME = 13

/** Tells nouns from names in one German text, which writes both with a capital. */
export interface GermanWords {
  /** True for a common noun. */
  isNoun(word: string): boolean
  /** True for a word that stands alone somewhere, so that it is no adjective of a name. */
  standsAlone(word: string): boolean
}

/** Tells the common nouns of a text, and the words that stand alone in it. */
export function germanWords(lines: readonly (readonly Token[])[], lexicon: Lexicon): GermanWords {
  const led = new Map<string, number>()
  const free = new Map<string, number>()
  for (const tokens of lines) {
    for (const [at, { lower, shape, joined }] of tokens.entries()) {
      if (shape !== 'capital') continue
      const before = tokens[at - 1]
      const after = tokens[at + 1]
      // Before another capital it may be the adjective of a name: die Deutsche Bahn.
      if (after?.joined && after.shape !== 'lower' && after.shape !== 'number') continue
      const isLed =
        joined &&
        before !== undefined &&
        (DETERMINERS.has(before.lower) ||
          before.shape === 'number' ||
          (ADJECTIVE.test(before.text) && !lexicon.stop.has(before.lower)))
      const counts = isLed ? led : free
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
    }
  }
  const isNoun = (word: string) =>
    !lexicon.regions.has(word) &&
    (lexicon.general.has(word) ||
      lexicon.roles.has(word) ||
      NOUN_ENDING.test(word) ||
      (led.get(word) ?? 0) * 3 > (free.get(word) ?? 0))
  return { isNoun, standsAlone: (word) => led.has(word) || free.has(word) }
}

/** The parts of a run of capitals that are names, as first and last place of each. */
export function germanNames(
  tokens: readonly Token[],
  from: number,
  to: number,
  german: GermanWords,
  known: (word: string) => boolean,
): [number, number][] {
  const lower = (at: number) => tokens[at]?.lower ?? ''
  const isAcronym = (at: number) => tokens[at]?.shape === 'acronym'
  const isSmall = (at: number) => tokens[at]?.shape === 'lower'
  const noun = (at: number) => !isAcronym(at) && german.isNoun(lower(at))
  for (let at = from; at < to; at++) {
    // The genitive of a name ends it.
    if (/[^s]s$/.test(lower(at)) && known(lower(at).slice(0, -1)) && !isSmall(at + 1))
      return [
        ...germanNames(tokens, from, at, german, known),
        ...germanNames(tokens, at + 1, to, german, known),
      ]
  }
  let [first, last] = [from, to]
  const isLed = DETERMINERS.has(tokens[from - 1]?.lower ?? '') && tokens[from]?.joined
  const isInflected = (at: number) => /(?:e|en|er|es)$/.test(lower(at))
  // After a determiner a word without an adjective's ending is a noun; so is a word longer than names are, or with an abbreviation in it.
  const isTitle = (at: number) =>
    noun(at) ||
    (at === from && isLed && !isInflected(at)) ||
    (lower(at).length > LONGEST_FIRST_NAME &&
      !/(?:sch|lich|al|iv|ig|är|ös|ant|ent|end)(?:e|en|er|es)$/.test(lower(at))) ||
    /(?:^|-)\p{Lu}{2,}-|-\p{Lu}{2,}$/u.test(tokens[at]?.text ?? '')
  const isAdjective = (at: number) =>
    /(?:e|en|er|es)$/.test(lower(at)) && !noun(at) && !german.standsAlone(lower(at))
  while (
    first < last &&
    (isSmall(first) ||
      (isTitle(first) && !isAcronym(first) && !(INSTITUTION.test(lower(first)) && !noun(first + 1))))
  )
    first++
  // An adjective before a whole name tells of the person: dem Rechtsradikalen Calin Georgescu.
  if (last - first > 1 && /^.{6,}en$/.test(lower(first)) && !noun(last)) first++
  // In another case than the first it is no name as a reader would write it: Religiösen Zionismus.
  if (isAdjective(first) && last - first === 1) return /e[nm]$/.test(lower(first)) ? [] : [[first, last]]
  while (
    last > first &&
    (isSmall(last) || noun(last) || (lower(last).length > LONGEST_LAST_NAME && !lower(last).includes('-')))
  )
    last--
  return [[first, last]]
}
