import type { Element } from 'hast'
import { coverBar, coverStart, dashedPeriod } from './cover-bar.ts'
import { type CoverLabel, type CoverText, labelBar } from './cover-label.ts'
import { palette } from './palette.ts'
import { sum } from './scale.ts'
import { breakLines, type TextStyle, textAt } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { openEnds, type Period, span, type YearScale } from './years.ts'

/** A project as the cover draws it. */
export interface CoverProject {
  readonly name: string
  readonly period: Period
  /** In whole units of the currency; nothing if it is not stated. */
  readonly budget?: number | undefined
  /** The amount in words; of a budget that is not stated the words for that. */
  readonly amount: string
  /** The period in words. */
  readonly dates: string
}

/** Where bars are drawn. */
export interface CoverRoom {
  readonly scale: YearScale
  /** Width of the drawing, where the first bar begins, and the height for all of them, in pt. */
  readonly page: number
  readonly top: number
  readonly height: number
  readonly measure: MeasureText
}

/** What is drawn, and where words stand, which no line of a year runs through. */
export interface CoverContent {
  readonly content: readonly Element[]
  readonly words: readonly {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }[]
  readonly bottom: number
}

/** The largest bar, and the gap between two, in pt; smaller where there are many. */
const TALLEST = 68
const GAP = { few: 8, many: 6 }
const MANY = 7
/** A project without a budget: height of its row, baseline of its words and middle of its line, in pt. */
const GAP_ROW = { height: 30, baseline: 12.3, line: 21, inset: 6, between: 6, more: 12 }
const NAME: TextStyle = { font: 'semibold', size: 12, fill: palette.onGround }
const WORDS: TextStyle = { font: 'regular', size: 9.5, fill: palette.onGround }
/** Ascent and descent of letters in parts of their size. */
const INK = { above: 0.75, below: 0.22 }

/**
 * Bars one under the other: the length of each is the period, its height the budget, all on one scale. Where the words
 * of narrow bars take more than the room, nothing is drawn.
 */
export function coverBars(projects: readonly CoverProject[], room: CoverRoom): CoverContent | undefined {
  const gap = projects.length < MANY ? GAP.few : GAP.many
  const rows = fitRows(projects, room, gap)
  if (!rows) return undefined
  const content: Element[] = []
  const words: CoverContent['words'][number][] = []
  let top = room.top
  for (const { project, label, height } of rows) {
    top += label.above
    const { x, width } = span(room.scale, project.period)
    if (project.budget === undefined) {
      content.push(
        ...dashedPeriod({ x, width }, top + label.row - GAP_ROW.height + GAP_ROW.line, !project.period.end),
      )
    } else {
      const box = { x, width, y: top + (label.row - height) / 2, height }
      content.push(project.period.end ? coverBar(box, openEnds(project.period)) : coverStart(box))
    }
    for (const { text, x: left, baseline, width: own, style } of label.texts) {
      content.push(textAt(text, left, top + baseline, style))
      if (style.fill === palette.onGround) {
        const [above, below] = [INK.above * style.size, INK.below * style.size]
        words.push({ left, right: left + own, top: top + baseline - above, bottom: top + baseline + below })
      }
    }
    top += label.row + gap
  }
  return { content, words, bottom: top - gap }
}

interface Row {
  readonly project: CoverProject
  readonly label: CoverLabel
  /** Of the bar; its label’s row may be higher. */
  readonly height: number
}

/** The rows on the largest scale that the room allows, as words beside a bar take room themselves. */
function fitRows(
  projects: readonly CoverProject[],
  room: CoverRoom,
  gap: number,
): readonly Row[] | undefined {
  const budgets = projects.flatMap(({ budget }) => budget ?? [])
  const most = TALLEST / Math.max(1, ...budgets)
  let least = 0
  let scale = most
  let found: readonly Row[] | undefined
  // The height grows with the scale, but for a step where words move: what fits is sought by halves.
  for (let tries = 0, over = most; tries < 40; tries += 1) {
    const rows = projects.map((project) => rowOf(project, room, scale))
    const total = sum(rows.map(({ label }) => label.above + label.row)) + gap * (rows.length - 1)
    if (total <= room.height) {
      found = rows
      least = scale
      if (scale === most) break
    } else over = scale
    scale = (least + over) / 2
  }
  return found
}

function rowOf(project: CoverProject, { scale, page, measure }: CoverRoom, perUnit: number): Row {
  const { x, width } = span(scale, project.period)
  const { name, amount, dates, budget } = project
  if (budget === undefined) return { project, label: labelGap(project, x, page, measure), height: 0 }
  const height = budget * perUnit
  const label = labelBar({ name, amount, period: dates }, { x, width, height }, page, measure)
  return { project, label, height }
}

/** Name, period and the words for a missing budget in one line, or in lines of their own. */
function labelGap(
  { name, dates, amount }: CoverProject,
  bar: number,
  page: number,
  measure: MeasureText,
): CoverLabel {
  const said = `${dates} · ${amount}`
  const widthOf = (text: string, { font, size }: TextStyle): number => measure(text, font, size)
  const [own, other] = [widthOf(name, NAME), widthOf(said, WORDS)]
  const whole = GAP_ROW.inset + own + GAP_ROW.between + other
  if (whole <= page) {
    const x = Math.min(bar, page - whole) + GAP_ROW.inset
    const { baseline } = GAP_ROW
    const texts = [
      { text: name, x, baseline, width: own, style: NAME },
      { text: said, x: x + own + GAP_ROW.between, baseline, width: other, style: WORDS },
    ]
    return { texts, above: 0, row: GAP_ROW.height }
  }
  const lines = [NAME, WORDS].flatMap((style) =>
    breakLines(style === NAME ? name : said, page, style, measure).map((text) => ({ text, style })),
  )
  const texts = lines.map(({ text, style }, index): CoverText => {
    return {
      text,
      x: 0,
      baseline: GAP_ROW.baseline + index * GAP_ROW.more,
      width: widthOf(text, style),
      style,
    }
  })
  return { texts, above: 0, row: GAP_ROW.height + (lines.length - 1) * GAP_ROW.more }
}
