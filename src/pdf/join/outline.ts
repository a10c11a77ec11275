import { dictionary, name, number } from '../objects/make.ts'
import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfDictionary, PdfReference } from '../objects/types.ts'
import { type JoinedDocument, rebase, withEntries } from './document.ts'
import type { PrintedPart } from './part.ts'

interface Chain {
  readonly part: PrintedPart
  readonly root: PdfDictionary
  readonly first: PdfReference
  readonly last: PdfReference
}

/** Hangs the bookmarks of all parts behind each other (ISO 32000-1, 12.3.3); undefined if there are none. */
export function joinOutlines(document: JoinedDocument): PdfReference | undefined {
  const chains = document.parts.flatMap((part): Chain[] => {
    const root = optionalEntry(part.file, part.catalog, 'Outlines', 'dictionary')
    if (!root) return []
    const [first, last] = [
      entry(part.file, root, 'First', 'reference'),
      entry(part.file, root, 'Last', 'reference'),
    ]
    return [{ part, root, first, last }]
  })
  const [begin, end] = [chains[0], chains.at(-1)]
  if (!begin || !end) return undefined
  const top = document.reserve()
  let count = 0
  chains.forEach(({ part, root, first, last }, index) => {
    count += entry(part.file, root, 'Count', 'number').value
    const [before, after] = [chains[index - 1], chains[index + 1]]
    for (const to of siblings(part, first)) {
      const bookmark = rebase(expectType(part.file.get(to), 'dictionary', 'a bookmark'), part)
      const isFirst = to.number === first.number
      const isLast = to.number === last.number
      document.set(
        to.number + part.base,
        withEntries(bookmark, {
          Parent: top,
          ...(isFirst && before && { Prev: rebase(before.last, before.part) }),
          ...(isLast && after && { Next: rebase(after.first, after.part) }),
        }),
      )
    }
  })
  const [first, last] = [rebase(begin.first, begin.part), rebase(end.last, end.part)]
  document.set(
    top.number,
    dictionary({ Type: name('Outlines'), First: first, Last: last, Count: number(count) }),
  )
  return top
}

function siblings({ file, size }: PrintedPart, first: PdfReference): PdfReference[] {
  const found: PdfReference[] = []
  for (let to: PdfReference | undefined = first; to && found.length < size;) {
    found.push(to)
    to = optionalEntry(file, expectType(file.get(to), 'dictionary', 'a bookmark'), 'Next', 'reference')
  }
  return found
}
