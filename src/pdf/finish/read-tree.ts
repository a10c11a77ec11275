import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfDictionary, PdfObject } from '../objects/types.ts'
import type { PdfDocument } from './document.ts'
import type { ScannedPages } from './scan-pages.ts'
import { element, setAttribute } from './tree.ts'
import type { Element, Kid } from './tree.ts'

/** Elements may lie this deep in each other: far more than any page has. */
const DEEPEST = 200
const KEYS = new Set(['Type', 'S', 'P', 'Pg', 'K', 'ID', 'A', 'Lang', 'Alt', 'ActualText'])

/**
 * Reads the structure tree of the print, from its one Document element.
 * @throws {PdfSyntaxError} if it is not as the browser writes it.
 */
export function readTree(document: PdfDocument, scanned: ScannedPages): Element {
  // A reader of its own: what it keeps of thousands of elements goes with it.
  const file = new PdfFile(document.file.bytes)
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  const root = entry(file, catalog, 'StructTreeRoot', 'dictionary')
  const seen = new Set<number>()

  const readElement = (object: PdfObject, page: number | undefined, depth: number): Element => {
    const to = expectType(object, 'reference', 'an element of the structure tree')
    if (seen.has(to.number)) throw new PdfSyntaxError(to.offset, `object ${to.number} is in the tree twice`)
    if (depth > DEEPEST) throw new PdfSyntaxError(to.offset, `elements lie more than ${DEEPEST} deep`)
    seen.add(to.number)
    const dictionary = expectType(file.get(to), 'dictionary', 'an element of the structure tree')
    for (const [key, value] of dictionary.entries) {
      if (!KEYS.has(key))
        throw new PdfSyntaxError(value.offset, `an element has /${key}, which the browser never writes`)
    }
    const text = (key: string): string | undefined => {
      const string = optionalEntry(file, dictionary, key, 'string')
      return string && decodeText(string)
    }
    const read: Element = {
      ...element(entry(file, dictionary, 'S', 'name').value),
      number: to.number,
      lang: text('Lang'),
      alt: text('Alt'),
      actualText: text('ActualText'),
      id: text('ID'),
    }
    readAttributes(file, dictionary, read)
    const own = optionalEntry(file, dictionary, 'Pg', 'reference')?.number ?? page
    const kids = dictionary.entries.get('K')
    const resolved = kids && file.resolve(kids)
    const items = resolved?.type === 'array' ? resolved.items : kids ? [kids] : []
    for (const item of items) {
      const kid = readKid(item, own, depth)
      if (kid) read.kids.push(kid)
    }
    return read
  }

  const readKid = (object: PdfObject, page: number | undefined, depth: number): Kid | undefined => {
    if (object.type === 'reference') return readElement(object, page, depth + 1)
    if (object.type === 'number') return contentOf(page, object.value, object.offset)
    const dictionary = expectType(object, 'dictionary', 'a kid of an element')
    const kind = entry(file, dictionary, 'Type', 'name').value
    const holder = optionalEntry(file, dictionary, 'Pg', 'reference')?.number ?? page
    if (kind === 'MCR') {
      const stream = optionalEntry(file, dictionary, 'Stm', 'reference')?.number ?? holder
      return contentOf(stream, entry(file, dictionary, 'MCID', 'number').value, dictionary.offset)
    }
    if (kind !== 'OBJR' || holder === undefined) {
      throw new PdfSyntaxError(dictionary.offset, `expected a kid of an element, found /${kind}`)
    }
    return { kind: 'annotation', number: entry(file, dictionary, 'Obj', 'reference').number, page: holder }
  }

  const owned = new Set<unknown>()
  const contentOf = (stream: number | undefined, mcid: number, offset: number): Kid | undefined => {
    const piece = stream === undefined ? undefined : scanned.piece(stream, mcid)
    if (!piece) return undefined
    if (owned.has(piece)) throw new PdfSyntaxError(offset, `the content ${mcid} belongs to two elements`)
    owned.add(piece)
    return { kind: 'content', piece }
  }

  const kids = root.entries.get('K')
  if (!kids) throw new PdfSyntaxError(root.offset, 'expected /K in the root of the structure tree')
  return readElement(kids, undefined, 0)
}

/** `/A` is a dictionary or an array of them, each with its owner; spans of one cell are the same as none. */
function readAttributes(file: PdfFile, dictionary: PdfDictionary, read: Element): void {
  const value = dictionary.entries.get('A')
  if (!value) return
  const resolved = file.resolve(value)
  for (const each of resolved.type === 'array' ? resolved.items : [resolved]) {
    const attributes = expectType(file.resolve(each), 'dictionary', 'attributes of an element')
    const owner = entry(file, attributes, 'O', 'name').value
    for (const [key, object] of attributes.entries) {
      const isOne = object.type === 'number' && object.value === 1
      if (key === 'O' || (isOne && (key === 'RowSpan' || key === 'ColSpan'))) continue
      setAttribute(read, owner, key, object)
    }
  }
}
