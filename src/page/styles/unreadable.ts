import type { CssNode, SyntaxParseError } from 'css-tree/dist/csstree.esm'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

/** What is said about a stretch that the parser gave up and a browser would drop. */
export function unreadable(sheet: Stylesheet, mistake: SyntaxParseError, node: CssNode): Diagnostic[] {
  const start = node.loc?.start.offset ?? 0
  const text = sheet.source.slice(start, node.loc?.end.offset)
  const tell = (message: string, hint: string, from = start, to = start + text.length): Diagnostic[] => [
    error('style-syntax', message, placeIn(sheet, from, to), hint),
  ]
  if (text.startsWith('//')) return tell('`//` begins no comment here.', 'Write `/* … */`.')
  // A rule inside a rule, which browsers read and the parser knows with `&` only.
  if (/^[^;]*\{/u.test(text)) return []
  const line = /^[^\n]*/u.exec(text)?.[0] ?? ''
  if (/^[^:;]*\n\s*[\w-]+\s*:/u.test(text)) {
    const end = start + line.trimEnd().length
    return tell('A semicolon is missing at the end of this line.', 'Write `;` there.', start, end)
  }
  if (mistake.message === 'Colon is expected') {
    return tell('A colon is missing after the property.', 'Write `property: value;`.')
  }
  if (
    /Selector|Identifier/u.test(mistake.message) &&
    /\{/u.test(sheet.source.slice(start + text.length).trimStart()[0] ?? '')
  ) {
    const message = 'The selectors of this rule cannot be read, so that the whole rule is dropped.'
    return tell(message, 'Check the commas, dots and brackets before `{`.')
  }
  return tell('The browser cannot read this and drops it.', 'Write `property: value;`.')
}
