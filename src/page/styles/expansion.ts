import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Definitions, variablesIn } from './definitions.ts'

/** A value with all variables filled in has some 50 characters; from here on browsers need memory without end. */
export const LONGEST = 10_000
/** Variables of variables: more in a row are taken for a circle. */
const DEEPEST = 50

/** What is wrong with the variables themselves, and those that can be filled in safely. */
export interface Expansion {
  readonly found: readonly Diagnostic[]
  readonly safe: Definitions
  /** Characters of a value with its variables filled in, more or less. */
  readonly sizeOf: (value: string) => number
}

/**
 * Variables that need themselves, which browsers drop in silence, and variables that double from line to line until the
 * browser has no memory left: each circle and each row of them is told once, where it begins.
 */
export function checkExpansion(defined: Definitions): Expansion {
  const inner = new Map(
    [...defined].map(([name, all]) => [name, all.flatMap(({ value }) => variablesIn(value))] as const),
  )
  const own = new Map(
    [...defined].map(([name, all]) => [name, Math.max(...all.map(({ value }) => value.length))] as const),
  )
  let sizes = new Map(own)
  let unsettled: string[] = []
  for (let round = 0; round <= DEEPEST; round += 1) {
    const next = new Map<string, number>()
    for (const [name, length] of own) {
      const more = (inner.get(name) ?? []).reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0)
      next.set(name, Math.min(length + more, LONGEST + 1))
    }
    unsettled = [...next].flatMap(([name, size]) => (size === sizes.get(name) ? [] : [name]))
    sizes = next
    if (unsettled.length === 0) break
  }
  const isLarge = (name: string): boolean => (sizes.get(name) ?? 0) > LONGEST
  const bad = new Set([...unsettled, ...[...sizes.keys()].filter(isLarge)])
  // Told where it begins: at a variable that takes nothing that is wrong by itself, or at the first of a circle.
  const firsts = [...bad].filter((name) => !(inner.get(name) ?? []).some((each) => bad.has(each)))
  const [circle] = unsettled.length > 0 ? unsettled : firsts.length === 0 ? bad : []
  const found = [...new Set([...firsts, ...(circle === undefined ? [] : [circle])])].flatMap((name) => {
    const [definition] = defined.get(name) ?? []
    if (!definition) return []
    const [message, hint] =
      name === circle
        ? [
            `The value of \`${name}\` needs itself, or more than ${DEEPEST} variables one after the other.`,
            'Give it a value without the variable that leads back to it.',
          ]
        : [
            `With its variables filled in, the value of \`${name}\` is longer than ${LONGEST} characters.`,
            'Take variables out of its value.',
          ]
    return [error('style-bound', message, definition.place, hint)]
  })
  const sizeOf = (value: string): number =>
    variablesIn(value).reduce((sum, name) => sum + (sizes.get(name) ?? 0), value.length)
  return { found, sizeOf, safe: new Map([...defined].filter(([name]) => !bad.has(name))) }
}
