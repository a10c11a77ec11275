import { expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfDocument } from './document.ts'
import { isHeading } from './kinds.ts'
import { text } from '../objects/make.ts'
import { isElement, pieces, walk } from './tree.ts'
import type { Element } from './tree.ts'

const SLASH = ' / '

/**
 * Parts the languages in the bookmarks of headings that say the same in two: “Məqsəd / Aim”. The browser joins all
 * words of a heading.
 */
export function divideBookmarks(document: PdfDocument, root: Element): void {
  const { file, catalog } = document
  const headings = new Map<number, Element>()
  for (const each of walk(root))
    if (isHeading(each) && each.number !== undefined) headings.set(each.number, each)
  const outline = optionalEntry(file, catalog, 'Outlines', 'dictionary')
  const first = outline && optionalEntry(file, outline, 'First', 'reference')
  const waiting = first ? [first] : []
  for (let to = waiting.pop(); to; to = waiting.pop()) {
    const bookmark = expectType(document.get(to), 'dictionary', 'a bookmark')
    for (const key of ['Next', 'First']) {
      const next = optionalEntry(file, bookmark, key, 'reference')
      if (next) waiting.push(next)
    }
    const target = optionalEntry(file, bookmark, 'SE', 'reference')
    const heading = target && headings.get(target.number)
    if (!heading) continue
    const entries = new Map(bookmark.entries)
    entries.set('Title', text(titleOf(heading)))
    document.set(to.number, { ...bookmark, entries })
  }
}

function titleOf(heading: Element): string {
  let title = ''
  for (const kid of heading.kids) {
    const words = isElement(kid)
      ? [...pieces(kid)].map((piece) => piece.text).join('')
      : kid.kind === 'content'
        ? kid.piece.text
        : ''
    const isOther = isElement(kid) && kid.lang !== undefined && title.trim() !== ''
    title = isOther ? title.trimEnd() + SLASH + words : title + words
  }
  return title.replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim()
}
