import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'
import type { Checked } from './check-declaration.ts'
import { type Definitions, uses } from './definitions.ts'
import { drawnVariables } from './names.ts'
import type { Stylesheet } from './stylesheet.ts'

/** Variables that nothing defines: each once, at its definition if that is misspelt, or else where it is used first. */
export function checkUses(sheets: readonly Stylesheet[], defined: Definitions): Diagnostic[] {
  const used = uses(sheets)
  const unused = [...defined.keys()].filter((name) => !used.has(name))
  return [...used].flatMap(([name, [first, ...more]]) => {
    if (!first || defined.has(name) || drawnVariables.includes(name)) return []
    const [misspelt] = defined.get(suggest(name, unused) ?? '') ?? []
    if (misspelt) {
      const message = `Nothing uses this variable; \`${name}\` is used (${formatPlace(first)}) and not defined.`
      return [error('style-variable', message, misspelt.place, `Did you mean \`${name}\`?`)]
    }
    const also = more.length === 0 ? '' : ` It is used ${more.length + 1} times.`
    const message = `Nothing defines \`${name}\`, so that the line has no effect.${also}`
    const otherwise = 'Define it in `templates/styles/tokens.css`, or correct its name.'
    return [error('style-variable', message, first, didYouMean(name, defined.keys(), otherwise))]
  })
}

/** What is wrong with values; where all uses of a variable are wrong, the variable is, and that is told once. */
export function blameVariables(values: readonly Checked[], defined: Definitions): Diagnostic[] {
  const users = new Map<string, Checked[]>()
  for (const value of values) {
    for (const name of new Set(value.variables)) {
      const list = users.get(name)
      if (list) list.push(value)
      else users.set(name, [value])
    }
  }
  const blamed = new Map(
    [...users].filter(([, own]) => own.length > 1 && own.every(({ found }) => found !== undefined)),
  )
  return [
    ...values.flatMap(({ found, variables }) =>
      found && !variables.some((name) => blamed.has(name)) ? [found] : [],
    ),
    ...[...blamed].flatMap(([name, own]) => {
      const [definition] = defined.get(name) ?? []
      const at = own[0]?.found?.place
      if (!definition || !at) return []
      const message = `\`${definition.value}\` fits none of the lines that use \`${name}\`, such as ${formatPlace(at)}.`
      return [error('style-value', message, definition.place, 'Correct the value here.')]
    }),
  ]
}
