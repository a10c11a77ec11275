import { type CssLocation, type CssNode, parse, walk } from 'css-tree/dist/csstree.esm'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { checkBounds } from './bounds.ts'
import { checkBrackets, checkDepth } from './brackets.ts'
import { type Checked, checkDeclaration } from './check-declaration.ts'
import { blameVariables, checkUses } from './check-variables.ts'
import { definitions, withoutComments } from './definitions.ts'
import { checkEffect } from './effects.ts'
import { checkExpansion, LONGEST } from './expansion.ts'
import { knownAtRules } from './grammar.ts'
import { checkHidden } from './hidden.ts'
import { type Line, linesOf } from './lines.ts'
import { checkLoads, type Picture } from './loads.ts'
import { pseudoClasses, pseudoElements } from './names.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'
import { unreadable } from './unreadable.ts'

/** The longest stylesheet of the report has some 11 000 characters; one of more is not looked at any further. */
const LONGEST_SHEET = 200_000

/** What was found in the stylesheets, and the pictures that they print. */
export interface CheckedStyles {
  readonly found: readonly Diagnostic[]
  readonly pictures: readonly Picture[]
}

/**
 * Finds what a browser drops in silence: what it cannot read, and names and values that it does not know; what it would
 * load; and what it would print wrongly or without end.
 */
export function checkRules(sheets: readonly Stylesheet[]): CheckedStyles {
  const extents = new Map(sheets.map((sheet) => [sheet, checkExtent(sheet)]))
  const bounded = sheets.filter((sheet) => extents.get(sheet)?.length === 0)
  const brackets = new Map(bounded.map((sheet) => [sheet, checkBrackets(sheet)]))
  const whole = bounded.filter((sheet) => brackets.get(sheet)?.length === 0)
  const defined = definitions(bounded)
  const { found: inVariables, safe, sizeOf } = checkExpansion(defined)
  const loads = bounded.map(checkLoads)
  const found = [
    ...[...extents.values(), ...brackets.values()].flat(),
    ...loads.flatMap((each) => each.found),
    ...inVariables,
  ]
  const values: Checked[] = []
  for (const sheet of whole) {
    const lines = linesOf(sheet)
    if (!withoutComments(sheet).includes('{')) found.push(empty(sheet))
    const refused = new Set<number>()
    for (const line of lines) {
      const told =
        checkEffect(sheet, line, safe) ??
        checkHidden(sheet, line, safe) ??
        checkBounds(sheet, line, safe) ??
        (sizeOf(line.value) > 10 * LONGEST ? tooLong(sheet, line) : undefined)
      if (!told) continue
      found.push(told)
      refused.add(line.start)
    }
    const broken = new Set<CssNode>()
    const tree = parse(sheet.source, {
      positions: true,
      onParseError: (mistake, node) => {
        broken.add(node)
        found.push(...unreadable(sheet, mistake, node))
      },
    })
    walk(tree, function look(node) {
      if (node.type !== 'Declaration') found.push(...checkName(sheet, node))
      else if (!broken.has(node.value) && !refused.has(node.loc?.start.offset ?? -1))
        values.push(checkDeclaration(sheet, node, this.atrule, safe))
    })
  }
  const inValues = blameVariables(values, safe)
  return {
    found: inOrder([...found, ...inValues, ...checkUses(whole, defined)]),
    pictures: loads.flatMap((each) => each.pictures),
  }
}

/** A stylesheet that is too long, or nested too deep, to be looked at. */
function checkExtent(sheet: Stylesheet): Diagnostic[] {
  const { length } = sheet.source
  if (length <= LONGEST_SHEET) return checkDepth(sheet)
  const message = `The stylesheet has ${length} characters; it may have ${LONGEST_SHEET}.`
  const hint = 'Check whether something was pasted by mistake, and delete it.'
  return [error('style-bound', message, placeIn(sheet, LONGEST_SHEET), hint)]
}

function empty(sheet: Stylesheet): Diagnostic {
  const message = 'The stylesheet has no rules, so that its pages would be printed as the browser likes.'
  return error('style-empty', message, placeIn(sheet, 0), 'Restore its rules from git.')
}

function tooLong(sheet: Stylesheet, { start, end }: Line): Diagnostic {
  const message = `With its variables filled in, the line is longer than ${10 * LONGEST} characters.`
  return error('style-bound', message, placeIn(sheet, start, end), 'Take variables out of it.')
}

function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare
  return found.toSorted((one, other) =>
    compare(one.place ? formatPlace(one.place) : '', other.place ? formatPlace(other.place) : ''),
  )
}

/** At-rules, pseudo-classes and pseudo-elements: a name that is not known drops the rule. */
function checkName(sheet: Stylesheet, node: CssNode): Diagnostic[] {
  if (node.type === 'Atrule') return unknownName(sheet, node, '@', knownAtRules)
  if (node.type === 'PseudoClassSelector') return unknownName(sheet, node, ':', pseudoClasses)
  return node.type === 'PseudoElementSelector' ? unknownName(sheet, node, '::', pseudoElements) : []
}

function unknownName(
  sheet: Stylesheet,
  { name, loc }: { readonly name: string; readonly loc?: CssLocation | null | undefined },
  sign: string,
  known: readonly string[],
): Diagnostic[] {
  if (name.startsWith('-') || known.includes(name)) return []
  const start = loc?.start.offset ?? 0
  const message = `The browser knows no \`${sign}${name}\` and drops the whole rule.`
  const meant = suggest(name, known)
  const hint =
    meant === undefined ? 'Look its name up, or delete the rule.' : `Did you mean \`${sign}${meant}\`?`
  const place = placeIn(sheet, start, start + sign.length + name.length)
  return [error('style-selector', message, place, hint)]
}
