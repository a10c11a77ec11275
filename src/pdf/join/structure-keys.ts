import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { reference } from '../objects/make.ts'
import type { PdfReference } from '../objects/types.ts'
import type { PageObject } from '../read/page-tree.ts'
import { readTreeEntries } from './number-tree.ts'
import type { PrintedPart } from './part.ts'

/** The way from content and annotations to elements in one part (ISO 32000-1, 14.7.4.4). */
export interface StructureKeys {
  /** What is added to the keys of this part in the joined document. */
  readonly base: number
  /** By key: of a page or form the list of its elements, of an annotation its element. */
  readonly owners: ReadonlyMap<number, PdfReference>
  /** Keys of what lies on the scaffold page. */
  readonly left: ReadonlySet<number>
  /** First key that is free after those of this part. */
  readonly next: number
}

/** Reads the parent trees of all parts; the keys of each come after those of the one before. */
export function readStructureKeys(parts: readonly PrintedPart[]): StructureKeys[] {
  let base = 0
  return parts.map((part) => {
    const { file, catalog } = part
    const root = entry(file, catalog, 'StructTreeRoot', 'dictionary')
    const owners = new Map<number, PdfReference>()
    for (const [key, value] of readTreeEntries(file, entry(file, root, 'ParentTree', 'dictionary'), 'Nums')) {
      owners.set(
        expectType(key, 'number', 'a key of the parent tree').value,
        expectType(value, 'reference', 'an owner of content'),
      )
    }
    const left = new Set(part.scaffold.flatMap((page) => keysOf(part, page)))
    const next = base + entry(file, root, 'ParentTreeNextKey', 'number').value
    const keys = { base, owners, left, next }
    base = next
    return keys
  })
}

function keysOf(part: PrintedPart, { dictionary }: PageObject): number[] {
  const own = optionalEntry(part.file, dictionary, 'StructParents', 'number')
  const keys = annotationsOf(part, dictionary).map(({ number }) => {
    const annotation = expectType(part.file.get(reference(number)), 'dictionary', 'an annotation')
    return optionalEntry(part.file, annotation, 'StructParent', 'number')?.value
  })
  return [own?.value, ...keys].filter((key) => key !== undefined)
}

/** The annotations of a page. */
export function annotationsOf(
  { file }: PrintedPart,
  page: PageObject['dictionary'],
): readonly PdfReference[] {
  const annotations = optionalEntry(file, page, 'Annots', 'array')?.items ?? []
  return annotations.map((each) => expectType(each, 'reference', 'an annotation'))
}
