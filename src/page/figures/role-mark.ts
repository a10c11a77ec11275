import type { Element } from 'hast'
import { s } from 'hastscript'
import { palette } from './palette.ts'
import { drawing, rounded } from './svg.ts'

export type Role = 'coordinator' | 'partner'

/** Side of the square and diameter of the circle in the matrix, in pt: equal areas to the eye. */
const SIZES = { coordinator: 6.5, partner: 7 } as const
const CELL = 8

/**
 * A mark of the matrix of institutions and projects: a square for the coordinator, a circle for a partner.
 * @param alternative the role in words, which a screen reader says in the cell.
 */
export function roleMark(role: Role, alternative: string): Element {
  return drawing(CELL, CELL, alternative, [roleShape(role, CELL / 2, CELL / 2, SIZES[role])])
}

/** The shape alone, round its centre. Shape tells the roles apart, not colour. */
export function roleShape(role: Role, x: number, y: number, size: number): Element {
  const half = size / 2
  if (role === 'partner')
    return s('circle', { cx: rounded(x), cy: rounded(y), r: rounded(half), fill: palette.data })
  return s('rect', {
    x: rounded(x - half),
    y: rounded(y - half),
    width: rounded(size),
    height: rounded(size),
    fill: palette.data,
  })
}
