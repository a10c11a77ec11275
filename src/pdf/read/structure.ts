import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfArray, PdfDictionary, PdfObject } from '../objects/types.ts'

/** A piece of marked content: its number in the stream of a page or form (ISO 32000-1, 14.7.4). */
export interface MarkedPiece {
  readonly type: 'piece'
  /** Object of the page, or of the form, whose stream holds it. */
  readonly holder: number
  readonly mcid: number
  /** Object of the page. */
  readonly page: number
}

/** An object of its own that belongs to an element: the active area of a link. */
export interface ObjectPiece {
  readonly type: 'object'
  readonly number: number
  readonly page: number
}

/** An element of the structure tree. */
export interface StructureElement {
  readonly type: 'element'
  /** Structure type as written: `P`, `H1`, `TR`, `NonStruct`. */
  readonly role: string
  /** Language that holds here, its own or one above it; empty if none is stated. */
  readonly language: string
  readonly parent: StructureElement | undefined
  readonly children: readonly (StructureElement | MarkedPiece | ObjectPiece)[]
  /** Object of the element. */
  readonly number: number
}

type Children = (StructureElement | MarkedPiece | ObjectPiece)[]

/**
 * The structure tree of a tagged print (ISO 32000-1, 14.7.2): its topmost elements.
 * @throws {PdfSyntaxError} for a tree that the browser does not write.
 */
export function readStructure(file: PdfFile, catalog: PdfDictionary): StructureElement[] {
  const root = optionalEntry(file, catalog, 'StructTreeRoot', 'dictionary')
  if (!root) return []
  const documentLanguage = languageOf(file, catalog) ?? ''
  const seen = new Set<number>()
  const top: Children = []
  const waiting: {
    kid: PdfObject
    page: number | undefined
    parent: StructureElement | undefined
    into: Children
  }[] = []

  const queue = (
    holder: PdfDictionary,
    page: number | undefined,
    parent: StructureElement | undefined,
    into: Children,
  ) => {
    for (const kid of kidsOf(file, holder).toReversed()) waiting.push({ kid, page, parent, into })
  }
  queue(root, undefined, undefined, top)
  // Depth first, so that children come in their order; a list of its own, so that no depth exhausts the stack.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { kid, page, parent, into } = next
    const piece = readPiece(file, kid, page)
    if (piece) {
      into.push(piece)
      continue
    }
    const number = kid.type === 'reference' ? kid.number : 0
    if (seen.has(number))
      throw new PdfSyntaxError(kid.offset, `object ${number} is in the structure tree twice`)
    if (number > 0) seen.add(number)
    const dictionary = expectType(file.resolve(kid), 'dictionary', 'an element of the structure tree')
    const children: Children = []
    const element: StructureElement = {
      type: 'element',
      role: entry(file, dictionary, 'S', 'name').value,
      language: languageOf(file, dictionary) ?? parent?.language ?? documentLanguage,
      parent,
      children,
      number,
    }
    into.push(element)
    queue(dictionary, optionalEntry(file, dictionary, 'Pg', 'reference')?.number, element, children)
  }
  return top.filter((child) => child.type === 'element')
}

/** Leaves the elements without their pieces, of which there are many more, once nobody asks for them any more. */
export function dropPieces(elements: Iterable<StructureElement>): void {
  for (const { children } of elements) {
    const kept = children.filter(({ type }) => type === 'element')
    if (kept.length < children.length) (children as Children).splice(0, children.length, ...kept)
  }
}

function kidsOf(file: PdfFile, holder: PdfDictionary): readonly PdfObject[] {
  const kids = holder.entries.get('K')
  if (!kids) return []
  const list: PdfArray | undefined =
    kids.type === 'reference' ? arrayAt(file, kids) : kids.type === 'array' ? kids : undefined
  return list?.items ?? [kids]
}

function arrayAt(file: PdfFile, object: PdfObject): PdfArray | undefined {
  const found = file.resolve(object)
  return found.type === 'array' ? found : undefined
}

/** A number, a reference to marked content or to an object; undefined for an element. */
function readPiece(
  file: PdfFile,
  kid: PdfObject,
  page: number | undefined,
): MarkedPiece | ObjectPiece | undefined {
  if (kid.type === 'number') {
    const holder = pageOf(kid, page)
    return { type: 'piece', holder, mcid: kid.value, page: holder }
  }
  if (kid.type !== 'dictionary') return undefined
  const type = optionalEntry(file, kid, 'Type', 'name')?.value
  if (type !== 'MCR' && type !== 'OBJR') return undefined
  const own = pageOf(kid, optionalEntry(file, kid, 'Pg', 'reference')?.number ?? page)
  if (type === 'OBJR')
    return { type: 'object', number: entry(file, kid, 'Obj', 'reference').number, page: own }
  const holder = optionalEntry(file, kid, 'Stm', 'reference')?.number ?? own
  return { type: 'piece', holder, mcid: entry(file, kid, 'MCID', 'number').value, page: own }
}

function pageOf(kid: PdfObject, page: number | undefined): number {
  if (page === undefined)
    throw new PdfSyntaxError(kid.offset, 'expected /Pg, the page of this marked content')
  return page
}

function languageOf(file: PdfFile, holder: PdfDictionary): string | undefined {
  const language = optionalEntry(file, holder, 'Lang', 'string')
  return language && decodeText(language)
}
