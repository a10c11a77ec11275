import { expectType, optionalEntry } from '../objects/entry.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfObject, PdfReference } from '../objects/types.ts'
import type { PageObject } from '../read/page-tree.ts'
import { annotationOf } from './annotations.ts'
import type { PdfDocument } from './document.ts'
import { array, dictionary, number, reference } from '../objects/make.ts'

/** Which element owns what. */
export interface Owners {
  /** By the object of the page or form, then by MCID. */
  readonly contents: Map<number, Map<number, PdfReference>>
  /** By the object of the annotation. */
  readonly annotations: Map<number, PdfReference>
}

/**
 * Writes anew the way from content and annotations to their elements (ISO 32000-1, 14.7.4.4), with keys in the order
 * of the pages. `next` is the first key that is free.
 */
export function writeParentTree(
  document: PdfDocument,
  { contents, annotations }: Owners,
  pages: readonly PageObject[],
): { tree: PdfReference; next: number } {
  const entries: PdfObject[] = []
  let next = 0
  const setKey = (holder: number, name: string, key: number | undefined): void => {
    const object = document.get(reference(holder))
    const old =
      object.type === 'stream' ? object.dictionary : expectType(object, 'dictionary', 'an owner of content')
    const changed = { ...old, entries: new Map(old.entries) }
    changed.entries.delete(name)
    if (key !== undefined) changed.entries.set(name, number(key))
    document.set(holder, object.type === 'stream' ? { ...object, dictionary: changed } : changed)
  }
  const addKey = (holder: number, name: string, value: PdfObject): void => {
    setKey(holder, name, next)
    entries.push(number(next), value)
    next += 1
  }
  const writeContents = (holder: number): void => {
    const owned = contents.get(holder)
    if (!owned) return setKey(holder, 'StructParents', undefined)
    const items: PdfObject[] = []
    for (const mcid of owned.keys()) if (mcid >= items.length) items.length = mcid + 1
    const all = Array.from(items, (_, mcid): PdfObject => owned.get(mcid) ?? { type: 'null', offset: 0 })
    addKey(holder, 'StructParents', document.add(array(all)))
  }

  const inPages = new Set(pages.map((page) => page.number))
  for (const page of pages) {
    writeContents(page.number)
    const links = optionalEntry(document.file, page.dictionary, 'Annots', 'array')
    for (const link of links?.items ?? []) {
      const owner = link.type === 'reference' ? annotations.get(link.number) : undefined
      if (link.type !== 'reference' || !owner) continue
      annotationOf(document, link.number)
      addKey(link.number, 'StructParent', owner)
    }
  }
  for (const holder of contents.keys()) if (!inPages.has(holder)) writeContents(holder)
  if (next === 0) throw new PdfSyntaxError(document.catalog.offset, 'expected tagged content, found none')
  return { tree: document.add(dictionary({ Nums: array(entries) })), next }
}
