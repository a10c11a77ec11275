import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../../../src/page/html/visit.ts'
import { palette } from '../../../src/page/figures/palette.ts'
import type { FontStyle, MeasureText } from '../../../src/page/figures/text-width.ts'

/** A part of a drawing: a text in a colour, or a shape that is filled or outlined in a colour of data. */
export interface DrawnBox {
  readonly text?: string
  readonly fill: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Heights above and below the line that the ink of Source Sans 3 keeps to, in parts of the size. */
export const ASCENT = 0.78
export const DESCENT = 0.22

/** The texts and bars of a drawing, as its attributes say. */
export function drawnBoxes(figure: Element, measure: MeasureText): DrawnBox[] {
  const boxes: DrawnBox[] = []
  visit(figure, 'element', (element) => {
    const { tagName, properties: p } = element
    const [x, y] = [Number(p['x'] ?? 0), Number(p['y'] ?? 0)]
    const fill = p['fill'] ?? ''
    if (tagName === 'text') {
      const font: FontStyle = p['fontFamily']
        ? 'serif'
        : String(p['fontWeight']) === '600'
          ? 'semibold'
          : p['fontStyle'] === 'italic'
            ? 'italic'
            : 'regular'
      const size = Number(p['fontSize'])
      const width = measure(toString(element), font, size)
      const left = x - { start: 0, middle: width / 2, end: width }[p['textAnchor'] ?? 'start']!
      const [top, bottom] = [y - ASCENT * size, y + DESCENT * size]
      boxes.push({ text: toString(element), fill, left, right: left + width, top, bottom })
    } else if ([palette.data, palette.onGround].some((own) => fill === own || p['stroke'] === own)) {
      boxes.push({ fill, ...extent(element) })
    }
  })
  return boxes
}

function extent({ tagName, properties: p }: Element): Pick<DrawnBox, 'left' | 'right' | 'top' | 'bottom'> {
  if (tagName === 'path') {
    const numbers = [...String(p['d']).matchAll(/-?[\d.]+/gu)].map(Number)
    const xs = numbers.filter((_, index) => index % 2 === 0)
    const ys = numbers.filter((_, index) => index % 2 === 1)
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  }
  if (tagName === 'circle') {
    const [x, y, r] = [Number(p['cx']), Number(p['cy']), Number(p['r'])]
    return { left: x - r, right: x + r, top: y - r, bottom: y + r }
  }
  const [x, y] = [Number(p['x']), Number(p['y'])]
  return { left: x, right: x + Number(p['width']), top: y, bottom: y + Number(p['height']) }
}

/** Width and height of a drawing. */
export function sizeOf(figure: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = String(figure.properties['viewBox']).split(' ').map(Number)
  return { width, height }
}

type Rectangle = Pick<DrawnBox, 'left' | 'right' | 'top' | 'bottom'>

/** How far one box reaches into another, in both directions; 0 if they are apart. */
export function overlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.max(0, Math.min(across, down))
}

export function inside(inner: Rectangle, outer: Rectangle, tolerance: number): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.bottom <= outer.bottom + tolerance
  )
}
