import { item, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfObject } from '../objects/types.ts'

/** A tree has this many levels at most: three hold more than any print has. */
const DEEPEST = 16

/** Keys and values of a number tree or name tree, in its order (ISO 32000-1, 7.9.6 and 7.9.7). */
export function* readTreeEntries(
  file: PdfFile,
  node: PdfDictionary,
  key: 'Nums' | 'Names',
  depth = 0,
): Generator<readonly [key: PdfObject, value: PdfObject]> {
  if (depth > DEEPEST) throw new PdfSyntaxError(node.offset, `a tree is more than ${DEEPEST} levels deep`)
  const pairs = optionalEntry(file, node, key, 'array')?.items ?? []
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [name, value] = pairs.slice(index, index + 2)
    if (name && value) yield [name, value]
  }
  const kids = optionalEntry(file, node, 'Kids', 'array')
  if (!kids) return
  for (const index of kids.items.keys()) {
    yield* readTreeEntries(file, item(file, kids, index, 'dictionary'), key, depth + 1)
  }
}
