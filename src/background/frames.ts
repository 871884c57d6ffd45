/** Chooses which part of a picture is saved, and at which size. Pure geometry, in pixels. */

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** A part of a picture, and the size at which it is drawn. */
export interface Frame {
  crop: Rect
  width: number
  height: number
}

const CARD_WIDTH = 672
const CARD_HEIGHT = 504
const THUMBNAIL = 96

/** The card shows pictures between these aspect ratios, width by height; others are cropped. */
const TALLEST = 3 / 4
const WIDEST = 2

/** Smaller pictures are tracking pixels or icons. */
const SMALLEST = 32

/** True if a picture is large enough to save. */
export function isWorthKeeping({ width, height }: { width: number; height: number }): boolean {
  return width >= SMALLEST && height >= SMALLEST
}

/** Returns the frame for the card: the whole picture unless its shape is extreme; at most 672 × 504; never enlarged. */
export function cardFrame(source: Rect): Frame {
  const shape = Math.min(WIDEST, Math.max(TALLEST, source.width / source.height))
  const crop = cropTo(source, shape)
  const scale = Math.min(1, CARD_WIDTH / crop.width, CARD_HEIGHT / crop.height)
  return { crop, width: atLeastOne(crop.width * scale), height: atLeastOne(crop.height * scale) }
}

/** Returns the square frame for list rows: 96 pixels a side. */
export function thumbnailFrame(source: Rect): Frame {
  return { crop: cropTo(source, 1), width: THUMBNAIL, height: THUMBNAIL }
}

/** Converts a box of the window, in CSS pixels, to a part of the window's screenshot. */
export function inScreenshot(
  box: { left: number; top: number; width: number; height: number; viewportWidth: number },
  screenshot: { width: number; height: number },
): Rect {
  const scale = screenshot.width / box.viewportWidth
  const x = clamp(Math.round(box.left * scale), 0, screenshot.width)
  const y = clamp(Math.round(box.top * scale), 0, screenshot.height)
  return {
    x,
    y,
    width: clamp(Math.round(box.width * scale), 0, screenshot.width - x),
    height: clamp(Math.round(box.height * scale), 0, screenshot.height - y),
  }
}

/** Returns the largest part with an aspect ratio: centred horizontally; vertically above the middle, where faces are. */
function cropTo(source: Rect, shape: number): Rect {
  const width = Math.min(source.width, source.height * shape)
  const height = Math.min(source.height, source.width / shape)
  return {
    x: source.x + (source.width - width) / 2,
    y: source.y + (source.height - height) / 3,
    width,
    height,
  }
}

function atLeastOne(size: number): number {
  return Math.max(1, Math.round(size))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
