import { lexer } from 'css-tree'
import stylelint from 'stylelint'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'
import { shorten } from '../templates/shorten.ts'
import { checkBounds } from './bounds.ts'
import { checkEffect } from './effects.ts'
import { checkHidden } from './hidden.ts'
import { checkLoads, type Picture } from './loads.ts'
import { extentOf, type ParsedSheet, parseSheet } from './parse.ts'
import { config, ruleOf, RULES } from './rules.ts'
import { offsetOf, placeIn, type Stylesheet } from './stylesheet.ts'
import { type Definitions, definitionsIn, expandDefinitions } from './variables.ts'

/** Variables that the drawings bring themselves. */
const DRAWN = ['--quiet-zone']

const VARIABLES = 'no-unknown-custom-properties'

/** What was found in the stylesheets, and the pictures that they print. */
export interface CheckedStyles {
  readonly found: readonly Diagnostic[]
  readonly pictures: readonly Picture[]
}

/** A stretch of a stylesheet, in UTF-16 code units. */
interface Stretch {
  readonly sheet: ParsedSheet
  readonly start: number
  readonly end: number
}

/** What the linter finds wrong with one. */
interface LintFinding extends Stretch {
  readonly rule: string
  /** What the linter names: a property, a value, the variables that it came by. */
  readonly args: readonly unknown[]
}

/**
 * Finds what a browser drops in silence: what it cannot read, and names and values that it does not know; what it would
 * load; and what it would print wrongly or without end.
 */
export async function lintStylesheets(sheets: readonly Stylesheet[]): Promise<CheckedStyles> {
  const parsed = sheets.map(parseSheet)
  const found = parsed.filter((each): each is Diagnostic => !('root' in each))
  const whole = parsed.filter((each) => 'root' in each)
  const defined = definitionsIn(whole)
  const { safe, found: inVariables } = expandDefinitions(defined)
  const loads = whole.map(checkLoads)
  found.push(...inVariables, ...loads.flatMap((each) => each.found))
  const refused: Stretch[] = []
  for (const sheet of whole) {
    sheet.root.walkDecls((line) => {
      const told =
        checkEffect(sheet, line, safe) ?? checkHidden(sheet, line, safe) ?? checkBounds(sheet, line, safe)
      if (!told) return
      found.push(told)
      refused.push({ sheet, ...extentOf(sheet, line) })
    })
  }
  // Variables without end are without end for the linter, too.
  const findings = inVariables.length > 0 ? [] : await lint(whole)
  const own = findings.filter((each) => !refused.some((other) => overlap(each, other)))
  for (const sheet of whole) {
    const isEmpty = sheet.root.nodes.every(({ type }) => type === 'comment')
    if (isEmpty && !own.some((each) => each.sheet === sheet)) found.push(empty(sheet))
  }
  const uses = Object.groupBy(own, ({ rule }) => (rule === VARIABLES ? 'uses' : 'others'))
  // What a sheet defines that could not be read is not missed in the others.
  const missing = whole.length === sheets.length ? tellUses(uses.uses ?? [], whole, defined) : []
  return {
    found: inOrder([...found, ...tellMistakes(uses.others ?? [], defined), ...missing]),
    pictures: loads.flatMap((each) => each.pictures),
  }
}

/**
 * All sheets as one, because each may use the variables of the others. Where several rules mark the same, the first of
 * them tells it.
 */
async function lint(sheets: readonly ParsedSheet[]): Promise<LintFinding[]> {
  const all = { file: '', source: sheets.map(({ source }) => source).join('\n') }
  const { results } = await stylelint.lint({ code: all.source, config })
  const ranks = Object.keys(RULES)
  const ranked = (results[0]?.warnings ?? []).toSorted(
    (one, other) => ranks.indexOf(one.rule) - ranks.indexOf(other.rule),
  )
  const findings: LintFinding[] = []
  const isIn = (unknown: string, sheet: ParsedSheet): boolean =>
    findings.some((each) => each.rule === unknown && each.sheet === sheet)
  for (const { rule, text, line, column, endLine = line, endColumn = column + 1 } of ranked) {
    const args = JSON.parse(text.replace(/ \([a-z-]+\)$/u, '')) as unknown[]
    const finding = placed(sheets, rule, args, offsetOf(all, line, column), offsetOf(all, endLine, endColumn))
    if (!finding || findings.some((other) => overlap(finding, other))) continue
    // A value that is wrong is told where its variable is used, and what stands in an unknown rule with that rule.
    if (rule === 'unit-no-unknown' && isInVariable(finding)) continue
    if (rule === 'at-rule-descriptor-no-unknown' && isIn('at-rule-no-unknown', finding.sheet)) continue
    findings.push(finding)
  }
  return findings
}

