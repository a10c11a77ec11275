import type { Element } from 'hast'
import { h, s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { CoverTitle } from '../page/chapters/cover-title.ts'
import type { CoverView } from '../page/chapters/cover-view.ts'
import { rectangle } from '../page/figures/svg.ts'
import { breakLines, type TextStyle, textAt } from '../page/figures/text-lines.ts'
import type { MeasureText } from '../page/figures/text-width.ts'
import { setTitles } from './cover-title.ts'
import { meant, writePage } from './xml.ts'

/** The files of the cover, from the folder of the book. */
export const COVER = { page: 'cover.xhtml', picture: 'cover.png' }

/** What a cover shows. */
export interface CoverWords {
  readonly programme: string
  /** Of each language. */
  readonly titles: readonly CoverTitle[]
  /** At its foot: publisher, year. */
  readonly foot: string
}

/** In CSS px; shelves of programs show covers that are five to eight. */
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
/** As the drawings of pages have it. */
const TYPE =
  'font-family:var(--font-data);font-variant-numeric:lining-nums tabular-nums;font-variant-ligatures:no-common-ligatures;white-space:pre'
const stringifier = unified().use(rehypeStringify)

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

/** Draws the cover: the titles, and under them the projects to scale on their ground. */
export function drawBookCover(
  { programme, titles, foot }: CoverWords,
  drawn: CoverView | undefined,
  measure: MeasureText,
): Element {
  const lines = setTitles(titles, { width: COVER_WIDTH, height: TITLES.height }, measure)
  const top = GROUND.top + GROUND.padding
  const height = drawn ? Number(String(drawn.drawing.properties['height']).replace('pt', '')) : 0
  const legend = drawn ? legendLines(drawn.legends, measure) : []
  const firstLine = top + height + GAP + LEGEND.size
  const ink: TextStyle = { font: 'serif', size: 0, fill: 'var(--color-ink)' }
  return s('svg', { viewBox: `0 0 ${SHEET.width} ${SHEET.height}`, ...SHEET }, [
    rectangle(0, 0, SHEET.width, SHEET.height, 'var(--color-paper)'),
    rectangle(0, GROUND.top, SHEET.width, SHEET.height - GROUND.top, 'var(--color-ground)'),
    textAt(programme, SIDE, PROGRAMME.baseline, PROGRAMME.style),
    ...lines.map(({ line, size, baseline }) => textAt(line, SIDE, TITLES.top + baseline, { ...ink, size })),
    ...(drawn ? [s('g', { transform: `translate(${SIDE} ${top})` }, drawn.drawing.children)] : []),
    ...legend.map((line, index) => textAt(line, SIDE, firstLine + index * LINE, LEGEND)),
    textAt(foot, SIDE, FOOT.baseline, FOOT.style),
  ])
}

/** A page with covers, from which a browser takes a picture of each. @param style of the page: its fonts and colours. */
export function coversPage(covers: readonly Element[], style: string) {
  const shown = covers.map((cover, index) => ({ id: `cover-${index + 1}`, cover }))
  const rules = `${style}\nbody{margin:0}div{display:none}div:target,svg{display:block}svg{${TYPE}}`
  const html = stringifier.stringify({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', [
        h('head', [h('meta', { charSet: 'utf-8' }), h('style', rules)]),
        h(
          'body',
          shown.map(({ id, cover }) => h('div', { id }, [cover])),
        ),
      ]),
    ],
  })
  return { html, drawings: shown.map(({ id }) => ({ id, ...SHEET })) }
}

/** Writes the page of the cover. @param alternative what the cover says and shows. */
export function writeCoverPage(tag: string, title: string, alternative: string): Uint8Array {
  const picture = h('img', { src: COVER.picture, alt: alternative })
  const section = h('section', { className: ['cover'] }, picture)
  return writePage({ tag, title, up: '', kind: 'cover', content: [meant(section, 'cover')] })
}
