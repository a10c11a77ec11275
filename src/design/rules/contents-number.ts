import type { CheckedDocument, TextLine } from '../document.ts'
import type { ExpectedEntry } from '../expectation.ts'
import { lineage } from '../elements.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** The numbers of the contents list are those of the pages that its links lead to. */
export const contentsNumber: DocumentRule = (document) =>
  document.expected.contents.flatMap(({ id, page }): DesignFinding[] =>
    printedEntries(document, id).flatMap((printed) => findingOf(document, { id, page }, printed)),
  )

function findingOf(
  document: CheckedDocument,
  { id, page }: ExpectedEntry,
  printed: TextLine | undefined,
): DesignFinding[] {
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
}

/** The first line of an entry, its number and title, in every list that has it; one that is missing if none has. */
function printedEntries({ links, pages, chapters }: CheckedDocument, id: string): (TextLine | undefined)[] {
  const lists = chapters.filter((chapter) => chapter.lists === 'contents')
  const blocks = new Set(links.flatMap(({ element, target }) => (target === id ? [...lineage(element)] : [])))
  const found = pages
    .filter(({ number }) => lists.some(({ first, last }) => first <= number && number <= last))
    .flatMap(({ lines }) => firstLines(lines.filter(({ block }) => isLine(block) && blocks.has(block))))
  return found.length > 0 ? found : [undefined]
}

function isLine({ role }: TextLine['block']): boolean {
  return role === 'LI' || role === 'P'
}

/** An entry goes over several lines. */
function firstLines(lines: readonly TextLine[]): TextLine[] {
  return [...Map.groupBy(lines, ({ block }) => block).values()].flatMap(([first]) => first ?? [])
}
