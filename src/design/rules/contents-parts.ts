import { lineage } from '../elements.ts'
import { type DesignFinding, type DocumentRule } from '../finding.ts'

/** Columns that a page of contents has room for. */
const COLUMNS = 2

/** Page design 15.45: the first contents of an edition of several parts list the chapters of all of them, of two on one page. */
export const contentsParts: DocumentRule = ({ expected, chapters, pages, links }) => {
  const contents = chapters.find(({ lists }) => lists === 'contents')
  if (!contents || expected.parts.length < 2) return []
  const last = expected.parts.length > COLUMNS ? contents.last : contents.first
  const lines = pages.slice(contents.first - 1, last).flatMap((page) => page.lines)
  const blocks = new Set(lines.map(({ block }) => block))
  const targets = links.flatMap(({ element, target }) =>
    [...lineage(element)].some((each) => blocks.has(each)) ? [target] : [],
  )
  return expected.parts.flatMap((language): DesignFinding[] => {
    if (targets.some((id) => id.startsWith(`${language}-`))) return []
    return [
      {
        code: 'page-contents-parts',
        page: contents.first,
        message: `The contents lead to no chapter in the language “${language}”, which another part of the edition has.`,
        hint: 'List all parts in the template of the contents.',
      },
    ]
  })
}
