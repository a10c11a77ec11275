import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const CHANNELS = 4

/** Pixels of a page, four bytes each: red, green, blue, alpha. */
type Picture = Uint8ClampedArray

/** Draws pages, by their numbers, with a renderer that is not the browser's, at 72 dpi. */
async function drawPages(bytes: Uint8Array, numbers: readonly number[]): Promise<Map<number, Picture>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pictures = new Map<number, Picture>()
  for (const number of numbers) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: canvas as never, viewport }).promise
    pictures.set(number, canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data)
    page.cleanup()
  }
  await task.destroy()
  return pictures
}

/**
 * The browser prints with coordinates from the top of the whole document, in 32 bits: far down they are less exact than
 * in a part, which moves edges by a fraction of a pixel. Measured on the 58 pages of the report in two languages, eight
 * times as large: 386 pixels of a page by 21 levels, 11 by 57. A letter that is lost or moved changes more.
 */
const DRIFT = { pixels: 400, levels: 64 }

/** Pages that look different in two documents by more than the browser's own inexactness. */
export async function differentPages(
  one: Uint8Array,
  other: Uint8Array,
  numbers: readonly number[],
): Promise<{ page: number; pixels: number; levels: number }[]> {
  const [before, after] = [await drawPages(one, numbers), await drawPages(other, numbers)]
  return [...before].flatMap(([page, picture]) => {
    const { pixels, levels } = difference(picture, after.get(page) ?? picture.slice(0, 0))
    return pixels <= DRIFT.pixels && levels <= DRIFT.levels ? [] : [{ page, pixels, levels }]
  })
}

/** How many pixels differ, and by how many of 255 levels at most. */
function difference(one: Picture, other: Picture): { pixels: number; levels: number } {
  if (one.length !== other.length) return { pixels: Infinity, levels: 255 }
  let pixels = 0
  let levels = 0
  for (let at = 0; at < one.length; at += CHANNELS) {
    let most = 0
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      most = Math.max(most, Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)))
    }
    if (most > 0) pixels += 1
    levels = Math.max(levels, most)
  }
  return { pixels, levels }
}
