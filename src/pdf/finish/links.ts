import type { PageObject } from '../read/page-tree.ts'
import { optionalEntry } from '../objects/entry.ts'
import { annotationOf, targetOf } from './annotations.ts'
import type { PdfDocument } from './document.ts'
import { reservedPieces } from './reserved-pieces.ts'
import type { Identity } from './identity.ts'
import { textOf } from './line-ends.ts'
import { array, text } from '../objects/make.ts'
import { walk } from './tree.ts'
import type { Element } from './tree.ts'

/**
 * Names every link by its text, its picture or its target (PDF/UA-1, 7.18.5), and takes areas out of the pages that no
 * element owns: nothing can be clicked there, or another area of the link holds them.
 */
export function describeLinks(
  document: PdfDocument,
  root: Element,
  pages: readonly PageObject[],
  { linkLabels, longWords = [], reserved }: Pick<Identity, 'linkLabels' | 'longWords' | 'reserved'>,
): void {
  const owned = new Set<number>()
  for (const link of walk(root)) {
    let shown: string | undefined
    for (const kid of link.kids) {
      if (kid.kind !== 'annotation') continue
      shown ??= textOf(link, longWords, reservedPieces(link, reserved)) || pictureIn(link) || ''
      owned.add(kid.number)
      const annotation = annotationOf(document, kid.number)
      const { destination, uri } = targetOf(document, annotation)
      const label = destination === undefined ? undefined : linkLabels[destination]
      const words = label ?? (shown || uri || destination)
      if (words === undefined) continue
      const entries = new Map(annotation.entries)
      entries.set('Contents', text(words))
      document.set(kid.number, { ...annotation, entries })
    }
  }
  for (const { number, dictionary } of pages) {
    const annotations = optionalEntry(document.file, dictionary, 'Annots', 'array')
    if (!annotations) continue
    const kept = annotations.items.filter((each) => each.type !== 'reference' || owned.has(each.number))
    if (kept.length === annotations.items.length) continue
    const entries = new Map(dictionary.entries)
    entries.delete('Annots')
    if (kept.length > 0) entries.set('Annots', array(kept))
    document.set(number, { ...dictionary, entries })
  }
}

function pictureIn(link: Element): string | undefined {
  for (const { type, alt } of walk(link)) if (type === 'Figure' && alt) return alt
  return undefined
}
