import { type CssLocation, type CssNode, parse, walk } from 'css-tree/dist/csstree.esm'
import { type Diagnostic, error } from '../../diagnostics.ts'
import { formatPlace } from '../../place.ts'
import { suggest } from '../../suggest.ts'
import { checkBrackets } from './brackets.ts'
import { type Checked, checkDeclaration } from './check-declaration.ts'
import { blameVariables, checkUses } from './check-variables.ts'
import { definitions } from './definitions.ts'
import { knownAtRules } from './grammar.ts'
import { pseudoClasses, pseudoElements } from './names.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'
import { unreadable } from './unreadable.ts'

/** Finds what a browser drops in silence: what it cannot read, and names and values that it does not know. */
export function checkRules(sheets: readonly Stylesheet[]): Diagnostic[] {
  const brackets = new Map(sheets.map((sheet) => [sheet, checkBrackets(sheet)]))
  const whole = sheets.filter((sheet) => brackets.get(sheet)?.length === 0)
  const defined = definitions(sheets)
  const found = [...brackets.values()].flat()
  const values: Checked[] = []
  for (const sheet of whole) {
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
      else if (!broken.has(node.value)) values.push(checkDeclaration(sheet, node, this.atrule, defined))
    })
  }
  const inValues = blameVariables(values, defined)
  return inOrder([...found, ...inValues, ...checkUses(whole, defined)])
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
