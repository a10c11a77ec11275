import type { CheckedPage, TextLine } from '../document.ts'
import { closest, isHeading, isHeadRow } from '../elements.ts'
import { type DocumentRule, type DesignFinding, firstOfEach, quote } from '../finding.ts'

/** A heading, label or table head is never the last thing on its page (page design 10 and 15.8). */
export const headingStranded: DocumentRule = ({ pages }) =>
  firstOfEach(
    pages
      .filter(({ chapter }) => chapter && !chapter.display)
      .flatMap((page) => [...headings(page), ...heads(page), ...label(page)]),
  )

type Keyed = readonly [key: unknown, finding: DesignFinding]

function headings({ lines }: CheckedPage): Keyed[] {
  return lines
    .filter((line) => isHeading(line.block) && !lines.some((other) => follows(other, line)))
    .map((line): Keyed => [`${line.page} ${line.order}`, finding(line, 'The heading')])
}

/** Whether a line comes after another and stands beside or under it. */
function follows(line: TextLine, earlier: TextLine): boolean {
  return line.order > earlier.order && line.baseline < earlier.baseline + 1
}

function heads({ lines }: CheckedPage): Keyed[] {
  return lines.flatMap((line): Keyed[] => {
    const row = closest(line.block, 'TR')
    const table = closest(line.block, 'Table')
    if (!row || !table || !isHeadRow(row)) return []
    const hasRow = lines.some(
      (other) =>
        closest(other.block, 'Table') === table &&
        closest(other.block, 'TR') !== row &&
        other.baseline < line.baseline,
    )
    return hasRow ? [] : [[`${line.page} ${table.number}`, finding(line, 'The table head')]]
  })
}

/** A last line all in bold is a label, whatever its structure says. */
function label({ number, lines, chapter }: CheckedPage): Keyed[] {
  const last = lines.at(-1)
  if (!last?.bold || last.block.role === 'Figure' || number === chapter?.last || closest(last.block, 'TR'))
    return []
  return lines.some((line) => line.baseline < last.baseline - 1)
    ? []
    : [[`${last.page} ${last.order}`, finding(last, 'The label')]]
}

function finding({ page, text }: TextLine, what: string): DesignFinding {
  return {
    code: 'page-heading-stranded',
    page,
    message: `${what} ${quote(text)} is the last thing on its page.`,
    words: text,
    hint: 'Lengthen or shorten the text before it by some lines.',
  }
}
