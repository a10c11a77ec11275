/** What draws (SVG 1.1, appendix K). */
export const ELEMENTS: readonly string[] =
  'svg g path rect circle ellipse line polyline polygon text tspan defs symbol use clipPath linearGradient radialGradient stop'.split(
    ' ',
  )

/** What says something of the picture, which the locale files do, or nothing. */
export const DROPPED: readonly string[] = ['title', 'desc', 'metadata']

const GEOMETRY =
  'id d x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy width height points transform offset gradientUnits gradientTransform spreadMethod clipPathUnits viewBox preserveAspectRatio'
/** Typefaces are those of the report: no `font-family`. */
const PRESENTATION =
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity stop-color stop-opacity color clip-path clip-rule display visibility font-size font-weight font-style text-anchor dominant-baseline baseline-shift'
/** Effects are reported, so that they are not lost in silence. */
const EFFECTS = 'filter mask mix-blend-mode'

/** Attributes that are taken over. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(`${GEOMETRY} ${PRESENTATION} ${EFFECTS}`.split(' '))

const STYLES: ReadonlySet<string> = new Set(`${PRESENTATION} ${EFFECTS}`.split(' '))

/** The declarations of a `style` attribute that draw something. */
export function readStyle(style: string): [property: string, value: string][] {
  return style.split(';').flatMap((declaration): [string, string][] => {
    const [property = '', ...value] = declaration.split(':')
    const name = property.trim()
    return STYLES.has(name) ? [[name, value.join(':').trim()]] : []
  })
}
