import { isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, Pair } from 'yaml'
import type { Place } from '../../diagnostics/place.ts'
import { sourceStretch } from './scalar-offset.ts'
import type { Path, Placed } from '../types.ts'
import { follow, isBlock, isEmpty, plainValue, scalarSource, type Step } from './yaml-node.ts'

/** One parsed YAML file: plain values (maps without a prototype), and the place of each. */
export interface YamlTree extends Placed<unknown> {
  readonly source: string
  readonly document: Document.Parsed
  /** Where the key stands that names the value; for a list item or an absent key, as `place`. */
  readonly keyPlace: (path: Path) => Place
  /** Where a stretch of a text stands, `offset` and `length` in UTF-16 code units of the value. */
  readonly placeInside: (path: Path, offset: number, length?: number) => Place
  /** The line on which a value begins, with its key or its dash. */
  readonly startLine: (path: Path) => number
  /** A place from offsets in the file, in UTF-16 code units. */
  readonly placeAt: (start: number, end?: number) => Place
  /** The value as it is written in the file, with its quotes. */
  readonly written: (path: Path) => string
}

/**
 * Reads the structure of one file. Its mistakes are in `document.errors` and `document.warnings`.
 * @throws {RangeError} if lists or maps are nested too deep for the parser.
 */
export function readYaml(file: string, source: string): YamlTree {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const root = document.contents
  const value = plainValue(root)

  function placeAt(start: number, end = start): Place {
    const { line, col } = lines.linePos(Math.min(start, source.length))
    const oneLine = end > start && !/[\r\n]/u.test(source.slice(start, end))
    return {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      ...(oneLine && { length: end - start }),
    }
  }

  function placeOf({ node, pair }: Step): Place {
    if (pair && isEmpty(node)) return keyOf(pair)
    if (isScalar(node) && isBlock(node)) {
      const { start, end } = scalarSource(source, node)
      return placeAt(start + source.slice(start, end).search(/[^\r\n\t ]|$/u), end)
    }
    const place = placeAt(node?.range?.[0] ?? 0, node?.range?.[1])
    return place.length === undefined && pair && !isScalar(node) ? keyOf(pair) : place
  }

  function keyOf(pair: Pair): Place {
    const [start, end] = (pair.key as Node | null)?.range ?? [0, 0]
    return placeAt(start, end)
  }

  return {
    file,
    source,
    document,
    value,
    placeAt,
    place: (path) => {
      const { step, whole } = follow(root, path)
      return !whole && step.pair ? keyOf(step.pair) : placeOf(step)
    },
    keyPlace: (path) => {
      const { step } = follow(root, path)
      return step.pair ? keyOf(step.pair) : placeOf(step)
    },
    placeInside: (path, offset, length = 1) => {
      const { step } = follow(root, path)
      if (!isScalar(step.node) || typeof step.node.value !== 'string') return placeOf(step)
      const text = scalarSource(source, step.node)
      return placeAt(...sourceStretch(text, step.node.value, offset, length))
    },
    startLine: (path) => {
      const { step } = follow(root, path)
      return step.pair ? keyOf(step.pair).line : placeAt(step.node?.range?.[0] ?? 0).line
    },
    written: (path) => {
      const [start, end] = follow(root, path).step.node?.range ?? [0, 0]
      return source.slice(start, end)
    },
  }
}
