import { build } from './build'

let built = false

/**
 * Builds both targets once per run, before any test that reads them. `PRESSMARK_KEEP_BUILD=1` takes what is there.
 */
export default function buildBoth(): void {
  if (built || process.env.PRESSMARK_KEEP_BUILD === '1') return
  built = true
  build('chrome')
  build('firefox')
}
