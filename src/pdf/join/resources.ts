import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import type { PdfDictionary, PdfObject, PdfReference } from '../objects/types.ts'
import type { PrintedPart } from './part.ts'

/** What the pages of a part paint with, by the numbers of its objects. */
export interface UsedResources {
  /** Fonts, pictures, and graphics states: the same in many parts. */
  readonly shared: ReadonlySet<number>
  /** Content that is painted as one thing, which may have tags of its own. */
  readonly forms: ReadonlySet<number>
}

/** Follows the resources of the pages and of the forms and patterns on them. */
export function readResources(part: PrintedPart): UsedResources {
  const { file } = part
  const shared = new Set<number>()
  const forms = new Set<number>()
  const seen = new Set<number>()
  const waiting: PdfDictionary[] = part.pages.map(({ dictionary }) => dictionary)
  const follow = (to: PdfReference): void => {
    if (seen.has(to.number)) return
    seen.add(to.number)
    const object = file.get(to)
    const holder = object.type === 'stream' ? object.dictionary : undefined
    const subtype = holder && optionalEntry(file, holder, 'Subtype', 'name')?.value
    if (subtype === 'Image') shared.add(to.number)
    else if (holder) {
      if (subtype === 'Form') forms.add(to.number)
      waiting.push(holder)
    }
  }
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    const resources = optionalEntry(file, holder, 'Resources', 'dictionary')
    if (!resources) continue
    for (const font of named(part, resources, 'Font')) shared.add(font.number)
    for (const kind of ['XObject', 'Pattern']) named(part, resources, kind).forEach(follow)
    for (const state of named(part, resources, 'ExtGState')) {
      const mask = expectType(file.get(state), 'dictionary', 'a graphics state').entries.get('SMask')
      if (mask?.type === 'dictionary') follow(entry(file, mask, 'G', 'reference'))
      else shared.add(state.number)
    }
  }
  return { shared, forms }
}

/** The resources of one kind that are objects of their own. */
function named({ file }: PrintedPart, resources: PdfDictionary, kind: string): PdfReference[] {
  const values: PdfObject[] = [
    ...(optionalEntry(file, resources, kind, 'dictionary')?.entries.values() ?? []),
  ]
  return values.filter((value) => value.type === 'reference')
}
