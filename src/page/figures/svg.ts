import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'

/** Language of a drawing with words of several languages (ISO 639-2). */
export const SEVERAL_LANGUAGES = 'mul'

/** What a drawing says to those who do not see it; without words it is hidden, as its text stands beside it. */
export type Alternative = string | undefined

/**
 * The type that labels are measured in, whatever the text round the drawing has: figures of one width, and no
 * ligatures, which would hide the dot that tells i from ı.
 */
const TYPE =
  'font-variant-numeric:lining-nums tabular-nums;font-variant-ligatures:no-common-ligatures;letter-spacing:0;white-space:pre'

/** A drawing at its final size: one unit is one point. It has the class `wide` if it takes the page's whole width. */
export function drawing(
  width: number,
  height: number,
  alternative: Alternative,
  content: readonly ElementContent[],
  isWide = false,
): Element {
  const speech = alternative === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: alternative }
  const [w, h] = [rounded(width), rounded(height)]
  return s(
    'svg',
    {
      viewBox: `0 0 ${w} ${h}`,
      width: `${w}pt`,
      height: `${h}pt`,
      ...speech,
      ...(isWide && { className: ['wide'] }),
      fontFamily: '"Source Sans 3"',
      style: TYPE,
    },
    [...content],
  )
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string): Element {
  return s('rect', { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), fill })
}

/** Straight lines as one path. Each is `[x1, y1, x2, y2]`. */
export function strokes(
  lines: readonly (readonly [number, number, number, number])[],
  stroke: string,
  strokeWidth: number,
): Element {
  const d = lines
    .map(([x1, y1, x2, y2]) => `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`)
    .join('')
  return s('path', { d, stroke, strokeWidth, fill: 'none' })
}

/** Hundredths of a point are finer than any printer. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0
}
