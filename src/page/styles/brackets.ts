import { tokenize, tokenTypes } from 'css-tree/dist/csstree.esm'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { lineAt, placeIn, type Stylesheet } from './stylesheet.ts'

/** Rules in rules, and parentheses in parentheses: no stylesheet needs more, and browsers and parsers give up at some depth. */
const DEEPEST = 64

const { LeftCurlyBracket, RightCurlyBracket, LeftParenthesis, RightParenthesis, Function: Call } = tokenTypes
const OPENING: readonly number[] = [LeftCurlyBracket, LeftParenthesis, Call]
const CLOSING: readonly number[] = [RightCurlyBracket, RightParenthesis]

interface Open {
  readonly sign: '{' | '('
  readonly at: number
  /** Where the line begins that opens it, without its indent; for a brace, where its rule begins. */
  readonly begin: number
  readonly indent: number
}

/**
 * Braces and parentheses without a partner, and comments and quotations without an end. Each swallows rules after it,
 * so that a file with one of these is not looked at any further.
 */
export function checkBrackets(sheet: Stylesheet): Diagnostic[] {
  const { source } = sheet
  const found: Diagnostic[] = []
  const open: Open[] = []
  const lacksEnd =
    countOf(source, tokenTypes.LeftCurlyBracket) > countOf(source, tokenTypes.RightCurlyBracket)
  /** Ends of the last rule, and of the last line of a rule or rule. */
  let rule = 0
  let line = 0
  const tell = (message: string, hint: string, start: number, end?: number): void => {
    found.push(error('style-syntax', message, placeIn(sheet, start, end), hint))
  }
  const closeParentheses = (): void => {
    while (open.at(-1)?.sign === '(') {
      const { at } = open.pop() ?? { at: 0 }
      tell('The parenthesis `(` is not closed.', 'Close it before the end of its value.', at)
    }
  }
  tokenize(source, (type, start, end) => {
    if (type === tokenTypes.Comment && !source.slice(start, end).endsWith('*/')) {
      tell('The comment that begins here has no end.', 'Write `*/` at its end.', start, end)
    } else if (type === tokenTypes.Comment && source.slice(start + 2, end).includes('/*')) {
      tell(
        'The comment that begins here has no end before the next one.',
        'Write `*/` at its end.',
        start,
        end,
      )
    } else if (type === tokenTypes.BadString || isOpenString(source, type, start, end)) {
      tell('The quotation mark is not closed on its line.', 'Close it.', start, end)
    } else if (type === tokenTypes.LeftParenthesis || type === tokenTypes.Function) {
      open.push({ sign: '(', at: end - 1, begin: start, indent: 0 })
    } else if (type === tokenTypes.RightParenthesis) {
      if (open.at(-1)?.sign === '(') open.pop()
      else tell('This `)` closes nothing.', 'Delete it, or write the `(` that it belongs to.', start)
    } else if (type === tokenTypes.Semicolon) {
      closeParentheses()
    } else if (type === tokenTypes.LeftCurlyBracket) {
      closeParentheses()
      const begin = textAfter(source, line)
      const opened = { sign: '{', at: start, begin, indent: indentOf(sheet, begin) } as const
      const outer = open.at(-1)
      if (lacksEnd && outer && opened.indent <= outer.indent) {
        open.pop()
        tell(
          'The rule that begins here is not closed.',
          'Write `}` after its last line.',
          outer.begin,
          outer.at,
        )
      }
      open.push(opened)
    } else if (type === tokenTypes.RightCurlyBracket) {
      closeParentheses()
      if (!open.pop()) {
        const begin = textAfter(source, rule)
        if (begin < start)
          tell('The rule that begins here has no `{`.', 'Write `{` after its selectors.', begin, start)
        else tell('This `}` closes nothing.', 'Delete it.', start)
      }
    }
    if (type === tokenTypes.LeftCurlyBracket || type === tokenTypes.RightCurlyBracket) rule = line = end
    if (type === tokenTypes.Semicolon) line = end
  })
  closeParentheses()
  for (const { begin, at } of open) {
    tell('The rule that begins here is not closed.', 'Write `}` after its last line.', begin, at)
  }
  return found
}

function countOf(source: string, wanted: number): number {
  let count = 0
  tokenize(source, (type) => {
    if (type === wanted) count += 1
  })
  return count
}

function isOpenString(source: string, type: number, start: number, end: number): boolean {
  if (type !== tokenTypes.String) return false
  return end - start < 2 || source[start] !== source[end - 1]
}

/** Offset of the first text from here on that is neither space nor comment. */
function textAfter(source: string, from: number): number {
  return from + (/^(?:\s|\/\*[^]*?\*\/)*/u.exec(source.slice(from))?.[0].length ?? 0)
}

function indentOf(sheet: Stylesheet, at: number): number {
  return at - lineAt(sheet, at).start
}

/** The first bracket that stands in too many others; such a stylesheet is not looked at any further. */
export function checkDepth(sheet: Stylesheet): Diagnostic[] {
  const { source } = sheet
  let [depth, at] = [0, -1]
  tokenize(source, (type, _, end) => {
    if (OPENING.includes(type)) {
      depth += 1
      if (depth > DEEPEST && at < 0) at = end - 1
    } else if (CLOSING.includes(type)) depth -= 1
  })
  if (at < 0) return []
  const message = `This \`${source[at]}\` stands inside ${DEEPEST} others: browsers give up at such a depth.`
  const hint =
    'Write rules one after the other instead of one inside the other, and values without the parentheses that they do not need.'
  return [error('style-bound', message, placeIn(sheet, at), hint)]
}
