import { Edits } from '../content/edits.ts'
import { deflate } from '../objects/deflate.ts'
import { array, dictionary, name, number, reference, stream } from '../objects/make.ts'
import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfArray, PdfDictionary, PdfReference } from '../objects/types.ts'
import { type JoinedDocument, rebase, withEntries } from './document.ts'
import type { OrderedPage, PartPage } from './page-order.ts'
import { annotationsOf, type StructureKeys } from './structure-keys.ts'
import type { PrintedPart } from './part.ts'

/** Puts the pages into one page tree (ISO 32000-1, 7.7.3). */
export function joinPages(
  document: JoinedDocument,
  ordered: readonly OrderedPage[],
  keys: readonly StructureKeys[],
): PdfReference {
  const tree = document.reserve()
  const kids: PdfReference[] = []
  let size = firstSize(ordered)
  for (const each of ordered) {
    if (each === 'blank') {
      kids.push(document.add(blankPage(document, tree, size)))
      continue
    }
    const { part, page } = each
    size = rebase(entry(part.file, page.dictionary, 'MediaBox', 'array'), part)
    const to = page.number + part.base
    kids.push(reference(to))
    const base = keys[part.index]?.base ?? 0
    const changed = moveKey(part, page.dictionary, 'StructParents', base)
    document.set(to, withEntries(rebase(changed, part), { Parent: tree }))
    for (const annotation of annotationsOf(part, page.dictionary)) {
      const old = expectType(part.file.get(annotation), 'dictionary', 'an annotation')
      document.set(annotation.number + part.base, rebase(moveKey(part, old, 'StructParent', base), part))
    }
  }
  document.set(
    tree.number,
    dictionary({ Type: name('Pages'), Count: number(kids.length), Kids: array(kids) }),
  )
  return tree
}

/** Gives forms with tags of their own their new keys. */
export function moveForms(
  document: JoinedDocument,
  part: PrintedPart,
  forms: Iterable<number>,
  base: number,
): void {
  for (const form of forms) {
    const old = expectType(part.file.get(reference(form)), 'stream', 'a form')
    if (!old.dictionary.entries.has('StructParents')) continue
    const moved = moveKey(part, old.dictionary, 'StructParents', base)
    document.set(form + part.base, rebase({ ...old, dictionary: moved }, part))
  }
}

/** The content of a page, decoded. */
export function contentOf({ part, page }: PartPage): Buffer {
  const content = decodeStream(entry(part.file, page.dictionary, 'Contents', 'stream'))
  return Buffer.from(content.buffer, content.byteOffset, content.length)
}

/** Exchanges the content of a page for the changed one. */
export function setContent(
  document: JoinedDocument,
  { part, page }: PartPage,
  content: Uint8Array,
  edits: Edits,
): void {
  const raw = deflate(edits.apply(page.number, content))
  const to = entry(part.file, page.dictionary, 'Contents', 'reference')
  document.set(
    to.number + part.base,
    stream({ Filter: name('FlateDecode'), Length: number(raw.length) }, raw),
  )
}

function moveKey({ file }: PrintedPart, holder: PdfDictionary, key: string, base: number): PdfDictionary {
  const old = optionalEntry(file, holder, key, 'number')
  return old ? withEntries(holder, { [key]: number(old.value + base) }) : holder
}

/** A page with nothing on it: no running head, no page number (page design 6). */
function blankPage(document: JoinedDocument, parent: PdfReference, size: PdfArray): PdfDictionary {
  return dictionary({
    Type: name('Page'),
    Resources: dictionary({}),
    MediaBox: size,
    Contents: document.add(stream({ Length: number(0) }, new Uint8Array())),
    Parent: parent,
  })
}

function firstSize(ordered: readonly OrderedPage[]): PdfArray {
  for (const each of ordered) {
    if (each !== 'blank') return entry(each.part.file, each.page.dictionary, 'MediaBox', 'array')
  }
  throw new PdfSyntaxError(0, 'expected at least one page')
}
