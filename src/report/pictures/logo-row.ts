import type { Picture } from './picture.ts'

/** The room for the logos of a cover, and the distance between two of them, in millimetres (page design 6). */
const ROW = { width: 170, height: 20, gap: 8 }

/** Logos of less height can hardly be read. */
export const LEAST_HEIGHT = 8

/** Sizes in millimetres of pictures that stand in a row, all of one height, as large as the row lets them be. */
export function logoRow(pictures: readonly Picture[]): { readonly width: number; readonly height: number }[] {
  const shapes = pictures.map(({ drawing }) => {
    const [, , width = 1, height = 1] = (drawing.properties['viewBox'] ?? '').split(/[\s,]+/u).map(Number)
    return width / height
  })
  const room = ROW.width - ROW.gap * (shapes.length - 1)
  const height = Math.min(ROW.height, room / shapes.reduce((sum, shape) => sum + shape, 0))
  return shapes.map((shape) => ({ width: rounded(shape * height), height: rounded(height) }))
}

/** Never larger than it was: the row would break. */
function rounded(millimetres: number): number {
  return Math.floor(millimetres * 100) / 100
}
