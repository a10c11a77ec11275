import type { CheckedPage, TextLine } from '../document.ts'
import { closest, isHeading } from '../elements.ts'
import { type DocumentRule, type DesignFinding, firstOfEach, quote } from '../finding.ts'

/** Page design 15.1: characters with spaces, in one line of running text and on average in those of a chapter. */
const LONGEST = { line: 72, average: 66 }
/** In the two columns of the side-by-side edition. */
const LONGEST_IN_HALF = { line: 60, average: 55 }
/** An average of fewer lines says nothing. */
const FEWEST = 10
/** Running text begins at this size; what is smaller is data, looked up and not read. */
const SMALLEST = 9.4

const HINT = 'Make the column narrower or the type larger in the stylesheet.'

export const lineLong: DocumentRule = (document) => {
  const longest = document.expected.sideBySide ? LONGEST_IN_HALF : LONGEST
  const chapters = Map.groupBy(
    document.pages.filter(({ chapter }) => !chapter?.display && !chapter?.small),
    ({ chapter }) => chapter,
  )
  return [...chapters.values()].flatMap((pages) => {
    const lines = runningText(pages)
    const single = longLines(lines, longest.line)
    return single.length > 0 ? single : longOnAverage(lines, longest.average)
  })
}

function runningText(pages: readonly CheckedPage[]): TextLine[] {
  return pages
    .flatMap(({ lines }) => lines)
    .filter(
      ({ block, size }) =>
        size > SMALLEST && !isHeading(block) && block.role !== 'Figure' && !closest(block, 'TR'),
    )
}

function longLines(lines: readonly TextLine[], longest: number): DesignFinding[] {
  return firstOfEach(
    lines.flatMap((line) => {
      const { text, page, order } = line
      if (lengthOf(line) <= longest) return []
      const message = `A line has ${lengthOf(line)} characters, more than ${longest}: ${quote(text)}.`
      const found: DesignFinding = { code: 'page-line-long', page, message, words: text, hint: HINT }
      return [[`${page} ${order}`, found] as const]
    }),
  )
}

/** The last line of a paragraph is as long as it happens to be, and does not count. */
function longOnAverage(lines: readonly TextLine[], longest: number): DesignFinding[] {
  const full = lines.filter(({ block }, index) => lines[index + 1]?.block === block)
  const [first] = full
  const average = full.reduce((sum, line) => sum + lengthOf(line), 0) / full.length
  if (!first || full.length < FEWEST || average <= longest) return []
  const { text, page } = first
  const message = `The lines of the chapter have ${Math.round(average)} characters on average, more than ${longest}: ${quote(text)}.`
  return [{ code: 'page-line-long', page, message, words: text, hint: HINT }]
}

function lengthOf({ text }: TextLine): number {
  return [...text.normalize('NFC')].length
}
