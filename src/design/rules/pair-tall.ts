import type { StructureElement } from '../../pdf/read/structure.ts'
import type { TextLine } from '../document.ts'
import { closest, isHeadRow } from '../elements.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'
import { pairOf } from '../pairs.ts'

/**
 * A row of the side-by-side edition stands on one page. The stylesheet never breaks one, so a row that is broken is
 * taller than a page, and its languages cannot stand beside each other: that ends the build.
 */
export const pairTall: DocumentRule = ({ pages, expected }) => {
  if (!expected.sideBySide) return []
  const blocks = new Map<StructureElement, TextLine[]>()
  for (const line of pages.flatMap(({ lines }) => lines)) {
    const lines = blocks.get(line.block)
    if (lines) lines.push(line)
    else blocks.set(line.block, [line])
  }
  return [...blocks].flatMap(([block, lines]): DesignFinding[] => {
    const head = closest(block, 'TR')
    // The head of a table is repeated, not broken.
    const pair = head && isHeadRow(head) ? undefined : pairOf(block, expected.languages)
    const row = pair ? [...(blocks.get(pair.first) ?? []), ...lines] : []
    const [first] = row
    if (!first || row.every(({ page }) => page === first.page)) return []
    return [
      {
        code: 'page-pair-tall',
        page: first.page,
        message: `The row ${quote(first.text)} is taller than a page.`,
        words: first.text,
        hint: 'Divide the text into two paragraphs or items, at the same sentence in both languages.',
      },
    ]
  })
}
