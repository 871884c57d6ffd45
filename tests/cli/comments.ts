/**
 * `npm run comments -- [--count N] [--seed N]`: draws comments from src at random and prints them without their code, then the
 * place of each. Comments are well written when a reader who has not seen the code understands each at the first reading.
 */
import { parseArgs } from 'node:util'
import { allComments, draw } from '../helpers/comments'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed))) {
  console.error('npm run comments -- [--count N] [--seed N]')
  process.exit(2)
}

const all = allComments()
const drawn = draw(all, count, seed)
for (const [index, { text }] of drawn.entries())
  console.log(`${index + 1}. ${text.replaceAll('\n', '\n   ')}\n`)
console.log(`Places (${drawn.length} of ${all.length} comments, seed ${seed}):`)
for (const [index, { place }] of drawn.entries()) console.log(`${index + 1}. src/${place}`)
