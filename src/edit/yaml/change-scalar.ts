import { type Document, isScalar, type Scalar } from 'yaml'
import type { Path } from '../../report/types.ts'
import { follow, isBlock, isEmpty, plainValue } from '../../report/yaml/yaml-node.ts'
import * as style from './scalar-style.ts'
import {
  type Edited,
  lineEndOf,
  parseSource,
  refuse,
  refuseAbsent,
  refuseBroken,
  type SourceFile,
} from './source-file.ts'
import { firstRight, withValue } from './verify.ts'

/** A value that stands in one place of a file. Words such as `on` are texts. */
export type ScalarValue = string | number

/**
 * Writes another text or number into a YAML file, in the place of a value that is there, be it empty: the range of its value
 * changes, all else stays byte for byte. The style of a text stays, if it can hold the new one.
 * @returns the new source, which was parsed again and says what was meant; otherwise a diagnostic, `edit-unknown` or
 *   `edit-unwritable`.
 */
export function changeScalar(file: SourceFile, path: Path, value: ScalarValue): Edited {
  const document = parseSource(file.source)
  if (!document) return refuseBroken(file)
  const { step, whole } = follow(document.contents, path)
  if (!whole) return refuseAbsent(file, path)
  const { node } = step
  if (!isScalar(node) || !node.range)
    return refuse(file, path, 'There is a list or a group here, and no single value.')
  if (node.anchor !== undefined || node.tag !== undefined)
    return refuse(
      file,
      path,
      'This value has a mark of YAML before it, `&…` or `!…`, which a change could break.',
    )
  const meant = withValue(plainValue(document.contents), path, value)
  const result = firstRight(candidates(file.source, document, node, value), meant, file.source)
  return result ?? refuse(file, path, 'The new text cannot be written here without changing something else.')
}

/** The file with the value written in each of the ways that may do, the best first. */
function* candidates(
  source: string,
  { contents }: Document.Parsed,
  node: Scalar,
  value: ScalarValue,
): Generator<string | undefined> {
  const [start, end] = node.range ?? [0, 0]
  const old = source.slice(start, end)
  const room = roomOf(source, contents, node, old)
  const put = (written: string): string => source.slice(0, start) + written + source.slice(end)
  if (isEmpty(node)) {
    const before = /[\s,[{]$/u.test(source.slice(0, start)) ? '' : ' '
    const after = /^(?:\s|$)/u.test(source.slice(end)) ? '' : ' '
    const written = typeof value === 'number' ? [String(value)] : style.newScalar(value, room)
    for (const each of written) {
      // A block begins below a comment that stands in the line of its key.
      yield belowComment(source, start, before + each)
      yield put(before + each + after)
    }
    return
  }
  const lineBreaks = isBlock(node) ? (/(?:\r?\n[ \t]*)*$/u.exec(old)?.[0] ?? '') : ''
  // A comment in the header of a block comes behind what is no block.
  const comment = isBlock(node) ? (/^[^\r\n#]*?([ \t]+#[^\r\n]*)/u.exec(old)?.[1] ?? '') : ''
  const tail = comment + lineBreaks
  if (typeof value === 'number') {
    yield put(String(value) + tail)
    return
  }
  for (const written of typeof node.value === 'string' ? inStyle(node, old, value, room) : [])
    yield put(written + lineBreaks)
  const isLastInLine = /^[ \t]*(?:\r?\n|$)/u.test(source.slice(end))
  if (!isBlock(node) && !old.includes('\n') && isLastInLine && room.column + old.length <= style.WIDTH)
    for (const written of style.newScalar(value, room)) yield put(written)
  yield put(style.plainOrQuoted(value) + tail)
  yield put(style.doubleQuoted(value) + tail)
}

/** A block whose header has the comment that stood alone after the key. */
function belowComment(source: string, at: number, written: string): string | undefined {
  const comment = /^[ \t]*#[^\r\n]*/u.exec(source.slice(at))?.[0]
  const [header, ...lines] = written.split(/\r?\n/u)
  if (comment === undefined || lines.length === 0) return undefined
  const lineEnd = lineEndOf(source)
  return `${source.slice(0, at)}${header} ${comment.trim()}${lineEnd}${lines.join(lineEnd)}${source.slice(at + comment.length)}`
}

/** The text in the style of the one before, without what follows its last line. */
function* inStyle(node: Scalar, old: string, text: string, room: style.Room): Generator<string> {
  if (/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/u.test(text)) return
  const [first = '', ...rest] = old.trimEnd().split(/\r?\n/u)
  const own = rest.map((line) => line.trim())
  const width = rest.length > 1 ? Math.max(...rest.map((line) => line.length)) : style.WIDTH
  const refold = (written: string, lines: readonly string[]): string =>
    style.refolded(written, lines, room.indent, width).join(room.lineEnd + room.indent)
  switch (node.type) {
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': {
      const body = text.replace(/\n+$/u, '')
      const isFolded = node.type === 'BLOCK_FOLDED' && !body.includes('\n')
      const lines = isFolded ? style.refolded(body, own, room.indent, width) : body.split('\n')
      // Lines that are kept are seen as such in the file.
      const header = isFolded ? first : first.replace('>', '|')
      for (const each of headers(header, text)) yield style.block(each, lines, room)
      return
    }
    case 'QUOTE_SINGLE':
      if (text.includes('\n')) return
      if (rest.length > 0) yield refold(`'${text.replaceAll("'", "''")}'`, [first, ...own])
      else yield `'${text.replaceAll("'", "''")}'`
      return
    case 'QUOTE_DOUBLE':
      yield rest.length > 0 && !text.includes('\n')
        ? refold(style.doubleQuoted(text), [first, ...own])
        : style.doubleQuoted(text)
      return
    default:
      if (rest.length > 0 && !text.includes('\n') && style.plainOrQuoted(text) === text)
        yield refold(text, [first, ...own])
  }
}

/** The header of a block as it is, then with another mark for the line breaks at the end of the text. */
function headers(header: string, text: string): string[] {
  const [, kind = '', marks = '', comment = ''] = /^([|>])([\d+-]*)(.*)$/u.exec(header) ?? []
  const digit = marks.replaceAll(/[+-]/gu, '')
  const other = text.endsWith('\n') ? '' : '-'
  return [header, `${kind}${digit}${other}${comment}`]
}

function roomOf(source: string, contents: unknown, node: Scalar, old: string): style.Room {
  const [start] = node.range ?? [0]
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const own = /\n( +)\S/u.exec(old)?.[1]
  const before = source.slice(lineStart, start)
  // An item stands beside its dash, the value of a key two columns behind the key.
  const isItem = /^[ -]*-[ ]*$/u.test(before)
  const key = /^[ -]*/u.exec(before)?.[0] ?? ''
  return {
    indent: own ?? ' '.repeat(isItem ? before.lastIndexOf('-') + 2 : key.length + 2),
    lineEnd: lineEndOf(source),
    column: start - lineStart,
    isFlow: isInFlow(contents, start),
  }
}

/** Whether an offset of the file stands in braces or brackets. */
function isInFlow(node: unknown, offset: number): boolean {
  const collection = node as { items?: readonly unknown[]; flow?: boolean; range?: readonly number[] } | null
  if (!collection?.items) return false
  const [start = 0, end = 0] = collection.range ?? []
  if (offset < start || offset > end) return false
  if (collection.flow) return true
  return collection.items.some((item) => {
    const pair = item as { key?: unknown; value?: unknown }
    return isInFlow(pair.key === undefined ? item : pair.value, offset)
  })
}
