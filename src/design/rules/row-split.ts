import { rowOf } from '../elements.ts'
import type { StructureElement } from '../../pdf/read/structure.ts'
import type { TextLine } from '../document.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** A row of a table or register stands on one page (page design 10). Table heads are repeated, not split. */
export const rowSplit: DocumentRule = ({ pages }) => {
  const rows = new Map<StructureElement, TextLine[]>()
  for (const line of pages.flatMap((page) => page.lines)) {
    const row = rowOf(line.block)
    if (!row) continue
    const lines = rows.get(row)
    if (lines) lines.push(line)
    else rows.set(row, [line])
  }
  return [...rows.values()].flatMap((lines): DesignFinding[] => {
    const [first] = lines
    const over = lines.find(({ page }) => page !== first?.page)
    if (!first || !over) return []
    return [
      {
        code: 'page-row-split',
        page: over.page,
        message: `The row ${quote(first.text)} is broken over the page, before ${quote(over.text)}.`,
        words: first.text,
        hint: 'Shorten the row: it is longer than a page has room for.',
      },
    ]
  })
}
