import { boxAround, mapBox, unite } from '../content/box.ts'
import type { Box } from '../content/box.ts'
import { apply } from '../content/matrix.ts'
import type { Matrix } from '../content/matrix.ts'
import type { OperatorReader } from '../content/operator-reader.ts'

/** A path while it is built (ISO 32000-1, 8.5.2): where it begins in the content, and the box around its points. */
export interface PathOutline {
  readonly start: number
  readonly box: Box | undefined
}

/** Index of the first number of each point of an operator. */
const POINTS: Readonly<Record<string, readonly number[]>> = {
  m: [0],
  l: [0],
  c: [0, 2, 4],
  v: [0, 2],
  y: [0, 2],
}

/** The path with what the operator adds; undefined if the operator builds no path. */
export function extendPath(
  path: PathOutline | undefined,
  { operator, numbers, start }: OperatorReader,
  matrix: Matrix,
): PathOutline | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  const points = POINTS[operator]
  if (operator !== 're' && !points) return undefined
  const added = points
    ? boxAround(points.map((at) => apply(matrix, numbers[at] ?? 0, numbers[at + 1] ?? 0)))
    : mapBox(matrix, { left: x, bottom: y, right: x + width, top: y + height })
  return {
    start: path?.start ?? start,
    box: path?.box && added ? unite([path.box, added]) : (added ?? path?.box),
  }
}
