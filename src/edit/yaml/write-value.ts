import { doubleQuoted, newScalar, plainOrQuoted, type Room, WIDTH } from './scalar-style.ts'

/** What a value of a file may be: texts, numbers, lists and groups of them; nothing is an empty place, `key:`. */
export type Value = string | number | null | readonly Value[] | { readonly [key: string]: Value }

/** How the texts of a new value are written: as they are best read, or in double quotation marks, which hold any. */
export type Quoting = 'best' | 'double'

/**
 * A value as lines, the first without its indent: lists with dashes, groups as `key: value`.
 * @param indent of its own lines.
 */
export function writeLines(value: Value, indent: string, lineEnd: string, quoting: Quoting): string {
  const child = `${indent}  `
  if (isList(value)) {
    if (value.length === 0) return '[]'
    return value.map((item) => writeItem(item, indent, lineEnd, quoting)).join(lineEnd + indent)
  }
  if (isGroup(value)) {
    const pairs = Object.entries(value)
    if (pairs.length === 0) return '{}'
    return pairs
      .map(([key, each]) => {
        const name = plainOrQuoted(key)
        if (each === null) return `${name}:`
        if (isShort(each)) return `${name}: ${writeInline(each, quoting)}`
        const isLines = isList(each) ? each.length > 0 : isGroup(each) && Object.keys(each).length > 0
        if (isLines) return `${name}:${lineEnd}${child}${writeLines(each, child, lineEnd, quoting)}`
        const room = { indent: child, lineEnd, column: indent.length + name.length + 2, isFlow: false }
        return `${name}: ${writeScalar(each, room, quoting)}`
      })
      .join(lineEnd + indent)
  }
  return writeScalar(value, { indent, lineEnd, column: indent.length, isFlow: false }, quoting)
}

/** An item of a list with its dash. */
export function writeItem(item: Value, indent: string, lineEnd: string, quoting: Quoting): string {
  return item === null ? '-' : `- ${writeLines(item, `${indent}  `, lineEnd, quoting)}`
}

/** A value in one line: `{ amount: 633292, currency: EUR }`, `[az, en]`. */
export function writeInline(value: Value, quoting: Quoting): string {
  if (isList(value)) return `[${value.map((item) => writeInline(item, quoting)).join(', ')}]`
  if (isGroup(value)) {
    const pairs = Object.entries(value).map(
      ([key, each]) => `${plainOrQuoted(key)}: ${writeInline(each, quoting)}`,
    )
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  if (typeof value === 'string' && /[,[\]{}\n]/u.test(value)) return doubleQuoted(value)
  return writeScalar(value, { indent: '', lineEnd: '\n', column: 0, isFlow: true }, quoting)
}

/** Whether a value is written in one line: a group of a few short facts, a pair of numbers. */
export function isShort(value: Value): boolean {
  if (isList(value)) return value.length > 0 && value.every((each) => typeof each === 'number')
  if (!isGroup(value)) return false
  const values = Object.values(value)
  return (
    values.length > 0 &&
    values.every((each) => typeof each !== 'object') &&
    writeInline(value, 'best').length <= WIDTH - 20
  )
}

function writeScalar(value: Value, room: Room, quoting: Quoting): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return quoting === 'double' ? doubleQuoted(value) : (newScalar(value, room)[0] ?? doubleQuoted(value))
}

export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value)
}

export function isGroup(value: unknown): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
