import { expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfDocument } from './document.ts'
import { isHeading } from './kinds.ts'
import { text } from '../objects/make.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfDictionary } from '../objects/types.ts'
import { isElement, walk } from './tree.ts'
import type { Element, Kid } from './tree.ts'

const SLASH = ' / '
const SOFT_HYPHEN = '\u00AD'

/**
 * Puts right the bookmarks of headings with a mark of a note, whose number is none of the heading's words, and of
 * those that say the same in two languages, `sideBySide`: “Məqsəd / Aim”. The browser joins all words of a heading.
 */
export function titleBookmarks(document: PdfDocument, root: Element, sideBySide: boolean): void {
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
    if (!heading || !(sideBySide || holdsMark(heading) || isHyphenated(bookmark))) continue
    const entries = new Map(bookmark.entries)
    entries.set('Title', text(titleOf(heading)))
    document.set(to.number, { ...bookmark, entries })
  }
}

function holdsMark(heading: Element): boolean {
  return [...walk(heading)].some(isMark)
}

/** A mark of a note, as `tagNotes` leaves it. */
function isMark({ type }: Element): boolean {
  return type === 'Reference'
}

/** A soft hyphen is no word of a title: readers show it, or find nothing. */
function isHyphenated(bookmark: PdfDictionary): boolean {
  const title = bookmark.entries.get('Title')
  return title?.type === 'string' && decodeText(title).includes(SOFT_HYPHEN)
}

function titleOf(heading: Element): string {
  let title = ''
  for (const kid of heading.kids) {
    const words = wordsOf(kid)
    const isOther = isElement(kid) && kid.lang !== undefined && title.trim() !== ''
    title = isOther ? title.trimEnd() + SLASH + words : title + words
  }
  return title.replaceAll(SOFT_HYPHEN, '').replaceAll(/\s+/gu, ' ').trim()
}

function wordsOf(kid: Kid): string {
  if (kid.kind === 'content') return kid.piece.text
  return isElement(kid) && !isMark(kid) ? kid.kids.map(wordsOf).join('') : ''
}
