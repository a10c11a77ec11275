import { unite } from '../content/bounds.ts'
import { array, name, number } from '../objects/make.ts'
import { pieces, setAttribute, walk } from './tree.ts'
import type { Element } from './tree.ts'

/** Gives each figure on one page the box around all that it paints (ISO 32000-1, table 344). */
export function boxFigures(root: Element): void {
  for (const figure of walk(root)) {
    if (figure.type !== 'Figure') continue
    const own = [...pieces(figure)]
    if (new Set(own.map(({ page }) => page)).size !== 1) continue
    const box = unite(own.flatMap(({ bounds }) => bounds.box ?? []))
    if (!box) continue
    setAttribute(figure, 'Layout', 'Placement', name('Block'))
    setAttribute(figure, 'Layout', 'BBox', array([box.left, box.bottom, box.right, box.top].map(number)))
  }
}
