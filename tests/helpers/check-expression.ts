import { check } from 'recheck'
import type { Expression } from './expressions'

// Its binaries exist for some machines only: in JavaScript the verdict is everywhere the same.
process.env.RECHECK_BACKEND = 'pure'

/** What the checker says. `attack` builds a text that is slow to match. */
export interface Verdict {
  grows: 'linear' | 'polynomial' | 'exponential' | 'undecided'
  detail: string
  attack: string | null
}

/** Lets recheck judge an expression, in pure JavaScript, for so long. */
export async function judge({ source, flags }: Expression, timeoutMs: number): Promise<Verdict> {
  const found = await check(source, flags, { timeout: timeoutMs })
  if (found.status === 'unknown') return { grows: 'undecided', detail: 'undecided', attack: null }
  const detail = found.complexity.summary
  if (found.status === 'safe') return { grows: 'linear', detail, attack: null }
  const grows = found.complexity.type === 'exponential' ? 'exponential' : 'polynomial'
  return { grows, detail, attack: found.attack.pattern }
}
