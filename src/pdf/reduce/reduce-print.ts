import { entry, expectType, optionalEntry } from '../objects/entry.ts'
import { PdfFile } from '../objects/file.ts'
import { decodeStream } from '../objects/inflate.ts'
import { array, number, reference, stream } from '../objects/make.ts'
import { Output } from '../objects/output.ts'
import { serialise } from '../objects/serialise.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfArray, PdfDictionary, PdfObject, PdfReference } from '../objects/types.ts'
import { type PageObject, readPageSize, readPageTree } from '../read/page-tree.ts'
import { bleedGrounds } from './grounds.ts'

/** How the browser begins the content of a page: its own units, from the upper left corner of the sheet. */
const UNITS = /^([\d.]+) 0 0 -\1 0 ([\d.]+) cm\n/u
/** Longer than the beginning. */
const BEGINNING = 64

/**
 * Makes a print smaller that was laid out larger, so that all measures are what is meant: sheets, contents, links and
 * the places that links and bookmarks lead to. All else stays byte for byte; contents are left without compression, because
 * every next step reads them.
 * @param times how many times as large it was laid out.
 * @throws {PdfSyntaxError} if the print is not as the browser writes it.
 */
export function reducePrint(bytes: Uint8Array, times: number): Uint8Array {
  const file = new PdfFile(bytes)
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  const changed = new Map<number, PdfObject>()
  for (const page of readPageTree(file, catalog)) {
    const box = entry(file, page.dictionary, 'MediaBox', 'array')
    changed.set(page.number, change(page.dictionary, 'MediaBox', scaled(file, box, times)))
    const content = entry(file, page.dictionary, 'Contents', 'reference')
    changed.set(content.number, reducedContent(file, page, times))
    for (const to of referencesIn(optionalEntry(file, page.dictionary, 'Annots', 'array'))) {
      const annotation = expectType(file.get(to), 'dictionary', 'an annotation')
      const rectangle = scaled(file, entry(file, annotation, 'Rect', 'array'), times)
      changed.set(to.number, change(annotation, 'Rect', rectangle))
    }
  }
  for (const [holder, places] of destinationsOf(file, catalog)) {
    const reduced = places.map(([key, place]) => [key, scaled(file, place, times)] as const)
    const old = expectType(file.get(holder), 'dictionary', 'what holds a destination')
    changed.set(
      holder.number,
      reduced.reduce((kept, [key, place]) => change(kept, key, place), old),
    )
  }
  return rewrite(file, changed)
}

function change(holder: PdfDictionary, key: string, value: PdfObject): PdfDictionary {
  return { ...holder, entries: new Map(holder.entries).set(key, value) }
}

/** The numbers of an array divided, all else as it is. */
function scaled(file: PdfFile, { items }: PdfArray, times: number): PdfArray {
  return array(
    items.map((each) => {
      const value = each.type === 'reference' ? each : file.resolve(each)
      return value.type === 'number' ? number(value.value / times) : value
    }),
  )
}

function reducedContent(file: PdfFile, { dictionary }: PageObject, times: number): PdfObject {
  const content = decodeStream(entry(file, dictionary, 'Contents', 'stream'))
  // A blank page has none.
  if (content.length === 0) return stream({ Length: number(0) }, content)
  const beginning = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, BEGINNING))
  const [units, unit, height] = UNITS.exec(beginning.toString('latin1')) ?? []
  if (units === undefined)
    throw new PdfSyntaxError(dictionary.offset, 'expected the content of a page to begin with its units')
  const [small, top] = [number(Number(unit) / times), number(Number(height) / times)]
  const written = Buffer.from(`${small.source} 0 0 -${small.source} 0 ${top.source} cm\n`, 'latin1')
  const page = readPageSize(file, dictionary)
  const sheet = { width: page.width / times, height: page.height / times }
  const own = Buffer.from(content.buffer, content.byteOffset + units.length, content.length - units.length)
  const raw = Buffer.concat([written, bleedGrounds(own, small.value, sheet)])
  return stream({ Length: number(raw.length) }, raw)
}

/** Destinations by the objects that hold them: the catalog's dictionary, and bookmarks. */
function destinationsOf(
  file: PdfFile,
  catalog: PdfDictionary,
): (readonly [PdfReference, (readonly [key: string, place: PdfArray])[]])[] {
  const named = catalog.entries.get('Dests')
  const outline = catalog.entries.get('Outlines')
  return [
    ...(named ? [held(file, expectType(named, 'reference', '/Dests'))] : []),
    ...(outline ? bookmarksUnder(file, expectType(outline, 'reference', '/Outlines')) : []),
  ]
}

function held(file: PdfFile, holder: PdfReference): readonly [PdfReference, (readonly [string, PdfArray])[]] {
  const { entries } = expectType(file.get(holder), 'dictionary', 'the destinations')
  const places = [...entries].map(([key, value]) => {
    return [key, expectType(file.resolve(value), 'array', `the destination "${key}"`)] as const
  })
  return [holder, places]
}

function bookmarksUnder(
  file: PdfFile,
  top: PdfReference,
): (readonly [PdfReference, (readonly [string, PdfArray])[]])[] {
  const found: (readonly [PdfReference, (readonly [string, PdfArray])[]])[] = []
  const waiting = [top]
  const most = file.numbers.length
  for (let to = waiting.pop(); to; to = waiting.pop()) {
    const bookmark = expectType(file.get(to), 'dictionary', 'a bookmark')
    const place = optionalEntry(file, bookmark, 'Dest', 'array')
    if (place) found.push([to, [['Dest', place]]])
    for (const key of ['First', 'Next']) {
      const next = bookmark.entries.get(key)
      if (next?.type === 'reference') waiting.push(next)
    }
    if (found.length > most) throw new PdfSyntaxError(bookmark.offset, 'bookmarks lead back to themselves')
  }
  return found
}

function referencesIn(list: PdfArray | undefined): PdfReference[] {
  return (list?.items ?? []).map((each) => expectType(each, 'reference', 'an annotation'))
}

/** Writes the file again, with these objects changed and all others as they are. */
function rewrite(file: PdfFile, changed: ReadonlyMap<number, PdfObject>): Uint8Array {
  const { bytes, numbers } = file
  const output = new Output(2 * bytes.length)
  const starts = new Map<number, number>()
  const [first = 0] = numbers
  output.copy(bytes, 0, file.rangeOf(reference(first))[0])
  for (const each of numbers) {
    const [start, end] = file.rangeOf(reference(each))
    starts.set(each, output.length)
    const object = changed.get(each)
    if (!object) {
      output.copy(bytes, start, end)
      continue
    }
    output.text(`${each} 0 obj\n${serialise(object, (same) => same)}`)
    if (object.type === 'stream') {
      output.text(' stream\n')
      output.copy(object.raw)
      output.text('\nendstream')
    }
    output.text('\nendobj\n')
  }
  const table = output.length
  const size = Math.max(...numbers) + 1
  output.text(`xref\n0 ${size}\n0000000000 65535 f \n`)
  for (let each = 1; each < size; each += 1)
    output.text(`${String(starts.get(each) ?? 0).padStart(10, '0')} 00000 n \n`)
  output.text(`trailer\n${serialise(file.trailer, (same) => same)}\nstartxref\n${table}\n%%EOF\n`)
  return output.bytes
}
