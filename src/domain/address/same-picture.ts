/** Addresses of pictures that are one picture in several sizes. */

/** True when two addresses name renditions of one picture: the same file name, or the same long id. */
export function isSamePicture(one: string, other: string): boolean {
  const [a, b] = [idsOf(one), idsOf(other)]
  return a.some((id) => b.includes(id))
}

/** File name without size and kind, and every long id in the path. */
function idsOf(url: string): string[] {
  const path = URL.canParse(url) ? decoded(new URL(url).pathname) : url
  const name = (path.split('/').at(-1) ?? '')
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/, '')
    .replace(/(?:[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|small|medium|large|thumb)|=[swh]\d+.*)$/s, '')
  const ids = path.match(/[\da-f]{8,}(?:-[\da-f]{4,})*|\d{7,}/g) ?? []
  return [...ids, ...(name.length >= 8 ? [name] : [])]
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase()
  } catch {
    // A lone percent sign: the path as it stands names the picture as well.
    return path.toLowerCase()
  }
}
