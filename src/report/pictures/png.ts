import type { Element } from 'hast'
import { s } from 'hastscript'
import { PictureError } from './picture.ts'

/** PNG, third edition (W3C, 2025), 5.2 and 11.2.1: the signature, and the header with width and height. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const END = Buffer.from('IEND')
/** Pixels that a browser takes without trouble. */
const MOST_PIXELS = 40_000_000
/** Fewer pixels than these are less than 150 to the inch: on the width of the text column, 111.7 mm, on a logo of 20 mm. */
export const FEWEST_PIXELS = {
  figure: { side: 'width', pixels: 660 },
  logo: { side: 'height', pixels: 118 },
} as const

/** Width and height of a picture in pixels. @throws {PictureError} for a file that is no whole PNG. */
export function readPngSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  const hint = 'Save the picture again as PNG.'
  const isPng = bytes.subarray(0, 8).equals(SIGNATURE) && bytes.toString('latin1', 12, 16) === 'IHDR'
  if (!isPng || bytes.length < 33) throw new PictureError('The file is not a PNG picture.', hint)
  if (!bytes.subarray(-8, -4).equals(END)) throw new PictureError('The end of the picture is missing.', hint)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width === 0 || height === 0) throw new PictureError('The picture has no pixels.', hint)
  if (width * height > MOST_PIXELS) {
    const message = `The picture has ${width} × ${height} pixels; it may have ${MOST_PIXELS / 1_000_000} million.`
    throw new PictureError(message, 'Save it smaller: 1400 pixels are enough for the width of a page.')
  }
  return { width, height }
}

/**
 * A PNG as a drawing, so that all pictures are placed and named alike. Its address is one that only says which it is:
 * where the document lies is known later.
 */
export function drawPng(name: string, bytes: Buffer): Element {
  const { width, height } = readPngSize(bytes)
  const href = `picture:${encodeURIComponent(name)}`
  return s('svg', { viewBox: `0 0 ${width} ${height}` }, [s('image', { width, height, xLinkHref: href })])
}
