import { groupLines } from '../pdf/content/lines.ts'
import type { PageContent } from '../pdf/content/page-content.ts'
import type { TextLine } from './document.ts'

/** What stands in a part for a page number that is written when the parts are joined. */
const ZEROS = /(?:^|[\s(])0+(?=$|[\s).,;:])/u
/** Baselines that differ by less, in pt, are one. */
const SAME = 0.6

/** Whether a line has a place for a page number. */
export function holdsNumber({ text }: Pick<TextLine, 'text'>): boolean {
  return ZEROS.test(text)
}

/** The lines of a page with the numbers that were written onto it: their words are read again where they stand. */
export function readNumbers(lines: readonly TextLine[], { runs }: PageContent): TextLine[] {
  return lines.map((line) => {
    if (!holdsNumber(line)) return line
    // Digits alone beside a larger text would be taken for marks in it: its baseline is another one.
    const words = groupLines(runs.filter(({ y }) => Math.abs(y - line.baseline) < SAME))
      .flatMap((other) => other.words)
      .filter(({ box }) => box.left < line.box.right && box.right > line.box.left)
    return { ...line, text: words.map(({ text }) => text).join(' ') }
  })
}
