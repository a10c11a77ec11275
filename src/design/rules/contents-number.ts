import type { CheckedDocument } from '../document.ts'
import { lineage } from '../elements.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** The numbers of the contents list are those of the pages that its links lead to. */
export const contentsNumber: DocumentRule = (document) =>
  document.expected.contents.flatMap(({ id, page }): DesignFinding[] => {
    const printed = printedEntry(document, id)
    const found = document.destinations.get(id)?.page
    const number = /^\d+/u.exec(printed?.text ?? '')?.[0]
    if (printed && found === page && number === String(found)) return []
    const problem =
      found === undefined
        ? `leads to “${id}”, which is not in the edition`
        : printed
          ? `names page ${number ?? 'none'}, but its text begins on page ${found}`
          : `for “${id}” is missing`
    return [
      {
        code: 'page-contents-number',
        page: printed?.page ?? 1,
        message: `The contents entry ${printed ? `${quote(printed.text)} ` : ''}${problem}.`,
        words: printed?.text.replace(/^\d+ /u, '') ?? '',
        hint: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
      },
    ]
  })

/** The first line of an entry: its number and title. */
function printedEntry({ links, pages, chapters }: CheckedDocument, id: string) {
  const lists = chapters.filter((chapter) => chapter.lists === 'contents')
  const blocks = new Set(links.flatMap(({ element, target }) => (target === id ? [...lineage(element)] : [])))
  return pages
    .filter(({ number }) => lists.some(({ first, last }) => first <= number && number <= last))
    .flatMap(({ lines }) => lines)
    .find(({ block }) => (block.role === 'LI' || block.role === 'P') && blocks.has(block))
}
