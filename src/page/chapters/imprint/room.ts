import { breakLines } from '../../figures/text-lines.ts'
import type { MeasureText } from '../../figures/text-width.ts'

/** What a row of the imprint's page says, in one language. */
export interface RowWords {
  readonly label: string
  /** Each begins a line. */
  readonly lines: readonly string[]
  /** Height of a drawing in the place of the label, in pt. */
  readonly drawing?: number
}

/** The rows of one block, those of each language beside each other. */
export type BlockWords = readonly (readonly RowWords[])[]

/** How a page of this kind is set, in pt: what `imprint.css` says. */
interface PageForm {
  readonly size: number
  readonly line: number
  /** Over and under the words of a row, with its line. */
  readonly padding: number
  /** A heading and the distance to its first row. */
  readonly heading: number
  /** Widths of label and text; without one for labels, they run into the text. */
  readonly label?: number
  readonly texts: readonly number[]
}

const ALONE: PageForm = { size: 9, line: 12.5, padding: 10.9, heading: 31, label: 151, texts: [316.6] }
/** Serif letters are wider than those that are measured. */
const BESIDE: PageForm = {
  size: 8.5,
  line: 11.25,
  padding: 5.7,
  heading: 31,
  texts: [243.7 / 1.1, 223.9],
}
/** Heights of the type area, between two blocks at least, and of the statement on funding, in one language and in two, in pt. */
const ROOM = { a4: 684, a5: 684, letter: 634, between: 17.5, funding: 62, fundingBeside: 160 }

/**
 * Whether blocks stand on one page with white between them. Lines are measured, and come out no longer than that: where
 * the answer is yes, nothing goes over to another page.
 */
export function fitsOnPage(
  blocks: readonly BlockWords[],
  {
    paper,
    funding,
    measure,
  }: {
    readonly paper: 'a4' | 'a5' | 'letter'
    readonly funding: boolean
    readonly measure: MeasureText
  },
): boolean {
  const heights = blocks.map((block) => heightOf(block, measure))
  const statement = blocks.some((block) => block.length > 1) ? ROOM.fundingBeside : ROOM.funding
  const white = ROOM.between * (blocks.length - 1) + (funding ? statement : 0)
  return heights.reduce((sum, height) => sum + height, white) <= ROOM[paper]
}

function heightOf(languages: BlockWords, measure: MeasureText): number {
  const form = languages.length > 1 ? BESIDE : ALONE
  const rows = languages[0]?.map((_, index) =>
    Math.max(
      ...languages.map((words, column) => {
        const row = words[index]
        return row ? rowHeight(row, form, form.texts[column] ?? 0, measure) : 0
      }),
    ),
  )
  return (rows ?? []).reduce((sum, height) => sum + height + form.padding, form.heading)
}

function rowHeight(row: RowWords, form: PageForm, width: number, measure: MeasureText): number {
  const { size, line, label } = form
  const linesOf = (text: string, room: number, font: 'regular' | 'semibold'): number =>
    breakLines(text, room, { font, size, fill: '' }, measure).length
  const [first = '', ...others] = row.lines
  const sign = row.drawing ?? 0
  if (label !== undefined) {
    const text = row.lines.reduce((sum, words) => sum + linesOf(words, width, 'regular'), 0)
    return Math.max(text * line, linesOf(row.label, label, 'semibold') * line, sign)
  }
  // Beside a sign there is less room. A label runs into its text, in bold letters.
  const bold = measure(row.label, 'semibold', size) - measure(row.label, 'regular', size)
  const room = width - bold - (row.drawing === undefined ? 0 : SIGN)
  const text = [`${row.label} ${first}`, ...others].reduce(
    (sum, words) => sum + linesOf(words, room, 'regular'),
    0,
  )
  return Math.max(text * line, sign)
}

/** Width of the column of signs, side by side. */
const SIGN = 88
