/** The engine without the package's index, which brings a second module that nothing here uses. */
declare module '@mozilla/readability/Readability.js' {
  import type { Readability } from '@mozilla/readability'

  const engine: typeof Readability
  export default engine
}
