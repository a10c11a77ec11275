import { entry, expectType, optionalEntry } from '../../src/pdf/objects/entry.ts'
import type { PdfFile } from '../../src/pdf/objects/file.ts'
import { PdfSyntaxError } from '../../src/pdf/objects/syntax-error.ts'
import { decodeText } from '../../src/pdf/objects/text-string.ts'
import type { PdfDictionary, PdfReference } from '../../src/pdf/objects/types.ts'
import { destinationEntry } from '../../src/pdf/read/destinations.ts'
import type { PageNumbers } from '../../src/pdf/read/destinations.ts'

/** One bookmark. */
export interface OutlineItem {
  readonly title: string
  /** Depth in the outline, from 1. */
  readonly level: number
  /** Page of the file, from 1. */
  readonly page: number
}

/** The bookmarks as a reader sees them, unfolded, from top to bottom (ISO 32000-1, 12.3.3). */
export function readOutline(file: PdfFile, catalog: PdfDictionary, pageNumbers: PageNumbers): OutlineItem[] {
  const root = optionalEntry(file, catalog, 'Outlines', 'dictionary')
  const items: OutlineItem[] = []
  const seen = new Set<number>()
  const waiting: { at: PdfReference; level: number }[] = []
  const add = (holder: PdfDictionary, key: 'First' | 'Next', level: number): void => {
    const at = optionalEntry(file, holder, key, 'reference')
    if (at) waiting.push({ at, level })
  }
  if (root) add(root, 'First', 1)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, level } = next
    if (seen.has(at.number))
      throw new PdfSyntaxError(at.offset, `object ${at.number} is in the outline twice`)
    seen.add(at.number)
    const node = expectType(file.get(at), 'dictionary', 'a bookmark')
    const title = decodeText(entry(file, node, 'Title', 'string'))
    items.push({ title, level, page: destinationEntry(file, node, pageNumbers).page })
    // The child goes on top of the stack, so that it comes before the next sibling.
    add(node, 'Next', level)
    add(node, 'First', level + 1)
  }
  return items
}
