import { apply, type Matrix } from './matrix.ts'

/** A rectangle of a page in pt, from the lower left corner of the sheet, y upwards. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Where a picture is painted before the matrix (ISO 32000-1, 8.9.5). */
export const UNIT: Box = { left: 0, bottom: 0, right: 1, top: 1 }

/** The box around a rectangle after a map, which may turn it. */
export function mapBox(matrix: Matrix, { left, bottom, right, top }: Box): Box {
  const [ax, ay] = apply(matrix, left, bottom)
  const [bx, by] = apply(matrix, right, bottom)
  const [cx, cy] = apply(matrix, right, top)
  const [dx, dy] = apply(matrix, left, top)
  return {
    left: Math.min(ax, bx, cx, dx),
    bottom: Math.min(ay, by, cy, dy),
    right: Math.max(ax, bx, cx, dx),
    top: Math.max(ay, by, cy, dy),
  }
}

/** What two boxes share; undefined if they are apart. */
export function intersect(one: Box, other: Box): Box | undefined {
  const left = Math.max(one.left, other.left)
  const bottom = Math.max(one.bottom, other.bottom)
  const right = Math.min(one.right, other.right)
  const top = Math.min(one.top, other.top)
  return left <= right && bottom <= top ? { left, bottom, right, top } : undefined
}
