/**
 * Reads the size of a picture from its header before decoding it: a few hundred bytes can declare gigabytes of
 * pixels. Formats: PNG, JPEG (ITU T.81 B.2.2), GIF, WebP (RFC 9649), AVIF (ISO 23008-12 `ispe`).
 */

export interface ImageSize {
  width: number
  height: number
}

/** How many bytes at the beginning of an AVIF file are searched for its size. */
const AVIF_HEAD = 4096

/** Returns the size in pixels; null if the format is unknown or the file is cut off. */
export function imageSize(bytes: Uint8Array<ArrayBuffer>): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
    if (view.getUint16(0) === 0xffd8) return jpegSize(view)
    const head = ascii(bytes, 0, 4)
    if (head === 'GIF8') return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (head === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpSize(view, ascii(bytes, 12, 4))
    if (ascii(bytes, 4, 4) === 'ftyp') return avifSize(view, ascii(bytes, 0, AVIF_HEAD))
    return null
  } catch (thrown) {
    // A read beyond the end: the file is cut off.
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

function jpegSize(view: DataView): ImageSize | null {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    // Start of frame, of any process; C4, C8 and CC are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(view: DataView, chunk: string): ImageSize | null {
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (chunk === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  return null
}

/** Returns the largest size that the file declares: it may also contain tiles and a thumbnail. */
function avifSize(view: DataView, head: string): ImageSize | null {
  let largest: ImageSize | null = null
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
