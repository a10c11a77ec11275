import type { StructureElement } from '../../pdf/read/structure.ts'
import { blockOf } from '../elements.ts'
import { type DocumentRule, type DesignFinding, plain, quote } from '../finding.ts'

/** Every entry of the index names, in their order, the pages that its links lead to (page design 15.12). */
export const indexNumber: DocumentRule = ({ links, pages, destinations }) => {
  const entries = new Map<StructureElement, { page: number; text: string }>()
  for (const { number, chapter, lines } of pages) {
    if (chapter?.lists !== 'index') continue
    for (const { block, text } of lines) {
      const { page, text: before } = entries.get(block) ?? { page: number, text: '' }
      entries.set(block, { page, text: plain(`${before} ${text}`) })
    }
  }
  return [...Map.groupBy(links, ({ element }) => blockOf(element))].flatMap(
    ([block, own]): DesignFinding[] => {
      const entry = entries.get(block)
      if (!entry) return []
      let from = 0
      for (const { target } of own) {
        const page = destinations.get(target)?.page
        const found = new RegExp(`(?<!\\d)${page}(?!\\d)`, 'u').exec(entry.text.slice(from))
        if (found) {
          from += found.index + found[0].length
          continue
        }
        const where =
          page === undefined
            ? `leads to “${target}”, which is not in the edition`
            : `does not name page ${page}`
        return [
          {
            code: 'page-index-number',
            page: entry.page,
            message: `The index entry ${quote(entry.text)} ${where}${page === undefined ? '' : `, where “${target}” stands`}.`,
            words: entry.text,
            hint: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
          },
        ]
      }
      return []
    },
  )
}
