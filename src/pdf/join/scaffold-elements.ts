import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfObject, PdfReference } from '../objects/types.ts'
import type { PrintedPart } from './part.ts'

/**
 * Whether an element, with all below it, has content on the scaffold page and nowhere else. Of a chapter little is read: its
 * first piece says no.
 * @throws {PdfSyntaxError} if it has itself below it.
 */
export function liesOnScaffold(part: PrintedPart, element: PdfReference): boolean {
  const { file } = part
  const scaffold = new Set(part.scaffold.map(({ number }) => number))
  const seen = new Set<number>()
  let found = false
  const waiting: { object: PdfObject; page: number | undefined }[] = [{ object: element, page: undefined }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { object, page } = next
    if (object.type === 'reference') {
      if (seen.has(object.number)) {
        throw new PdfSyntaxError(object.offset, `object ${object.number} is in the structure tree twice`)
      }
      seen.add(object.number)
    }
    const kid = file.resolve(object)
    const holder = kid.type === 'dictionary' ? optionalEntry(file, kid, 'Pg', 'reference') : undefined
    const own = holder?.number ?? page
    if (kid.type === 'array') {
      for (const item of kid.items.toReversed()) waiting.push({ object: item, page: own })
    } else if (kid.type === 'number' || isPiece(part, kid)) {
      if (own === undefined || !scaffold.has(own)) return false
      found = true
    } else {
      const kids = expectType(kid, 'dictionary', 'an element of the structure tree').entries.get('K')
      if (kids) waiting.push({ object: kids, page: own })
    }
  }
  return found
}

function isPiece({ file }: PrintedPart, kid: PdfObject): boolean {
  if (kid.type !== 'dictionary' || kid.entries.has('S')) return false
  const type = entry(file, kid, 'Type', 'name').value
  return type === 'MCR' || type === 'OBJR'
}
