/** Words that end with a full stop without ending a sentence. Lower case, without the last stop. */

/** What always needs a word after it: titles, `z.B.`. */
const BEFORE_WORD = new Set(
  (
    'mr mrs ms dr prof st mt gen sen rep gov lt col sgt capt cmdr adm rev hon pres supt insp vs approx ' +
    'z.b d.h u.a v.a o.ä bzw ca hr hrsg geb evtl ggf inkl sog vgl v.chr n.chr ' +
    'mme mlle sr sra srta dña uds ee avda sigg dott ing avv bl.a f.eks dvs ' +
    'ул им г.г т.е т.к проф акад tzw np m.in ul tj např av.j bkz örn doç ths pgs'
  ).split(' '),
)

/** What needs a number after it; some are words as well, so only then: `No. 5`, `Art. 3`. */
const BEFORE_NUMBER = new Set('no nos nr vol fig p pp art abs str kl tel cap núm pág págs g'.split(' '))

/** True for a title, an initial, or an abbreviation that needs what comes after it. `word` ends with its stop. */
export function isAbbreviation(word: string, after: string): boolean {
  const bare = word.slice(0, -1)
  const lower = bare.toLowerCase()
  if (/^\p{Lu}$/u.test(bare) || BEFORE_WORD.has(lower)) return true
  return /^\d/.test(after) && BEFORE_NUMBER.has(lower)
}

/**
 * True for what may stand before a name or end a sentence: `U.S.`, `Inc.`, `p.m.`, `Jan.`. The next word decides.
 */
export function isAcronym(word: string): boolean {
  return (
    /^(?:\p{L}{1,2}\.){2,}$/u.test(word) ||
    /^(?:inc|ltd|corp|co|bros|jr|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec|mio|mrd|uu|ave|blvd|тыс|млн|млрд|руб|др)\.$/iu.test(
      word,
    )
  )
}
