import type { Place } from '../../place.ts'
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
      found.set(name, [...(found.get(name) ?? []), { value: value.trim(), place }])
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
      found.set(name, [...(found.get(name) ?? []), placeIn(sheet, match.index, match.index + name.length)])
    }
  }
  return found
}

/** The names of the variables in a value. */
export function variablesIn(value: string): string[] {
  return [...value.matchAll(/\bvar\(\s*(--[\w-]+)/gu)].map(([, name = '']) => name)
}

/** A value with its variables filled in; nothing where a variable is not known or has several values. */
export function filled(value: string, defined: Definitions, depth = 0): string | undefined {
  if (variablesIn(value).length === 0) return value
  if (depth > 10) return undefined
  let isKnown = true
  const next = value.replaceAll(/\bvar\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/gu, (_, name: string) => {
    const [only, ...more] = defined.get(name) ?? []
    if (!only || more.length > 0) isKnown = false
    return only?.value ?? ''
  })
  return isKnown && next !== value ? filled(next, defined, depth + 1) : undefined
}

/** The source with blanks instead of comments, so that all else keeps its offset. */
function withoutComments({ source }: Stylesheet): string {
  return source.replaceAll(/\/\*[^]*?\*\//gu, (comment) => comment.replaceAll(/[^\n]/gu, ' '))
}
