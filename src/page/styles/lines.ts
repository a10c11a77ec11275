import { tokenize, tokenTypes } from 'css-tree/dist/csstree.esm'
import { withoutComments } from './definitions.ts'
import type { Stylesheet } from './stylesheet.ts'

/** One `property: value`, in whatever rule it stands; offsets in UTF-16 code units. */
export interface Line {
  /** In lower case. */
  readonly property: string
  /** As it is written, without comments and without blanks around it. */
  readonly value: string
  readonly start: number
  readonly valueStart: number
  readonly end: number
  /** What stands before the braces around it, from outside to inside: `@media print`, `.aim > p`. */
  readonly rules: readonly string[]
}

/**
 * Every line of a stylesheet whose brackets are right. The grammar's own tree leaves rules inside rules unread, which
 * browsers read.
 */
export function linesOf(sheet: Stylesheet): Line[] {
  const source = withoutComments(sheet)
  const found: Line[] = []
  const rules: string[] = []
  let from = 0
  let parentheses = 0
  const add = (end: number): void => {
    const [, indent = '', property = '', gap = '', value = ''] =
      /^(\s*)([\w-]+)(\s*:\s*)([^]*?)\s*$/u.exec(source.slice(from, end)) ?? []
    if (property === '' || rules.length === 0) return
    const start = from + indent.length
    const valueStart = start + property.length + gap.length
    const line = {
      property: property.toLocaleLowerCase('en'),
      value,
      start,
      valueStart,
      end: valueStart + value.length,
    }
    found.push({ ...line, rules: [...rules] })
  }
  tokenize(source, (type, start, end) => {
    if (type === tokenTypes.LeftParenthesis || type === tokenTypes.Function) parentheses += 1
    else if (type === tokenTypes.RightParenthesis) parentheses -= 1
    else if (parentheses > 0) return
    else if (type === tokenTypes.LeftCurlyBracket) {
      rules.push(source.slice(from, start).trim())
      from = end
    } else if (type === tokenTypes.RightCurlyBracket) {
      add(start)
      rules.pop()
      from = end
    } else if (type === tokenTypes.Semicolon) {
      add(start)
      from = end
    }
  })
  return found
}
