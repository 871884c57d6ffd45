/** What the browser's bar shows of where the reader is. */

/** Milliseconds without a letter before the bar shows what was typed: a browser draws all of its bar anew for each address. */
export const SAID_AFTER = 400

export interface Address {
  /** What the bar shows; '' until it was seen first. */
  readonly said: string
  /** Shows an address, as a step of its own or in the place of the one before. The one that is shown already is no step. */
  say(hash: string, replace: boolean): void
  /** As `say`, once no other address has come for a while; one that comes before takes this one's place. */
  sayLater(hash: string, replace: boolean): void
  /** The bar shows this by itself: the reader wrote it, or went back to it. */
  saw(hash: string): void
  dispose(): void
}

export function createAddress(navigate: (hash: string, replace: boolean) => void): Address {
  let said = ''
  let later: { hash: string; replace: boolean } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function forget() {
    clearTimeout(timer)
    later = null
  }
  function say(hash: string, replace: boolean) {
    if (hash === said) return
    said = hash
    navigate(hash, replace)
  }
  function sayWaiting() {
    const waiting = later
    forget()
    if (waiting) say(waiting.hash, waiting.replace)
  }
  /** Makes way for another address. @returns whether it takes the place of the one that is shown: of a step that waits it is the step. */
  function makeWay(replace: boolean): boolean {
    const instead = replace && (later?.replace ?? true)
    // What waits is where a next step leads back to.
    if (!replace) sayWaiting()
    forget()
    return instead
  }
  return {
    get said() {
      return said
    },
    say(hash, replace) {
      say(hash, makeWay(replace))
    },
    sayLater(hash, replace) {
      later = { hash, replace: makeWay(replace) }
      timer = setTimeout(sayWaiting, SAID_AFTER)
    },
    saw(hash) {
      forget()
      said = hash
    },
    dispose: forget,
  }
}
