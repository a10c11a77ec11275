import type { Language } from '../report/types.ts'
import type { ScalarValue } from './yaml/change-scalar.ts'

/** A file in `data/`, without its ending: `report`, `organisations`, `map`, `projects/dirna`. */
export type RecordName = string

/**
 * One thing that an editor does: what it is to be, never where in a file. Texts are named by their keys,
 * `projects/dirna:aim`.
 */
export type Edit =
  | { readonly kind: 'set-text'; readonly key: string; readonly language: Language; readonly text: string }
  | {
      readonly kind: 'set-fact'
      readonly record: RecordName
      /** Keys from the top of the record: `['budget', 'amount']`. */
      readonly path: readonly string[]
      readonly value: ScalarValue
    }
