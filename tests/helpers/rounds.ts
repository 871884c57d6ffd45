/** How long the tests of random input run: a few rounds of a fixed seed in the suite, as many as wanted in `npm run soak:rounds`. */

export const SEED = Number(process.env.PRESSMARK_SEED ?? 1)

/** Rounds of a long test: `few` in the suite, more where a soak asks for them. */
export function rounds(few: number): number {
  return Math.max(few, Number(process.env.PRESSMARK_ROUNDS ?? 0))
}
