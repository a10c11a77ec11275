import { setImmediate } from 'node:timers/promises'
import { entry, expectType } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import type { PdfStream } from '../objects/types.ts'
import { deflate } from '../objects/deflate.ts'
import type { PdfDocument } from './document.ts'
import type { Edits } from '../content/edits.ts'
import { name, reference, stream } from '../objects/make.ts'

/** The content stream of a page, or the form itself. */
function contentOf(document: PdfDocument, holder: number): { number: number; stream: PdfStream } {
  const object = document.get(reference(holder))
  if (object.type === 'stream') return { number: holder, stream: object }
  const page = expectType(object, 'dictionary', 'a page')
  const content = entry(document.file, page, 'Contents', 'reference')
  return {
    number: content.number,
    stream: expectType(document.get(content), 'stream', 'the content of a page'),
  }
}

/** Makes the changes, one content stream after the other, so that only one is decoded at a time. */
export async function rewriteContents(document: PdfDocument, edits: Edits): Promise<void> {
  for (const holder of edits.streams) {
    const { number, stream: old } = contentOf(document, holder)
    const raw = deflate(edits.apply(holder, decodeStream(old)), 'fast')
    const changed = stream({}, raw)
    for (const [key, value] of old.dictionary.entries) changed.dictionary.entries.set(key, value)
    changed.dictionary.entries.set('Filter', name('FlateDecode'))
    document.set(number, changed)
    await setImmediate()
  }
}
