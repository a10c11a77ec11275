import { optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfReference } from '../objects/types.ts'

/** Forms may lie this deep in each other; more is a form that paints itself. */
export const DEEPEST_FORM = 16

/**
 * What a content stream calls by a name (ISO 32000-1, 7.8.3).
 * @param offset byte of the operator that asks for it.
 * @throws {PdfSyntaxError} if the resources have nothing of this name.
 */
export function resourceNamed(
  file: PdfFile,
  resources: PdfDictionary,
  kind: 'Font' | 'XObject',
  name: string,
  offset: number,
): PdfReference {
  const named = optionalEntry(file, resources, kind, 'dictionary')
  const to = named && optionalEntry(file, named, name, 'reference')
  if (to) return to
  throw new PdfSyntaxError(offset, `the resources have no ${kind === 'Font' ? 'font' : 'object'} /${name}`)
}
