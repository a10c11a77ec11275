import { dictionary, name, number, text } from '../objects/make.ts'
import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfDictionary, PdfObject, PdfReference } from '../objects/types.ts'
import { type JoinedDocument, rebase, withEntries } from './document.ts'
import type { PrintedPart } from './part.ts'

interface Chain {
  readonly part: PrintedPart
  readonly root: PdfDictionary
  readonly first: PdfReference
  readonly last: PdfReference
}

/** Bookmarks behind each other: the first, the last, and how many can be seen. */
interface Hung {
  readonly first: PdfReference
  readonly last: PdfReference
  readonly count: number
}

/**
 * Hangs the bookmarks of all parts behind each other (ISO 32000-1, 12.3.3); undefined if there are none.
 * @param parents titles of the bookmarks that those of each part hang under, parts with the same one under one; with none
 *   all hang at the top.
 */
export function joinOutlines(document: JoinedDocument, parents: readonly string[]): PdfReference | undefined {
  const chains = document.parts.flatMap((part): Chain[] => {
    const root = optionalEntry(part.file, part.catalog, 'Outlines', 'dictionary')
    if (!root) return []
    const [first, last] = [
      entry(part.file, root, 'First', 'reference'),
      entry(part.file, root, 'Last', 'reference'),
    ]
    return [{ part, root, first, last }]
  })
  if (chains.length === 0) return undefined
  const top = document.reserve()
  const hung = parents.length === 0 ? hang(document, chains, top) : hangUnder(document, chains, top, parents)
  document.set(
    top.number,
    dictionary({ Type: name('Outlines'), First: hung.first, Last: hung.last, Count: number(hung.count) }),
  )
  return top
}

/** Hangs chains behind each other under one parent. */
function hang(document: JoinedDocument, chains: readonly Chain[], parent: PdfReference): Hung {
  const [begin, end] = [chains[0], chains.at(-1)]
  if (!begin || !end) throw new RangeError('expected at least one part with bookmarks')
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
          Parent: parent,
          ...(isFirst && before && { Prev: rebase(before.last, before.part) }),
          ...(isLast && after && { Next: rebase(after.first, after.part) }),
        }),
      )
    }
  })
  return { first: rebase(begin.first, begin.part), last: rebase(end.last, end.part), count }
}

/** Hangs the chains of each parent under a bookmark of its own, which leads where the first of them does. */
function hangUnder(
  document: JoinedDocument,
  chains: readonly Chain[],
  top: PdfReference,
  parents: readonly string[],
): Hung {
  const groups = [...Map.groupBy(chains, ({ part }) => parents[part.index] ?? '')].map(([title, own]) => ({
    title,
    own,
    at: document.reserve(),
  }))
  let count = 0
  groups.forEach(({ title, own, at }, index) => {
    const hung = hang(document, own, at)
    count += 1 + hung.count
    const [before, after] = [groups[index - 1], groups[index + 1]]
    document.set(
      at.number,
      dictionary({
        Title: text(title),
        Parent: top,
        First: hung.first,
        Last: hung.last,
        Count: number(hung.count),
        ...targetOf(own),
        ...(before && { Prev: before.at }),
        ...(after && { Next: after.at }),
      }),
    )
  })
  const [begin, end] = [groups[0], groups.at(-1)]
  if (!begin || !end) throw new RangeError('expected at least one part with bookmarks')
  return { first: begin.at, last: end.at, count }
}

/** Where the first bookmark of a group leads: as the browser writes it, a destination or an action. */
function targetOf([chain]: readonly Chain[]): Record<string, PdfObject> {
  if (!chain) return {}
  const { part, first } = chain
  const bookmark = rebase(expectType(part.file.get(first), 'dictionary', 'a bookmark'), part)
  return Object.fromEntries([...bookmark.entries].filter(([key]) => key === 'Dest' || key === 'A'))
}

function siblings({ file, size }: PrintedPart, first: PdfReference): PdfReference[] {
  const found: PdfReference[] = []
  for (let to: PdfReference | undefined = first; to && found.length < size;) {
    found.push(to)
    to = optionalEntry(file, expectType(file.get(to), 'dictionary', 'a bookmark'), 'Next', 'reference')
  }
  return found
}
