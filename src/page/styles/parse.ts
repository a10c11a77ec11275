import postcss, { CssSyntaxError, type Declaration, type Root } from 'postcss'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { lineAt, placeIn, type Stylesheet } from './stylesheet.ts'

/** The longest stylesheet of the report has some 11 000 characters; one of more is not looked at any further. */
const LONGEST_SHEET = 200_000
/** Rules in rules, and parentheses in parentheses: no stylesheet needs more, and browsers and parsers give up at some depth. */
const DEEPEST = 64

/** A stylesheet and what was read of it. */
export interface ParsedSheet extends Stylesheet {
  readonly root: Root
}

/** Reads a stylesheet. What breaks its rules is told, and then nothing else of it. */
export function parseSheet(sheet: Stylesheet): ParsedSheet | Diagnostic {
  const beyond = checkExtent(sheet)
  if (beyond) return beyond
  try {
    return { ...sheet, root: postcss.parse(sheet.source) }
  } catch (cause) {
    if (cause instanceof CssSyntaxError) return unreadable(sheet, cause)
    throw cause
  }
}

/** One `property: value` as it is written: offsets in UTF-16 code units, without its semicolon. */
export function extentOf(sheet: Stylesheet, { prop, raws, source }: Declaration) {
  const start = source?.start?.offset ?? 0
  const written = sheet.source.slice(start, source?.end?.offset).replace(/[\s;]+$/u, '')
  return { start, valueStart: start + prop.length + (raws.between ?? '').length, end: start + written.length }
}

function checkExtent(sheet: Stylesheet): Diagnostic | undefined {
  const { source } = sheet
  if (source.length > LONGEST_SHEET) {
    const message = `The stylesheet has ${source.length} characters; it may have ${LONGEST_SHEET}.`
    const hint = 'Check whether something was pasted by mistake, and delete it.'
    return error('style-bound', message, placeIn(sheet, LONGEST_SHEET), hint)
  }
  let depth = 0
  for (let at = 0; at < source.length; at += 1) {
    if ('{('.includes(source.charAt(at))) depth += 1
    else if ('})'.includes(source.charAt(at))) depth -= 1
    if (depth <= DEEPEST) continue
    const message = `This \`${source.charAt(at)}\` is inside ${DEEPEST} others: browsers give up at such a depth.`
    const hint =
      'Write rules one after the other instead of one inside the other, and values without the parentheses that they do not need.'
    return error('style-bound', message, placeIn(sheet, at), hint)
  }
  return undefined
}

/** By the beginning of what the parser says: what is wrong, and what to do. */
const WORDS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  'Unclosed block': ['The rule that begins here is not closed.', 'Write `}` after its last line.'],
  'Unexpected }': ['This `}` closes nothing.', 'Delete it, or write the `{` that it belongs to.'],
  'Unclosed bracket': ['The parenthesis `(` is not closed.', 'Close it before the end of its value.'],
  'Unclosed string': ['The quotation mark is not closed on its line.', 'Close it.'],
  'Unclosed comment': ['The comment that begins here has no end.', 'Write `*/` at its end.'],
  'Missed semicolon': ['A semicolon is missing at the end of this line.', 'Write `;` there.'],
}

/** What the parser gave up at, where the line has it. */
function unreadable(sheet: Stylesheet, { reason, input }: CssSyntaxError): Diagnostic {
  const at = input?.offset ?? 0
  const { start: begin } = lineAt(sheet, at)
  const line = /^[^\n]*/u.exec(sheet.source.slice(begin))?.[0] ?? ''
  const tell = ([message, hint]: readonly [string, string], start: number, end = start + 1): Diagnostic =>
    error('style-syntax', message, placeIn(sheet, start, end), hint)
  const words = Object.entries(WORDS).find(([each]) => reason.startsWith(each))?.[1]
  if (words && reason === 'Unclosed block')
    return tell(words, at, at + (/^[^{]*/u.exec(sheet.source.slice(at))?.[0].trimEnd().length ?? 0))
  if (words && reason === 'Unclosed comment') return tell(words, at, sheet.source.length)
  if (words && reason === 'Missed semicolon') {
    const first = begin + line.indexOf(':') + 1
    return tell(
      words,
      first + (/^\s*/u.exec(sheet.source.slice(first))?.[0].length ?? 0),
      begin + line.length,
    )
  }
  if (words) return tell(words, at)
  const start = begin + line.search(/\S/u)
  const end = begin + line.trimEnd().length
  if (sheet.source.startsWith('//', start))
    return tell(['`//` does not begin a comment here.', 'Write `/* … */`.'], start, end)
  // A selector and no brace: the word that could not be read is the first of the line below it.
  const before = /(\S[^\n{};]*)\n\s*$/u.exec(sheet.source.slice(0, start))?.[1]
  if (before !== undefined && line.includes(':')) {
    const above = sheet.source.lastIndexOf(before, start)
    const hint = 'Write `{` after its selectors.'
    return tell(['The rule that begins here has no `{`.', hint], above, above + before.length)
  }
  return /^[\w-]+\s/u.test(line.trim())
    ? tell(['A colon is missing after the property.', 'Write `property: value;`.'], start, end)
    : tell(['The browser cannot read this and drops it.', 'Write `property: value;`.'], start, end)
}
