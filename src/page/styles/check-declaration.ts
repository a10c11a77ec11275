import {
  type Atrule,
  type CssNode,
  type Declaration,
  lexer,
  type LexerMatchResult,
  type SyntaxMatchError,
} from 'css-tree/dist/csstree.esm'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'
import { type Definitions, filled, variablesIn } from './definitions.ts'
import { knownProperties } from './grammar.ts'
import { moreProperties, units } from './names.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

/** The value of a line: the variables in it, and what is wrong with it. */
export interface Checked {
  readonly variables: readonly string[]
  readonly found?: Diagnostic
}

/** Looks at one line of a rule: its property, and what it takes. */
export function checkDeclaration(
  sheet: Stylesheet,
  node: Declaration,
  atrule: Atrule | null,
  defined: Definitions,
): Checked {
  const { property } = node
  const start = node.loc?.start.offset ?? 0
  const nothing: Checked = { variables: [] }
  if (property.startsWith('--')) return nothing
  if (atrule !== null && !lexer.checkAtruleDescriptorName(atrule.name, property)) {
    return checkValue(sheet, node, defined, (value) =>
      lexer.matchAtruleDescriptor(atrule.name, property, value),
    )
  }
  if (property.startsWith('-webkit-') || moreProperties.includes(property)) return nothing
  if (!lexer.getProperty(property)) {
    const message = `There is no property \`${property}\`: the browser drops the line.`
    const hint = didYouMean(property, knownProperties, 'Look its name up, or delete the line.')
    const place = placeIn(sheet, start, start + property.length)
    return { ...nothing, found: error('style-property', message, place, hint) }
  }
  if (typeof node.important === 'string') {
    const at = sheet.source.indexOf(node.important, node.value.loc?.end.offset)
    const message = `\`!${node.important}\` is unknown: the browser drops the line.`
    const place = placeIn(sheet, at - 1, at + node.important.length)
    return { ...nothing, found: warning('style-value', message, place, 'Write `!important`.') }
  }
  return checkValue(sheet, node, defined, (value) => lexer.matchProperty(property, value))
}

function checkValue(
  sheet: Stylesheet,
  node: Declaration,
  defined: Definitions,
  match: (value: CssNode | string) => LexerMatchResult,
): Checked {
  const [start, end] = [node.value.loc?.start.offset ?? 0, node.value.loc?.end.offset ?? 0]
  const written = sheet.source.slice(start, end)
  const value = filled(written, defined)
  if (value === undefined) return { variables: [] }
  const variables = variablesIn(written)
  const mistake = match(value === written ? node.value : value).error
  if (!mistake || mistake.name !== 'SyntaxMatchError') return { variables }
  const { property } = node
  if (written.trim() === '') {
    const from = node.loc?.start.offset ?? 0
    const message = `\`${property}\` has no value: the browser drops the line.`
    const place = placeIn(sheet, from, from + property.length)
    return { variables, found: warning('style-value', message, place, 'Write one, or delete the line.') }
  }
  const { loc, syntax } = mistake as SyntaxMatchError
  const hasPlace = variables.length === 0 && loc.start.offset > 0 && loc.start.offset < end
  const [from, to] = hasPlace ? [loc.start.offset, loc.end.offset] : [start, end]
  const wrong = sheet.source.slice(from, to)
  const message = `\`${property}\` does not take \`${wrong}\` here: the browser drops the line.`
  const hint = hintFor(wrong, sheet.source.slice(to, end), syntax)
  return { variables, found: warning('style-value', message, placeIn(sheet, from, to), hint) }
}

function hintFor(wrong: string, after: string, syntax: string): string {
  const [, number, unit = ''] = /^([-+]?[\d.]+)([a-z]*)$/u.exec(wrong) ?? []
  if (number !== undefined) {
    const next = /^\s+([a-z]+)/u.exec(after)?.[1] ?? ''
    if (units.includes(next)) return `Write the unit without a space: \`${number}${next}\`.`
    return unit === ''
      ? `Give it a unit: \`${number}pt\`.`
      : didYouMean(unit, units, `Units are ${units.join(', ')}.`)
  }
  const keywords = [...syntax.matchAll(/(?<![<'\w(-])[a-z][a-z-]+(?![\w>'(-])/gu)].map(([word]) => word)
  const meant = suggest(wrong, keywords)
  if (meant !== undefined) return `Did you mean \`${meant}\`?`
  return syntax.length <= 100 && !syntax.includes('<-') ? `It takes \`${syntax}\`.` : 'Look up what it takes.'
}
