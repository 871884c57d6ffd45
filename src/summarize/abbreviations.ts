/** Words that end with a full stop without ending a sentence. */

/** Lower case, without the last full stop. What always needs a word after it: titles, `No.`, `z.B.`. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st mt gen sen rep gov lt col sgt capt cmdr adm rev hon pres supt det insp vs no nos vol fig approx ' +
    'z.b d.h u.a v.a o.ä i.d.r bzw ca nr hr hrsg geb gest evtl ggf inkl sog vgl str abs v.chr n.chr v n ' +
    'mme mlle mm me sr sra srta dña dª d ud uds ee av avda pág págs núm art cap sig sigg dott ing avv on ' +
    'bl.a f.eks dvs kl nr mag tel g. ул им г.г тыс млн млрд руб др т.е т.к проф акад gosp tzw np m.in ul tj např č ' +
    'av.j bkz örn sn doç tp tp.hcm ths pgs gs'
  ).split(' '),
)

/** True for a title, a single initial, or an abbreviation that needs a word after it. `word` ends with its stop. */
export function isAbbreviation(word: string): boolean {
  const bare = word.slice(0, -1)
  return /^\p{Lu}$/u.test(bare) || ABBREVIATIONS.has(bare.toLowerCase())
}

/**
 * True for what may stand before a name or end a sentence: `U.S.`, `Inc.`, `p.m.`, `Jan.`. The next word decides.
 */
export function isAcronym(word: string): boolean {
  return (
    /^(?:\p{L}{1,2}\.){2,}$/u.test(word) ||
    /^(?:inc|ltd|corp|co|bros|jr|sr|etc|jan|feb|mar|apr|aug|sept?|oct|nov|dec|mio|mrd|uu|est|ave|blvd|rd)\.$/iu.test(
      word,
    )
  )
}
