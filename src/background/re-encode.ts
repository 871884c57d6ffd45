import type { CapturedImage, ImageBytes } from '../domain/message/capture'
import { cardFrame, type Frame, isWorthKeeping, type Rect, thumbnailFrame } from './frames'
import { imageSize } from './image-size'

/** Most pixels that are decoded: each takes four bytes of memory. */
const MOST_PIXELS = 50_000_000

const QUALITY = 0.82

/** Bytes per call, because an argument list has a maximum length. */
const STEP = 8192

/**
 * Redraws a picture as card and thumbnail, so that nothing of the original file is kept, not even metadata.
 * `partOf` chooses a part; by default the whole. Null if it is no picture, too large or too small.
 */
export async function reEncoded(
  sourceUrl: string,
  bytes: Uint8Array<ArrayBuffer>,
  partOf: (size: { width: number; height: number }) => Rect = whole,
): Promise<CapturedImage | null> {
  const declared = imageSize(bytes)
  if (!declared || declared.width * declared.height > MOST_PIXELS) return null
  const bitmap = await createImageBitmap(new Blob([bytes]))
  try {
    const part = partOf(bitmap)
    if (!isWorthKeeping(part)) return null
    return {
      sourceUrl,
      card: await drawn(bitmap, cardFrame(part)),
      thumbnail: await drawn(bitmap, thumbnailFrame(part)),
    }
  } finally {
    bitmap.close()
  }
}

/** Decodes base64. @throws DOMException if the text is invalid. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

async function drawn(bitmap: ImageBitmap, { crop, width, height }: Frame): Promise<ImageBytes> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, crop.x, crop.y, crop.width, crop.height, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  return { type: blob.type, base64: base64Of(new Uint8Array(await blob.arrayBuffer())), width, height }
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += STEP) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + STEP)))
  }
  return btoa(parts.join(''))
}

function whole({ width, height }: { width: number; height: number }): Rect {
  return { x: 0, y: 0, width, height }
}
