import { closest, isHeading } from '../elements.ts'
import { type DocumentRule, type Finding, firstOfEach, quote } from '../finding.ts'

/** Page design 15.1: characters with spaces in one line of running text. */
const LONGEST = 72
/** In the two columns of the side-by-side edition. */
const LONGEST_IN_HALF = 60
/** Running text begins at this size; what is smaller is data, looked up and not read. */
const SMALLEST = 9.4

export const lineLong: DocumentRule = ({ pages, expected }) => {
  const longest = expected.sideBySide ? LONGEST_IN_HALF : LONGEST
  return firstOfEach(
    pages
      .filter(({ chapter }) => chapter?.kind !== 'cover')
      .flatMap(({ lines }) => lines)
      .filter(
        ({ block, size }) =>
          size > SMALLEST && !isHeading(block) && block.role !== 'Figure' && !closest(block, 'TR'),
      )
      .flatMap(({ text, page, order }) => {
        const { length } = [...text.normalize('NFC')]
        if (length <= longest) return []
        const message = `a line has ${length} characters, more than ${longest}: ${quote(text)}`
        const hint = 'the column is too wide or the type too small: correct the stylesheet'
        const found: Finding = { code: 'page-line-long', page, message, words: text, hint }
        return [[`${page} ${order}`, found] as const]
      }),
  )
}
