/** This computer's names, which the reader's own model answers to: those requests are counted apart. */
const OWN_COMPUTER = /^https?:\/\/(?:localhost|127\.0\.0\.1)[:/]/

/**
 * Counts requests to another place than the extension and this computer, from the browser's record of what a page has asked for.
 * @param asked addresses as the record names them
 */
export function requestsToOthers(asked: readonly string[]): number {
  return asked.filter((address) => /^(?:https?|wss?):/.test(address) && !OWN_COMPUTER.test(address)).length
}

/** The browser's record of what this page has asked for since it was opened. */
export function askedByThisPage(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name)
}
