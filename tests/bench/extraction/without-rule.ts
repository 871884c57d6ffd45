/** The rules of the pipeline without one of them, and with a watch on each. */
import { BODY_RULES, PAGE_RULES, type Rules } from '../../../src/extract/pipeline'
import type { Rule } from '../../../src/extract/rules/rule'

/** The ids of all rules, in their order. */
export const RULE_IDS: readonly string[] = [...PAGE_RULES, ...BODY_RULES].map(({ id }) => id)

/** All rules but one. @throws Error when no rule has the id. */
export function rulesWithout(id: string): Rules {
  if (!RULE_IDS.includes(id)) throw new Error(`No rule is called ${id}.`)
  const isOther = (rule: { id: string }) => rule.id !== id
  return { page: PAGE_RULES.filter(isOther), body: BODY_RULES.filter(isOther) }
}

/** All rules, and the milliseconds that each has taken so far. */
export function timedRules(now: () => number): { rules: Rules; spent: ReadonlyMap<string, number> } {
  const spent = new Map<string, number>()
  const timed = <Context, Kind extends Rule<Context>>(rule: Kind): Kind => ({
    ...rule,
    apply(context: Context) {
      const start = now()
      rule.apply(context)
      spent.set(rule.id, (spent.get(rule.id) ?? 0) + now() - start)
    },
  })
  return {
    rules: { page: PAGE_RULES.map((rule) => timed(rule)), body: BODY_RULES.map((rule) => timed(rule)) },
    spent,
  }
}
