import type { Destination } from '../pdf/read/destinations.ts'
import type { CheckedChapter, CheckedDocument, CheckedPage } from './document.ts'
import type { CheckedPart } from './checked-part.ts'
import type { ExpectedPages } from './expectation.ts'
import type { DesignFinding } from './finding.ts'
import type { PageMargins } from './margins.ts'

/** Where the pages of the parts came to stand, and what was written onto them afterwards. */
export interface JoinedPages {
  /** For each part the number of each of its pages. */
  readonly places: readonly (readonly number[])[]
  /** Head and foot of every page, also of blank ones. */
  readonly margins: readonly PageMargins[]
  readonly destinations: ReadonlyMap<string, Destination>
}

/** Puts the pages of the parts together to those of the edition. */
export function assembleDocument(
  parts: readonly CheckedPart[],
  { places, margins, destinations }: JoinedPages,
  expected: ExpectedPages,
): CheckedDocument {
  const numberOf = (part: number, page: number): number => places[part]?.[page - 1] ?? 0
  const ranges = parts.flatMap(({ chapters }, index) =>
    chapters.map(({ first, last }) => ({ first: numberOf(index, first), last: numberOf(index, last) })),
  )
  const chapters = expected.chapters.map((chapter, index): CheckedChapter => ({
    ...chapter,
    ...(ranges[index] ?? { first: 0, last: 0 }),
  }))
  const [model] = parts.flatMap(({ pages }) => pages)
  const area = model?.area ?? { left: 0, bottom: 0, right: 0, top: 0 }
  const pages = margins.map(({ head, foot }, index): CheckedPage => {
    return {
      number: index + 1,
      area,
      scale: 1,
      chapter: undefined,
      lines: [],
      painted: [],
      framed: [],
      head,
      foot,
    }
  })
  for (const [index, part] of parts.entries()) {
    for (const page of part.pages) {
      const number = numberOf(index, page.number)
      const margin = margins[number - 1]
      pages[number - 1] = {
        ...page,
        head: margin?.head ?? [],
        foot: margin?.foot ?? [],
        number,
        chapter: chapters.find(({ first, last }) => first <= number && number <= last),
        lines: page.lines.map((line) => ({ ...line, page: number })),
      }
    }
  }
  const links = parts.flatMap((part, index) =>
    part.links.map((link) => ({ ...link, page: numberOf(index, link.page) })),
  )
  const websites = parts.flatMap((part) => part.websites)
  return { expected, chapters, pages, destinations, links, websites }
}

/** What was found on single pages, with the pages' numbers in the edition. */
export function placeFindings(parts: readonly CheckedPart[], { places }: JoinedPages): DesignFinding[] {
  return parts.flatMap(({ findings }, index) =>
    findings.map((finding) => ({ ...finding, page: places[index]?.[finding.page - 1] ?? 0 })),
  )
}
