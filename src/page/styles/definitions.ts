import type { Place } from '../../diagnostics/place.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

/** One `--name: value`, with the place of its name. */
export interface Definition {
  readonly value: string
  readonly place: Place
}

/** The variables that the stylesheets define, each with all of its values. */
export type Definitions = ReadonlyMap<string, readonly Definition[]>

/** Every `--name: value` of the stylesheets. */
export function definitions(sheets: readonly Stylesheet[]): Definitions {
  const found = new Map<string, Definition[]>()
  for (const sheet of sheets) {
    for (const match of withoutComments(sheet).matchAll(/(?<=[\s;{])(--[\w-]+)\s*:([^;}]*)/gu)) {
      const [, name = '', value = ''] = match
      const place = placeIn(sheet, match.index, match.index + name.length)
      pushTo(found, name, { value: value.trim(), place })
    }
  }
  return found
}

/** Every `var(--name)` of the stylesheets that has nothing to fall back on, by name. */
export function uses(sheets: readonly Stylesheet[]): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>()
  for (const sheet of sheets) {
    for (const match of withoutComments(sheet).matchAll(/(?<=\bvar\(\s*)(--[\w-]+)(?=\s*\))/gu)) {
      const [name] = match
      pushTo(found, name, placeIn(sheet, match.index, match.index + name.length))
    }
  }
  return found
}

function pushTo<T>(found: Map<string, T[]>, name: string, each: T): void {
  const list = found.get(name)
  if (list) list.push(each)
  else found.set(name, [each])
}

/** The names of the variables in a value. */
export function variablesIn(value: string): string[] {
  return [...value.matchAll(/\bvar\(\s*(--[\w-]+)/gu)].map(([, name = '']) => name)
}

/** A value with its variables filled in; nothing where a variable is not known or has several values. */
export function filled(value: string, defined: Definitions): string | undefined {
  return fill(value, (name) => {
    const [only, ...more] = defined.get(name) ?? []
    return more.length > 0 ? undefined : only?.value
  })
}

/** The values that a line has with its variables filled in, where some have several; what is not known is left out. */
export function fillings(value: string, defined: Definitions): readonly string[] {
  const several = Math.max(1, ...variablesIn(value).map((name) => defined.get(name)?.length ?? 0))
  return Array.from({ length: Math.min(several, MOST_VALUES) }, (_, index) => {
    const nth = (name: string): string => {
      const all = defined.get(name) ?? []
      return (all[index] ?? all[0])?.value ?? ''
    }
    return fill(value, nth) ?? ''
  })
}

/** Variables have a value for every edition and some for single chapters. */
const MOST_VALUES = 10

function fill(value: string, valueOf: (name: string) => string | undefined, depth = 0): string | undefined {
  if (variablesIn(value).length === 0) return value
  if (depth > 50) return undefined
  let isKnown = true
  const next = value.replaceAll(/\bvar\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/gu, (_, name: string) => {
    const own = valueOf(name)
    if (own === undefined) isKnown = false
    return own ?? ''
  })
  return isKnown && next !== value ? fill(next, valueOf, depth + 1) : undefined
}

/** The source with spaces instead of comments, so that all else keeps its offset. */
export function withoutComments({ source }: Stylesheet): string {
  return source.replaceAll(/\/\*[^]*?\*\//gu, (comment) => comment.replaceAll(/[^\n]/gu, ' '))
}
