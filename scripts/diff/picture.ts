import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { Drawing } from './document.ts'
import type { PageWord } from './page-text.ts'

/** A picture for an HTML page. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** A `data:` address. */
  readonly address: string
}

/** Letters are still clear, in a third of the bytes of a PNG. */
const QUALITY = 80
/** Room around marked words in pt. */
const ROOM = 1

/** Makes a picture of a page, on which some words stand on a coloured ground. @param colour of CSS. */
export async function pictureOf(
  drawing: Drawing,
  marked: readonly PageWord[] = [],
  colour = '',
): Promise<Picture> {
  const { width, height, pixels, scale } = drawing
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0)
  // The letters stay as black as they are.
  context.globalCompositeOperation = 'multiply'
  context.fillStyle = colour
  for (const { left, top, width: wide, height: high } of marked.flatMap(({ boxes }) => boxes)) {
    context.fillRect(
      (left - ROOM) * scale,
      (top - ROOM) * scale,
      (wide + 2 * ROOM) * scale,
      (high + 2 * ROOM) * scale,
    )
  }
  const bytes = await canvas.encode('webp', QUALITY)
  return { width, height, address: `data:image/webp;base64,${bytes.toString('base64')}` }
}
