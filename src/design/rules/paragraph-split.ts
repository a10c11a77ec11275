import type { StructureElement } from '../../pdf/read/structure.ts'
import type { TextLine } from '../document.ts'
import { closest, isHeading, rowOf } from '../elements.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** In a project no paragraph and no item goes over to another page (page design 10). Rows have a rule of their own. */
export const paragraphSplit: DocumentRule = ({ pages }) => {
  const blocks = new Map<StructureElement, TextLine[]>()
  for (const { chapter, lines } of pages) {
    if (!chapter?.record) continue
    for (const line of lines) {
      const { block } = line
      if (isHeading(block) || rowOf(block) || closest(block, 'TR', 'Figure')) continue
      const own = blocks.get(block)
      if (own) own.push(line)
      else blocks.set(block, [line])
    }
  }
  return [...blocks.values()].flatMap((lines): DesignFinding[] => {
    const [first] = lines
    const over = lines.find(({ page }) => page !== first?.page)
    if (!first || !over) return []
    return [
      {
        code: 'page-paragraph-split',
        page: over.page,
        message: `The paragraph ${quote(first.text)} is broken over the page, before ${quote(over.text)}.`,
        words: first.text,
        hint: 'Divide it into two paragraphs: it is longer than a page has room for.',
      },
    ]
  })
}
