import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { extentOf, type ParsedSheet } from './parse.ts'
import { placeIn } from './stylesheet.ts'

/** A value with all variables filled in has some 50 characters; from here on browsers need memory without end. */
const LONGEST = 10_000
/** Variables of variables: more in a row are taken for a circle. */
const DEEPEST = 50

/** One `--name: value`, with the places of both. */
interface Definition {
  readonly value: string
  readonly place: Place
  readonly valuePlace: Place
}

/** The variables that the stylesheets define, by name: each with the place and the value of every definition. */
export type Definitions = ReadonlyMap<string, readonly Definition[]>

/** Every `--name: value` of the stylesheets. */
export function definitionsIn(sheets: readonly ParsedSheet[]): Definitions {
  const found = new Map<string, Definition[]>()
  for (const sheet of sheets) {
    sheet.root.walkDecls(/^--/u, (line) => {
      const { prop, value } = line
      const { start, valueStart, end } = extentOf(sheet, line)
      const place = placeIn(sheet, start, start + prop.length)
      const all = found.get(prop) ?? []
      found.set(prop, [...all, { value, place, valuePlace: placeIn(sheet, valueStart, end) }])
    })
  }
  return found
}

/**
 * The same with the variables in their values filled in. A variable that needs itself, which browsers drop in silence,
 * and those that double from line to line until the browser has no memory left are told where it begins.
 */
export function expandDefinitions(defined: Definitions): { safe: Definitions; found: Diagnostic[] } {
  const safe = new Map<string, readonly Definition[]>()
  const found: Diagnostic[] = []
  const tell = (name: string, message: string, hint: string): void => {
    const place = defined.get(name)?.[0]?.place
    if (place) found.push(error('style-bound', message, place, hint))
  }
  const expand = (name: string, outer: readonly string[]): void => {
    if (safe.has(name)) return
    if (outer.includes(name) || outer.length > DEEPEST) {
      const message = `The value of \`${name}\` needs itself, or more than ${DEEPEST} variables one after the other.`
      return tell(name, message, 'Give it a value without the variable that leads back to it.')
    }
    const all = defined.get(name) ?? []
    for (const { value } of all)
      for (const inner of variablesIn(value)) if (found.length === 0) expand(inner, [...outer, name])
    if (found.length > 0) return
    const filled = all.map((each) => ({ ...each, value: fillings(each.value, safe)[0] ?? '' }))
    safe.set(name, filled)
    if (filled.some(({ value }) => value.length > LONGEST)) {
      const message = `With its variables filled in, the value of \`${name}\` is longer than ${LONGEST} characters.`
      tell(name, message, 'Take variables out of its value.')
    }
  }
  for (const name of defined.keys()) if (found.length === 0) expand(name, [])
  return { safe, found }
}

/** The values that a line has with its variables filled in, where some have several; what is not known is left out. */
export function fillings(value: string, safe: Definitions): readonly string[] {
  const several = Math.max(1, ...variablesIn(value).map((name) => safe.get(name)?.length ?? 0))
  return Array.from({ length: several }, (_, index) =>
    value.replaceAll(/\bvar\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/gu, (__, name: string) => {
      const all = safe.get(name) ?? []
      return (all[index] ?? all[0])?.value ?? ''
    }),
  )
}

function variablesIn(value: string): string[] {
  return [...value.matchAll(/\bvar\(\s*(--[\w-]+)/gu)].map(([, name = '']) => name)
}
