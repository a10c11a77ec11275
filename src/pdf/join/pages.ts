import { Edits } from '../content/edits.ts'
import { deflate } from '../objects/deflate.ts'
import { array, dictionary, name, number, reference, stream } from '../objects/make.ts'
import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfArray, PdfDictionary, PdfReference } from '../objects/types.ts'
import { type JoinedDocument, rebase, withEntries } from './document.ts'
import { isMade, type OrderedPage, type PartPage } from './page-order.ts'
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
  for (const [index, each] of ordered.entries()) {
    if (isMade(each)) {
      const content =
        each === 'ground' ? groundOf(ordered.find((next, at) => at > index && !isMade(next))) : ''
      kids.push(document.add(madePage(document, tree, size, content)))
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

/** A page of no part, without running head and page number (page design 6). */
function madePage(
  document: JoinedDocument,
  parent: PdfReference,
  size: PdfArray,
  content: string,
): PdfDictionary {
  const bytes = Buffer.from(content, 'latin1')
  return dictionary({
    Type: name('Page'),
    Resources: dictionary({}),
    MediaBox: size,
    Contents: document.add(stream({ Length: number(bytes.length) }, bytes)),
    Parent: parent,
  })
}

/** The ground over the whole of a page, as the reducing of the print and the finishing of a part write it. */
const GROUND =
  /^([\d.]+ 0 0 -[\d.]+ 0 [\d.]+ cm)\nq\n([\d.]+ [\d.]+ [\d.]+ rg)\n(?:\/Artifact BMC )?((?:-?[\d.]+ ){4}re)\nf/u

/** What paints a ground like that of a page, which is no part of the reading; nothing if it has none. */
function groundOf(page: OrderedPage | undefined): string {
  if (page === undefined || isMade(page)) return ''
  const beginning = contentOf(page).toString('latin1', 0, LONGEST_GROUND)
  const [found, units, colour, rectangle] = GROUND.exec(beginning) ?? []
  if (found === undefined) return ''
  return `${units}\n/Artifact BMC\nq\n${colour}\n${rectangle}\nf\nQ\nEMC\n`
}

/** More bytes than the beginning of a page with a ground has. */
const LONGEST_GROUND = 300

function firstSize(ordered: readonly OrderedPage[]): PdfArray {
  for (const each of ordered) {
    if (!isMade(each)) return entry(each.part.file, each.page.dictionary, 'MediaBox', 'array')
  }
  throw new PdfSyntaxError(0, 'expected at least one page')
}
