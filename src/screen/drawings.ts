import type { Root } from 'hast'
import { SKIP, visit } from '../page/html/visit.ts'
import { classesOf } from '../page/html/classes.ts'

/** Class of every drawing: what its letters need is in the stylesheet, as a page without inline styles is safer. */
const DRAWN = 'drawn'
/** Whether a drawing is wider than a telephone: then it is told by its class. */
const PT = /^([\d.]+)pt$/u
/** CSS px of a point on a screen: so that letters of 8 pt are 12 px. */
const PX = 1.5

/** Sizes drawings for screens: half as large again as on paper, and never wider than where they stand. */
export function sizeDrawings(tree: Root): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'svg') return undefined
    const { properties } = element
    if (classesOf(element).includes(DRAWN)) return SKIP
    delete properties['style']
    for (const side of ['width', 'height']) {
      const [, points] = PT.exec(String(properties[side])) ?? []
      if (points !== undefined) properties[side] = String(Math.round(Number(points) * PX * 100) / 100)
    }
    properties['className'] = [DRAWN, ...classesOf(element)]
    return SKIP
  })
}
