import type { StoredLibrary } from './driver'

/**
 * What is wrong with a stored library, in words; empty when every row is whole and stands once. Half a row is
 * a row without content, content or pictures without a row, or one of the two pictures without the other.
 */
export function faultsOf(library: StoredLibrary): string[] {
  const faults: string[] = []
  const ids = new Set(library.articles.map((row) => row.id))
  const contents = new Map(library.contents.map((content) => [content.id, content]))
  const addresses = library.articles.map((row) => row.canonicalUrl)
  for (const address of new Set(addresses)) {
    const times = addresses.filter((each) => each === address).length
    if (times > 1) faults.push(`${address} is there ${times} times`)
  }
  for (const row of library.articles) {
    const content = contents.get(row.id)
    if (!content) faults.push(`${row.canonicalUrl} has no content`)
    else if (row.kind === 'article' && content.text === '') faults.push(`${row.canonicalUrl} has no text`)
    if (row.title === '') faults.push(`${row.canonicalUrl} has no title`)
    const roles = library.images.filter((image) => image.articleId === row.id).map((image) => image.role)
    if (roles.length === 1) faults.push(`${row.canonicalUrl} has only the ${roles[0]} picture`)
  }
  for (const id of contents.keys()) if (!ids.has(id)) faults.push(`content ${id} has no row`)
  for (const image of library.images) {
    if (!ids.has(image.articleId)) faults.push(`a picture of ${image.articleId} has no row`)
    if (image.blob.size === 0) faults.push(`a picture of ${image.articleId} is empty`)
  }
  return faults
}
