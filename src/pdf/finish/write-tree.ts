import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfObject, PdfReference } from '../objects/types.ts'
import type { PageObject } from '../read/page-tree.ts'
import type { PdfDocument } from './document.ts'
import { isStandard, roles } from './kinds.ts'
import { array, ascii, dictionary, name, number, reference, text } from '../objects/make.ts'
import { writeParentTree } from './parent-tree.ts'
import type { Owners } from './parent-tree.ts'
import { isElement, walk } from './tree.ts'
import type { Element, Kid } from './tree.ts'

/** Writes the structure tree with all that belongs to it (ISO 32000-1, 14.7): parent tree, names, role map. */
export function writeTree(document: PdfDocument, root: Element, pages: readonly PageObject[]): void {
  const top = entry(document.file, document.catalog, 'StructTreeRoot', 'reference')
  const places = new Map<Element, PdfReference>()
  for (const each of walk(root)) {
    places.set(each, each.number === undefined ? document.reserve() : reference(each.number))
  }
  const owners: Owners = { contents: new Map(), annotations: new Map() }
  const ids: [id: string, to: PdfReference][] = []
  const types = new Set<string>()
  const parents = new Map<Element, PdfReference>([[root, top]])

  for (const [each, to] of places) {
    types.add(each.type)
    if (each.id !== undefined) ids.push([each.id, to])
    for (const kid of each.kids) {
      if (isElement(kid)) parents.set(kid, to)
      else if (kid.kind === 'annotation') owners.annotations.set(kid.number, to)
      else {
        const { stream, mcid } = kid.piece
        const own = owners.contents.get(stream) ?? new Map<number, PdfReference>()
        owners.contents.set(stream, own.set(mcid, to))
      }
    }
    const parent = parents.get(each) ?? top
    document.setMade(to.number, () => writeElement(each, parent, places, pages))
  }

  const { tree, next } = writeParentTree(document, owners, pages)
  const mapped = [...types].filter((type) => !isStandard(type)).toSorted()
  document.set(
    top.number,
    dictionary({
      Type: name('StructTreeRoot'),
      K: places.get(root),
      ParentTree: tree,
      ParentTreeNextKey: number(next),
      IDTree: ids.length > 0 ? writeNames(document, ids) : undefined,
      RoleMap:
        mapped.length > 0
          ? dictionary(Object.fromEntries(mapped.map((type) => [type, name(roles[type] ?? 'Span')])))
          : undefined,
    }),
  )
  keepBookmarks(document, new Set([...places.values()].map((to) => to.number)))
}

function writeElement(
  each: Element,
  parent: PdfReference,
  places: ReadonlyMap<Element, PdfReference>,
  pages: readonly PageObject[],
): PdfObject {
  const pageOf = (page: number): PdfObject => reference(pages[page - 1]?.number ?? 0)
  const [first] = each.kids.flatMap((kid) => (kid.kind === 'content' ? [kid.piece] : []))
  const writeKid = (kid: Kid): PdfObject => {
    if (isElement(kid)) return places.get(kid) ?? parent
    if (kid.kind === 'annotation') {
      return dictionary({ Type: name('OBJR'), Pg: reference(kid.page), Obj: reference(kid.number) })
    }
    const { piece } = kid
    const inPage = piece.stream === pages[piece.page - 1]?.number
    if (inPage && piece.page === first?.page) return number(piece.mcid)
    return dictionary({
      Type: name('MCR'),
      Pg: pageOf(piece.page),
      Stm: inPage ? undefined : reference(piece.stream),
      MCID: number(piece.mcid),
    })
  }
  const kids = each.kids.map(writeKid)
  const [only] = kids
  const attributes = [...(each.attributes ?? [])].map(([owner, values]) => {
    return dictionary({ O: name(owner), ...Object.fromEntries(values) })
  })
  return dictionary({
    S: name(each.type),
    P: parent,
    Pg: first ? pageOf(first.page) : undefined,
    ID: each.id === undefined ? undefined : ascii(each.id),
    Lang: each.lang === undefined ? undefined : text(each.lang),
    Alt: each.alt === undefined ? undefined : text(each.alt),
    ActualText: each.actualText === undefined ? undefined : text(each.actualText),
    A: attributes.length === 1 ? attributes[0] : attributes.length > 1 ? array(attributes) : undefined,
    K: kids.length === 1 ? only : kids.length > 1 ? array(kids) : undefined,
  })
}

/** A name tree of one node (ISO 32000-1, 7.9.6). */
function writeNames(document: PdfDocument, ids: [id: string, to: PdfReference][]): PdfReference {
  const sorted = ids.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return document.add(dictionary({ Names: array(sorted.flatMap(([id, to]) => [ascii(id), to])) }))
}

/** A bookmark may point to an element that is no longer there: the page and the height stay. */
function keepBookmarks(document: PdfDocument, kept: ReadonlySet<number>): void {
  const { file, catalog } = document
  const root = optionalEntry(file, catalog, 'Outlines', 'dictionary')
  const first = root && optionalEntry(file, root, 'First', 'reference')
  const seen = new Set<number>()
  const waiting = first ? [first] : []
  for (let to = waiting.pop(); to; to = waiting.pop()) {
    if (seen.has(to.number))
      throw new PdfSyntaxError(to.offset, `object ${to.number} is in the outline twice`)
    seen.add(to.number)
    const bookmark = expectType(document.get(to), 'dictionary', 'a bookmark')
    for (const key of ['Next', 'First']) {
      const next = optionalEntry(file, bookmark, key, 'reference')
      if (next) waiting.push(next)
    }
    const target = optionalEntry(file, bookmark, 'SE', 'reference')
    if (!target || kept.has(target.number)) continue
    const entries = new Map(bookmark.entries)
    entries.delete('SE')
    document.set(to.number, { ...bookmark, entries })
  }
}
