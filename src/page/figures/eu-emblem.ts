import type { Element } from 'hast'
import { s } from 'hastscript'

/** Height of the flag in user units; its width is one and a half times that. */
const HOIST = 180
/** The top star, one point upright, on a circle of radius HOIST / 18 round (135, 30). */
const TOP_STAR =
  '135,20 137.245,26.910 144.511,26.910 138.633,31.180 140.878,38.090 135,33.820 129.122,38.090 131.367,31.180 125.489,26.910 132.755,26.910'

/**
 * The emblem of the European Union: twelve upright stars at the hours of a clock on a field of Reflex Blue.
 * Geometry and colours: graphical specifications of the European emblem (Council of Europe, 1955; EU, 2012).
 * @param name text alternative, in the language of the page.
 */
export function euEmblem(name: string): Element {
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    const x = (HOIST / 3) * Math.sin(angle)
    const y = (HOIST / 3) * (1 - Math.cos(angle))
    return s('polygon', { points: TOP_STAR, transform: `translate(${x.toFixed(3)} ${y.toFixed(3)})` })
  })
  return s('svg', { viewBox: `0 0 ${HOIST * 1.5} ${HOIST}`, role: 'img', ariaLabel: name }, [
    s('rect', { width: HOIST * 1.5, height: HOIST, fill: '#003399' }),
    s('g', { fill: '#FFCC00' }, stars),
  ])
}
