/** Delay before a file's blob address is revoked: by then the browser has long taken the file. Milliseconds. */
const RELEASE_AFTER = 60_000

/** Hands a file to the browser's downloads, as if the reader had clicked a link to it. Needs no permission. */
export function downloadFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER)
}
