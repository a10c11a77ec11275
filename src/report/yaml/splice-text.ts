import { isScalar, parseDocument, type Scalar } from 'yaml'
import type { Path } from '../types.ts'
import { follow, plainValue } from './yaml-node.ts'

/** Columns of a folded line where none is broken yet. */
const WIDTH = 100
/** What a plain scalar may not begin with, or be: YAML would read something else than this text. */
const NOT_PLAIN =
  /^[\s\-?:,[\]{}#&*!|>'"%@`]|^(?:true|false|null|yes|no|on|off|y|n|~)$|^[+.\d-]|: |:$| #|[\n\t]|\s$/iu
/** Characters that only double quotes can write. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/u

/**
 * Writes another text into a YAML file in the place of one that is there: the range of its value changes, all else stays byte
 * for byte. The style of the text stays, if it can hold the new one.
 * @param source of the whole file, with line ends as they are.
 * @returns the new source; nothing if the result, parsed again, would not say exactly what was meant.
 */
export function spliceText(source: string, path: Path, text: string): string | undefined {
  const document = parseDocument(source, { prettyErrors: false })
  const { step, whole } = follow(document.contents, path)
  const { node } = step
  if (!whole || !isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined
  if (node.anchor !== undefined || document.errors.length > 0) return undefined
  const [start, end] = node.range
  const old = source.slice(start, end)
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n'
  const indent = indentOf(source, start, old)
  // The range of a block ends after its last line.
  const tail = /(?:\r?\n[ \t]*)*$/u.exec(old)?.[0] ?? ''
  const candidates = [written(node, old, text, { indent, lineEnd }), doubleQuoted(text) + tail]
  for (const candidate of candidates) {
    if (candidate === undefined) continue
    const result = source.slice(0, start) + candidate + source.slice(end)
    if (isMeant(document.contents, result, path, text)) return result
  }
  return undefined
}

interface Layout {
  /** Spaces before the lines that follow the first. */
  readonly indent: string
  readonly lineEnd: string
}

function written(node: Scalar, old: string, text: string, layout: Layout): string | undefined {
  if (CONTROL.test(text.replaceAll('\n', ''))) return undefined
  switch (node.type) {
    case 'BLOCK_FOLDED':
      return text.trim().includes('\n')
        ? undefined
        : block(old, folded(text.trim(), layout.indent, widthOf(old)), layout)
    case 'BLOCK_LITERAL':
      return block(old, text.trimEnd().split('\n'), layout)
    case 'QUOTE_SINGLE':
      return text.includes('\n') ? undefined : `'${text.replaceAll("'", "''")}'`
    case 'QUOTE_DOUBLE':
      return doubleQuoted(text)
    default:
      return NOT_PLAIN.test(text) ? doubleQuoted(text) : text
  }
}

/** Keeps the header of a block with its comment, and what follows its last line. */
function block(old: string, lines: readonly string[], { indent, lineEnd }: Layout): string {
  const header = /^[^\r\n]*/u.exec(old)?.[0] ?? ''
  const tail = /(?:\r?\n[ \t]*)*$/u.exec(old)?.[0] ?? ''
  const body = lines.map((line) => (line === '' ? '' : indent + line))
  return [header, ...body].join(lineEnd) + tail
}

/** Breaks a paragraph into lines at single spaces, where YAML puts a space back. */
function folded(text: string, indent: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=[^ ]) (?=[^ ])/u)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Where an editor broke the lines of a block: its longest. */
function widthOf(old: string): number {
  const [, ...lines] = old.trimEnd().split(/\r?\n/u)
  return lines.length > 1 ? Math.max(...lines.map((line) => line.length)) : WIDTH
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text)
}

/** The indent of the lines of a block as they are; without a line, two more than the line that the value is in. */
function indentOf(source: string, start: number, old: string): string {
  const own = /\n( +)\S/u.exec(old)?.[1]
  if (own !== undefined) return own
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  return `${/^[ -]*/u.exec(source.slice(lineStart))?.[0].replaceAll('-', ' ') ?? ''}  `
}

/** Whether a file says what it said, but for one text. */
function isMeant(before: unknown, result: string, path: Path, text: string): boolean {
  const document = parseDocument(result, { prettyErrors: false })
  if (document.errors.length > 0) return false
  const { step, whole } = follow(document.contents, path)
  if (!whole || !isScalar(step.node) || step.node.value !== text) return false
  step.node.value = ''
  return JSON.stringify(plainValue(document.contents)) === JSON.stringify(emptied(before, path))
}

/** What a file says, with an empty text at one path. */
function emptied(root: unknown, path: Path): unknown {
  const value = structuredClone(plainValue(root))
  let at = value as Record<string, unknown>
  for (const part of path.slice(0, -1)) at = at[part] as Record<string, unknown>
  at[path.at(-1) ?? ''] = ''
  return value
}
