import { entry, item, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfStream } from '../objects/types.ts'
import type { Box } from './box.ts'
import { identity, type Matrix } from './matrix.ts'

/** A form: content that is painted as one thing (ISO 32000-1, 8.10). */
export interface Form {
  readonly matrix: Matrix
  readonly box: Box
  readonly resources: PdfDictionary | undefined
}

/** Reads an object that a page paints; undefined for a picture. @throws {PdfSyntaxError} for anything else. */
export function readForm(file: PdfFile, { dictionary }: PdfStream): Form | undefined {
  const subtype = entry(file, dictionary, 'Subtype', 'name')
  if (subtype.value === 'Image') return undefined
  if (subtype.value !== 'Form') {
    throw new PdfSyntaxError(subtype.offset, `expected a form or a picture, found /${subtype.value}`)
  }
  const [left, bottom, right, top] = numbers(file, dictionary, 'BBox', 4)
  const [a, b, c, d, e, f] = dictionary.entries.has('Matrix')
    ? numbers(file, dictionary, 'Matrix', 6)
    : identity
  return {
    matrix: [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0],
    box: { left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 },
    resources: optionalEntry(file, dictionary, 'Resources', 'dictionary'),
  }
}

function numbers(file: PdfFile, holder: PdfDictionary, key: string, count: number): number[] {
  const array = entry(file, holder, key, 'array')
  return Array.from({ length: count }, (_, index) => item(file, array, index, 'number').value)
}
