/**
 * How many requests this page has made to another place than the extension itself, by the browser's own record. The record is of this
 * page since it was opened; no policy of ours writes it.
 */
export function requestsOfThisPage(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => !name.startsWith(location.origin) && /^(?:https?|wss?):/.test(name)).length
}
