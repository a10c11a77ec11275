import { entry, expectType } from '../pdf/objects/entry.ts'
import type { PdfFile } from '../pdf/objects/file.ts'
import type { StructureElement } from '../pdf/read/structure.ts'

/** A link to a place of the document, as the tree has it. */
export interface Link {
  readonly element: StructureElement
  /** Id that it leads to. */
  readonly target: string
}

/** The links of the text that lead to a place of the document, in reading order. */
export function readLinks(file: PdfFile, elements: Iterable<StructureElement>): Link[] {
  const links: Link[] = []
  for (const element of elements) {
    if (element.role !== 'Link') continue
    const object = element.children.find((child) => child.type === 'object')
    if (!object) continue
    const annotation = expectType(file.get({ number: object.number, offset: 0 }), 'dictionary', 'a link')
    if (!annotation.entries.has('Dest')) continue
    links.push({ element, target: entry(file, annotation, 'Dest', 'name').value })
  }
  return links
}