/** In which of the sheets a mark in all of them is. */
function placed(
  sheets: readonly ParsedSheet[],
  rule: string,
  args: readonly unknown[],
  start: number,
  end: number,
): LintFinding | undefined {
  let before = 0
  for (const sheet of sheets) {
    if (start <= before + sheet.source.length)
      return { sheet, rule, args, start: start - before, end: end - before }
    before += sheet.source.length + 1
  }
  return undefined
}

function isInVariable({ sheet, start }: Stretch): boolean {
  return /--[\w-]+\s*:[^;{}]*$/u.test(sheet.source.slice(0, start))
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.sheet === other.sheet && one.start < other.end && other.start < one.end
}

/** What is wrong with names and values; where several lines are wrong by the same variable, it is told, once. */
function tellMistakes(findings: readonly LintFinding[], defined: Definitions): Diagnostic[] {
  const blamed = new Map<string, LintFinding[]>()
  const colours = checkColours(defined)
  const told = [...colours.values()]
  for (const finding of findings) {
    const [variable] = Array.isArray(finding.args[2]) ? (finding.args[2] as unknown[]) : []
    const name = /--[\w-]+/u.exec(String(variable))?.[0]
    if (name === undefined) told.push(tell(finding))
    else if (!colours.has(name)) blamed.set(name, [...(blamed.get(name) ?? []), finding])
  }
  for (const [name, [first, ...more]] of blamed) {
    const [definition] = defined.get(name) ?? []
    if (!first || !definition) continue
    if (more.length === 0) told.push(tell(first))
    else {
      const at = formatPlace(placeIn(first.sheet, first.start, first.end))
      const message = `\`${definition.value}\` fits none of the lines that use \`${name}\`, such as ${at}.`
      told.push(error('style-value', message, definition.valuePlace, 'Correct the value here.'))
    }
  }
  return told
}

/** Colours that are none: drawings use some that no rule of a stylesheet uses. */
function checkColours(defined: Definitions): Map<string, Diagnostic> {
  const found = new Map<string, Diagnostic>()
  for (const [name, all] of defined) {
    for (const { value, valuePlace } of name.startsWith('--color-') ? all : []) {
      if (value.includes('var(') || !lexer.match('<color>', value).error) continue
      const hint = /^(?:[\da-f]{3}){1,2}$/iu.test(value)
        ? `Did you mean \`#${value}\`?`
        : 'Write a colour: `#1c1b19`.'
      found.set(name, error('style-value', `\`${value}\` of \`${name}\` is not a colour.`, valuePlace, hint))
    }
  }
  return found
}

function tell({ sheet, start, end, rule, args }: LintFinding): Diagnostic {
  const { code, message, hint } = ruleOf(rule)
  const marked = sheet.source.slice(start, end)
  const names = args.map(String)
  const level = code === 'style-value' ? warning : error
  const after = sheet.source.slice(end, end + 20)
  return level(code, message(names, shorten(marked)), placeIn(sheet, start, end), hint(names, marked, after))
}

/** Variables that nothing defines: each once, at its definition if that is misspelt, or else where it is used first. */
function tellUses(
  findings: readonly LintFinding[],
  sheets: readonly ParsedSheet[],
  defined: Definitions,
): Diagnostic[] {
  const unused = [...defined.keys()].filter(
    (name) => !sheets.some(({ source }) => source.includes(`var(${name}`)),
  )
  const places = Map.groupBy(findings, ({ args: [name] }) => String(name))
  return [...places].flatMap(([name, [first, ...more]]) => {
    if (!first || DRAWN.includes(name)) return []
    const place = placeIn(first.sheet, first.start, first.end)
    const [misspelt] = defined.get(suggest(name, unused) ?? '') ?? []
    if (misspelt) {
      const message = `Nothing uses this variable; \`${name}\` is used (${formatPlace(place)}) and not defined.`
      return [error('style-variable', message, misspelt.place, `Did you mean \`${name}\`?`)]
    }
    const also = more.length === 0 ? '' : ` It is used ${more.length + 1} times.`
    const message = `Nothing defines \`${name}\`, so that the line has no effect.${also}`
    const otherwise = 'Define it in `templates/styles/tokens.css`, or correct its name.'
    return [error('style-variable', message, place, didYouMean(name, defined.keys(), otherwise))]
  })
}

function empty(sheet: Stylesheet): Diagnostic {
  const message = 'The stylesheet has no rules, so that its pages would be printed as the browser likes.'
  return error('style-empty', message, placeIn(sheet, 0), 'Restore its rules from git.')
}

function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare
  return found.toSorted((one, other) =>
    compare(one.place ? formatPlace(one.place) : '', other.place ? formatPlace(other.place) : ''),
  )
}
