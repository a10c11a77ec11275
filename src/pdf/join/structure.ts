import { array, ascii, dictionary, name, number, reference } from '../objects/make.ts'
import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfObject, PdfReference, PdfString } from '../objects/types.ts'
import { type JoinedDocument, rebase, withEntries } from './document.ts'
import type { ElementNames } from './element-names.ts'
import { readTreeEntries } from './number-tree.ts'
import type { PrintedPart } from './part.ts'
import { liesOnScaffold } from './scaffold-elements.ts'
import type { StructureKeys } from './structure-keys.ts'

/**
 * One structure tree of all (ISO 32000-1, 14.7.2): the chapters of each part become kids of the first part's Document
 * element; what lies on a scaffold page is left out.
 */
export function joinStructure(document: JoinedDocument, keys: readonly StructureKeys[]): PdfReference {
  const top = document.reserve()
  const kids: PdfReference[] = []
  const names: [name: string, to: PdfReference][] = []
  const roles = new Map<string, PdfObject>()
  let body: PdfReference | undefined
  let own: PdfString | undefined
  let first: PdfDictionary | undefined
  for (const part of document.parts) {
    const { file, catalog } = part
    const root = entry(file, catalog, 'StructTreeRoot', 'dictionary')
    const element = entry(file, root, 'K', 'dictionary')
    const kind = entry(file, element, 'S', 'name')
    if (kind.value !== 'Document')
      throw new PdfSyntaxError(kind.offset, `expected the element Document, found ${kind.value}`)
    const language = languageOf(part, element)
    own ??= language
    const isOther = language && own && Buffer.compare(language.bytes, own.bytes) !== 0
    body ??= rebase(entry(file, root, 'K', 'reference'), part)
    first ??= rebase(element, part)
    for (const kid of kidsOf(part, element)) {
      if (liesOnScaffold(part, kid)) continue
      kids.push(rebase(kid, part))
      adopt(document, part, kid, body, isOther ? language : undefined)
    }
    names.push(...readNames(part, root, document.names))
    for (const [role, kept] of optionalEntry(file, root, 'RoleMap', 'dictionary')?.entries ?? [])
      roles.set(role, kept)
  }
  if (!body || !first) throw new RangeError('expected at least one part')
  document.set(body.number, withEntries(first, { P: top, K: array(kids) }))
  document.set(
    top.number,
    dictionary({
      Type: name('StructTreeRoot'),
      K: body,
      ParentTreeNextKey: number(keys.at(-1)?.next ?? 0),
      ParentTree: document.add(joinParentTrees(document, keys)),
      IDTree: names.length > 0 ? document.add(nameTree(names)) : undefined,
      RoleMap: roles.size > 0 ? dictionary(Object.fromEntries(roles)) : undefined,
    }),
  )
  return top
}

/** An element with one kid has it without an array. */
function kidsOf({ file }: PrintedPart, element: PdfDictionary): readonly PdfReference[] {
  const kids = element.entries.get('K')
  const list = kids && (kids.type === 'array' ? kids : file.resolve(kids))
  const items = list?.type === 'array' ? list.items : kids ? [kids] : []
  return items.map((kid) => expectType(kid, 'reference', 'a kid of the element Document'))
}

/** What a part's elements take from above them: the first part's need not be the same. */
function languageOf({ file, catalog }: PrintedPart, element: PdfDictionary): PdfString | undefined {
  return optionalEntry(file, element, 'Lang', 'string') ?? optionalEntry(file, catalog, 'Lang', 'string')
}

function adopt(
  document: JoinedDocument,
  part: PrintedPart,
  kid: PdfReference,
  parent: PdfReference,
  language: PdfString | undefined,
): void {
  const to = kid.number + part.base
  const element = expectType(part.file.get(kid), 'dictionary', 'an element of the structure tree')
  const lang = element.entries.get('Lang') ?? language
  document.set(to, withEntries(rebase(element, part), { P: parent, ...(lang && { Lang: lang }) }))
}

function joinParentTrees({ parts }: JoinedDocument, keys: readonly StructureKeys[]): PdfDictionary {
  const pairs = keys.flatMap(({ base, owners, left }, index) => {
    const part = parts[index]
    return [...owners].flatMap(([key, owner]) =>
      !part || left.has(key) ? [] : [number(base + key), rebase(owner, part)],
    )
  })
  return dictionary({ Type: name('ParentTree'), Nums: array(pairs) })
}

function readNames(
  part: PrintedPart,
  root: PdfDictionary,
  elements: ElementNames,
): [name: string, to: PdfReference][] {
  const tree = optionalEntry(part.file, root, 'IDTree', 'dictionary')
  if (!tree) return []
  return [...readTreeEntries(part.file, tree, 'Names')].map(([key, value]) => {
    const { bytes } = expectType(key, 'string', 'the name of an element')
    const to = expectType(value, 'reference', 'an element of the structure tree')
    return [
      elements.nameOf(part.index, Buffer.from(bytes).toString('latin1')),
      reference(to.number + part.base),
    ]
  })
}

function nameTree(names: readonly [name: string, to: PdfReference][]): PdfDictionary {
  const sorted = names.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return dictionary({ Names: array(sorted.flatMap(([id, to]) => [ascii(id), to])) })
}
