import type { Element, ElementContent, Properties } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h, s } from 'hastscript'
import type { Root } from 'xast'
import type { CoverTitle } from '../page/chapters/cover-title.ts'
import type { CoverView } from '../page/chapters/cover-view.ts'
import { rectangle } from '../page/figures/svg.ts'
import { breakLines, type TextStyle, textAt } from '../page/figures/text-lines.ts'
import type { FontStyle, MeasureText } from '../page/figures/text-width.ts'
import type { OutlineText } from '../page/fonts/outline.ts'
import { setTitles } from './cover-title.ts'
import { meant, writePage, writeXml } from './xml.ts'

/** The files of the cover, from the folder of the book. */
export const COVER = { page: 'cover.xhtml', picture: 'cover.svg' }

/** What a cover shows. */
export interface CoverWords {
  readonly programme: string
  /** Of each language. */
  readonly titles: readonly CoverTitle[]
  /** At its foot: publisher, year. */
  readonly foot: string
}

/** In pt; shelves of programs show covers that are five to eight. */
const SHEET = { width: 400, height: 640 }
const SIDE = 28
/** Where the drawing and its ground have their width. */
export const COVER_WIDTH = SHEET.width - 2 * SIDE
const PROGRAMME = { baseline: 52, style: { font: 'semibold', size: 13, fill: 'var(--color-ink-2)' } } as const
const TITLES = { top: 76, height: 232 }
const GROUND = { top: 330, padding: 20 }
const LEGEND: TextStyle = { font: 'regular', size: 9.5, fill: 'var(--color-on-ground)' }
const LINE = 12.5
const FOOT = { baseline: 614, style: { font: 'semibold', size: 12, fill: 'var(--color-on-ground)' } } as const
/** Over and under the bars of the drawing: the years, and the ends of its lines. */
const BESIDE_BARS = 26
/** Between the drawing, its legend and the foot. */
const GAP = 14
/** How large the picture is where nothing else says it, in CSS px. */
const PIXELS = { width: 1600, height: 2560 }

/** The lines of the sentences that explain the drawing. */
function legendLines(legends: CoverView['legends'], measure: MeasureText): string[] {
  return legends.flatMap(({ sentences }) =>
    breakLines(sentences.map(({ value }) => value).join(' '), COVER_WIDTH, LEGEND, measure),
  )
}

/** Height that a cover has for the bars of its drawing, in pt, under so many lines of legend. */
export function roomForBars(legends: CoverView['legends'], measure: MeasureText): number {
  const legend = legendLines(legends, measure).length * LINE
  const end = FOOT.baseline - FOOT.style.size
  return end - GAP - legend - GAP - BESIDE_BARS - (GROUND.top + GROUND.padding)
}

/**
 * Draws the cover: the titles, and under them the projects to scale on their ground. Its letters are outlines, as programs
 * show it like a photograph, without fonts.
 * @param colours by their names in the tokens.
 */
export function drawBookCover(
  { programme, titles, foot }: CoverWords,
  drawn: CoverView | undefined,
  { measure, outline, colours }: CoverTools,
): Uint8Array {
  const lines = setTitles(titles, { width: COVER_WIDTH, height: TITLES.height }, measure)
  const top = GROUND.top + GROUND.padding
  const height = drawn ? Number(String(drawn.drawing.properties['height']).replace('pt', '')) : 0
  const legend = drawn ? legendLines(drawn.legends, measure) : []
  const firstLine = top + height + GAP + LEGEND.size
  const ink: TextStyle = { font: 'serif', size: 0, fill: 'var(--color-ink)' }
  const content: Element[] = [
    rectangle(0, 0, SHEET.width, SHEET.height, 'var(--color-paper)'),
    rectangle(0, GROUND.top, SHEET.width, SHEET.height - GROUND.top, 'var(--color-ground)'),
    textAt(programme, SIDE, PROGRAMME.baseline, PROGRAMME.style),
    ...lines.map(({ line, size, baseline }) => textAt(line, SIDE, TITLES.top + baseline, { ...ink, size })),
    ...(drawn ? [s('g', { transform: `translate(${SIDE} ${top})` }, drawn.drawing.children)] : []),
    ...legend.map((line, index) => textAt(line, SIDE, firstLine + index * LINE, LEGEND)),
    textAt(foot, SIDE, FOOT.baseline, FOOT.style),
  ]
  const svg = s(
    'svg',
    { viewBox: `0 0 ${SHEET.width} ${SHEET.height}`, width: PIXELS.width, height: PIXELS.height },
    content.map((element) => lookless(element, outline, colours)),
  )
  return writeXml(toXast({ type: 'root', children: [svg] }) as Root)
}

/** What the words and colours of a cover become shapes with. */
export interface CoverTools {
  readonly measure: MeasureText
  readonly outline: OutlineText
  readonly colours: ReadonlyMap<string, string>
}

const VARIABLE = /^var\(--color-([\w-]+)\)$/u

/** Shapes and colours instead of words and variables. */
function lookless(element: Element, outline: OutlineText, colours: CoverTools['colours']): Element {
  const properties = { ...element.properties }
  for (const paint of ['fill', 'stroke'] as const) {
    const name = VARIABLE.exec(String(properties[paint]))?.[1]
    if (name !== undefined) properties[paint] = colours.get(name) ?? 'none'
  }
  if (element.tagName === 'text') {
    return s('path', { fill: properties['fill'], d: outlineOf(element, outline) })
  }
  const children = element.children.map((child): ElementContent =>
    child.type === 'element' ? lookless(child, outline, colours) : child,
  )
  return { ...element, properties, children }
}

function outlineOf({ properties, children: [words] }: Element, outline: OutlineText): string {
  const { x, y, fontSize, textAnchor } = properties
  const anchor = textAnchor === 'middle' || textAnchor === 'end' ? textAnchor : 'start'
  const line = words?.type === 'text' ? words.value : ''
  return outline(
    line,
    { font: fontOf(properties), size: Number(fontSize) },
    { x: Number(x), baseline: Number(y), anchor },
  )
}

function fontOf({ fontFamily, fontWeight, fontStyle }: Properties): FontStyle {
  if (fontFamily !== undefined) return 'serif'
  if (fontWeight !== undefined) return 'semibold'
  return fontStyle === 'italic' ? 'italic' : 'regular'
}

/** Writes the page of the cover. @param alternative what the cover says and shows. */
export function writeCoverPage(tag: string, title: string, alternative: string): Uint8Array {
  const picture = h('img', { src: COVER.picture, alt: alternative })
  const section = h('section', { className: ['cover'] }, picture)
  return writePage({ tag, title, up: '', kind: 'cover', content: [meant(section, 'cover')] })
}
