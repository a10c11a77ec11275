import type { EditionDifferences, PlacedChange } from './compare-reports.ts'
import type { PageChange } from './judge-page.ts'

/** Kinds of changed pages, gravest first, with what a reader is told of them. */
export const CHANGES = {
  words: 'other words',
  numbers: 'other numbers',
  looks: 'other looks',
  added: 'added',
  removed: 'removed',
  moved: 'only moved',
} as const satisfies Partial<Record<PageChange, string>>

export type ShownChange = keyof typeof CHANGES
export const shownChanges = Object.keys(CHANGES) as ShownChange[]

/** What is said of a text that nobody wrote as it is printed, as a sum. */
export const FOLLOWS = 'follows from the records, a template or the program'

/** What is said of changes that no text on the pages shows. */
export const OTHERS = 'Changed in the files, and seen in none of these texts'

/** A text that changed, in all editions that print it. */
export interface ChangeInEditions extends PlacedChange {
  readonly pages: readonly { readonly edition: string; readonly pages: readonly number[] }[]
}

/** Numbers in a row as a reader writes them: 3–5, 8. */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b)
  const rows: [number, number][] = []
  for (const each of sorted) {
    const last = rows.at(-1)
    if (last && last[1] === each - 1) last[1] = each
    else rows.push([each, each])
  }
  return rows
    .map(([from, to]) => (from === to ? String(from) : `${from}${to === from + 1 ? ', ' : '–'}${to}`))
    .join(', ')
}

/** Page numbers of an edition by what became of them; of removed pages those that they had. */
export function numbersOf({ pages }: EditionDifferences, change: PageChange): number[] {
  return pages.filter((page) => page.change === change).map(({ before, after }) => after ?? before ?? 0)
}

/** Each changed text once, with the pages that print it. */
export function changesInEditions(editions: readonly EditionDifferences[]): ChangeInEditions[] {
  const all = editions.flatMap((edition) => edition.texts.map((text) => ({ edition, text })))
  const grouped = Map.groupBy(all, ({ text }) => `${text.was}\n${text.is}`)
  return [...grouped.values()].map((same) => {
    const places = [...new Set(same.flatMap(({ text }) => text.places))].toSorted()
    const pages = Map.groupBy(same, ({ edition }) => edition)
    return {
      ...(same[0] as (typeof same)[number]).text,
      places,
      pages: [...pages].map(([edition, texts]) => ({
        edition: edition.edition,
        pages: [...new Set(texts.flatMap(({ text }) => pagesOf(edition, text)))].toSorted((a, b) => a - b),
      })),
    }
  })
}

/** Pages of the chapter on which most of the changed words stand. */
function pagesOf({ pages }: EditionDifferences, { chapter, pieces }: PlacedChange): number[] {
  const wordsOf = (kind: 'removed' | 'added') =>
    pieces
      .filter((piece) => piece.kind === kind)
      .flatMap(({ text }) => text.split(/\s+/u).filter((word) => word !== ''))
  const [removed, added] = [wordsOf('removed'), wordsOf('added')]
  const counted = pages
    .filter((page) => page.chapter === chapter && page.change !== 'same' && page.change !== 'moved')
    .map((page) => {
      const has = (words: readonly string[], on: typeof page.added) => {
        const keys = new Set(on.map(({ key }) => key))
        return words.filter((word) => keys.has(word.replaceAll(/[-\u2010\u2011]/gu, ''))).length
      }
      return {
        number: page.after ?? page.before ?? 0,
        count: has(removed, page.removed) + has(added, page.added),
      }
    })
  const most = Math.max(0, ...counted.map(({ count }) => count))
  return counted.filter(({ count }) => count === most).map(({ number }) => number)
}
