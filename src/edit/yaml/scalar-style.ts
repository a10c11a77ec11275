/** Columns of a line of text, as the files of the report have them. */
export const WIDTH = 100

/** What a plain scalar may not begin with, be, or hold: YAML or an editor would read something else than this text. */
const NOT_PLAIN = /^[\s\-?:,[\]{}#&*!|>'"%@`=]|^(?:true|false|null|yes|no|y|n|~)$|: |:$| #|[\n\t]|\s$/iu
/** Numbers of YAML 1.2 and 1.1, which other programs still read: `2022`, `1_000`, `0x1F`, `12:30`. Dates are written plainly. */
const NUMBER =
  /^[-+]?(?:\d[\d_,]*(?:\.[\d_]*)?|\.[\d_]+)(?:e[-+]?\d+)?$|^0[xob][\da-f_]+$|^\d+(?::\d+)+$|^[-+]?\.(?:inf|nan)$/iu
/** Characters that only double quotes can write. */
const ONLY_DOUBLE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/u

/** Where a scalar is written. */
export interface Room {
  /** Spaces before the lines that follow the first. */
  readonly indent: string
  readonly lineEnd: string
  /** Columns before the scalar in its line. */
  readonly column: number
  /** Inside braces or brackets: no blocks. */
  readonly isFlow: boolean
}

/** A text in quotation marks: double ones, if single ones are not better to read and cannot hold it. */
function quoted(text: string): string {
  return text.includes('"') && !/['\n\\]/u.test(text) && !ONLY_DOUBLE.test(text)
    ? `'${text}'`
    : doubleQuoted(text)
}

/** JSON is a part of what double quotes can write (YAML 1.2.2, section 1.3). */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
}

export function plainOrQuoted(text: string): string {
  return text === '' || NOT_PLAIN.test(text) || NUMBER.test(text) || ONLY_DOUBLE.test(text)
    ? quoted(text)
    : text
}

/**
 * The ways to write a new text, the best first: in its line as long as that is not too long, one paragraph in folded lines,
 * several lines as they are.
 */
export function newScalar(text: string, room: Room): string[] {
  const inLine = [plainOrQuoted(text), doubleQuoted(text)]
  if (room.isFlow || ONLY_DOUBLE.test(text)) return inLine
  if (text.includes('\n')) return [literal(text, room), ...inLine]
  return room.column + inLine[0]!.length > WIDTH && text.includes(' ')
    ? [block('>-', folded(text, room.indent, WIDTH), room), ...inLine]
    : inLine
}

function literal(text: string, room: Room): string {
  const body = text.replace(/\n$/u, '')
  return block(text === body ? '|-' : '|', body.split('\n'), room)
}

/** A block scalar, without the line end after its last line. */
export function block(header: string, lines: readonly string[], { indent, lineEnd }: Room): string {
  return [header, ...lines.map((line) => (line === '' ? '' : indent + line))].join(lineEnd)
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

/**
 * As `folded`, but first and last lines that say the same as before stay as they are broken: who compares the files sees
 * what was changed.
 */
export function refolded(text: string, before: readonly string[], indent: string, width: number): string[] {
  let rest = text
  const head: string[] = []
  for (const line of before) {
    if (line === '' || !rest.startsWith(`${line} `) || rest[line.length + 1] === ' ') break
    head.push(line)
    rest = rest.slice(line.length + 1)
  }
  const tail: string[] = []
  for (const line of before.slice(head.length).toReversed()) {
    if (line === '' || !rest.endsWith(` ${line}`) || rest.at(-line.length - 2) === ' ') break
    tail.unshift(line)
    rest = rest.slice(0, -line.length - 1)
  }
  return [...head, ...folded(rest, indent, width), ...tail]
}
