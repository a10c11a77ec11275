import { isUtf8 } from 'node:buffer'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { PICTURES } from '../../files/pictures.ts'
import { type Picture, PictureError } from './picture.ts'
import { drawPng, FEWEST_PIXELS, readPngSize } from './png.ts'
import { readSvg } from './svg.ts'

/**
 * Reads a picture, or tells at its place what keeps it from being printed.
 * @param name of its file.
 * @param use what it is printed as, which says how many pixels it needs.
 */
export function readPicture(
  name: string,
  bytes: Buffer,
  use: keyof typeof FEWEST_PIXELS = 'figure',
): { readonly picture?: Picture; readonly found: readonly Diagnostic[] } {
  const file = `${PICTURES}/${name}`
  try {
    if (!/\.svg$/iu.test(name))
      return { picture: { drawing: drawPng(name, bytes) }, found: coarse(file, bytes, use) }
    if (!isUtf8(bytes)) throw new PictureError('The file is not UTF-8 text.', 'Export the drawing again.')
    return { picture: { drawing: readSvg(bytes.toString('utf8')) }, found: [] }
  } catch (cause) {
    if (!(cause instanceof PictureError)) throw cause
    const before = bytes.toString('utf8').slice(0, cause.offset ?? 0)
    const place = { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
    return { found: [error('bad-picture', cause.message, place, cause.hint)] }
  }
}

function coarse(file: string, bytes: Buffer, use: keyof typeof FEWEST_PIXELS): Diagnostic[] {
  const { side, pixels } = FEWEST_PIXELS[use]
  const found = readPngSize(bytes)[side]
  if (found >= pixels) return []
  const message = `The picture is ${found} pixels ${side === 'width' ? 'wide' : 'high'}: on paper it looks coarse.`
  const hint = `Save it with at least ${pixels} pixels of ${side}, twice as many are better.`
  return [warning('coarse-picture', message, { file, line: 1, column: 1 }, hint)]
}
