import { entry, expectKind, expectType, item } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfReference } from '../objects/types.ts'

/** One page: the number of its object, by which others point to it, and its dictionary. */
export interface PageObject {
  readonly number: number
  readonly dictionary: PdfDictionary
}

/** Width and height of a page in pt. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** These turn or scale a page; the browser turns the content and writes none of them. */
const NOT_WRITTEN = ['Rotate', 'UserUnit']

/** All pages in order, from the page tree (ISO 32000-1, 7.7.3). */
export function readPageTree(file: PdfFile, catalog: PdfDictionary): PageObject[] {
  const root = entry(file, catalog, 'Pages', 'reference')
  const waiting: PdfReference[] = [root]
  const seen = new Set<number>()
  const pages: PageObject[] = []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.number)) {
      throw new PdfSyntaxError(next.offset, `object ${next.number} is in the page tree twice`)
    }
    seen.add(next.number)
    const node = expectType(file.get(next), 'dictionary', 'a node of the page tree')
    if (entry(file, node, 'Type', 'name').value === 'Pages') {
      const kids = entry(file, node, 'Kids', 'array')
      for (let i = kids.items.length - 1; i >= 0; i -= 1) waiting.push(item(file, kids, i, 'reference'))
    } else {
      expectKind(file, node, 'Page')
      pages.push({ number: next.number, dictionary: node })
    }
  }
  const count = entry(file, expectType(file.get(root), 'dictionary', 'the page tree'), 'Count', 'number')
  if (count.value !== pages.length) {
    throw new PdfSyntaxError(
      count.offset,
      `/Count is ${count.source}, but the page tree has ${pages.length} pages`,
    )
  }
  return pages
}

/** Size of a page, from its own `/MediaBox`. */
export function readPageSize(file: PdfFile, page: PdfDictionary): PageSize {
  for (const key of NOT_WRITTEN) {
    const value = page.entries.get(key)
    if (value) throw new PdfSyntaxError(value.offset, `a page has /${key}, which the browser never writes`)
  }
  const box = entry(file, page, 'MediaBox', 'array')
  const edge = (index: number): number => item(file, box, index, 'number').value
  return { width: edge(2) - edge(0), height: edge(3) - edge(1) }
}
