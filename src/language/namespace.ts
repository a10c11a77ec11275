import type { Place } from '../diagnostics/place.ts'

/** What a locale file holds: texts, in lists and groups to any depth. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree }

/** One locale file: its tree of strings, and where each of them stands. */
export interface Namespace {
  readonly value: Tree
  place(path: readonly (string | number)[]): Place
}
