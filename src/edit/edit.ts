import type { Shape } from '../report/chapters/shapes.ts'
import type { Language } from '../report/types.ts'
import type { Value } from './yaml/write-value.ts'

/** A file in `data/`, without its ending: `report`, `organisations`, `map`, `projects/dirna`. */
export type RecordName = string

/** For each language what it says there; a language that is left out has an empty place, to be translated. */
export type InLanguages<T> = Readonly<Record<Language, T>>

/**
 * One thing that an editor does: what is to be, never where in a file. Texts and lists of texts are named by their keys,
 * `projects/dirna:aim`, `lessons:items.0.points`; items are counted from zero.
 */
export type Edit =
  | { readonly kind: 'set-text'; readonly key: string; readonly language: Language; readonly text: string }
  /** Before the item that has this index now, or behind the last; in all languages. */
  | {
      readonly kind: 'insert-item'
      readonly key: string
      readonly at: number
      readonly items: InLanguages<Value>
    }
  | { readonly kind: 'move-item'; readonly key: string; readonly from: number; readonly to: number }
  | { readonly kind: 'remove-item'; readonly key: string; readonly at: number }
  /** `path`: keys from the top of the record, `['budget', 'amount']`. Without a value an optional fact is taken away. */
  | {
      readonly kind: 'set-fact'
      readonly record: RecordName
      readonly path: readonly string[]
      readonly value?: Value
    }
  /** Behind the others, or before the partner that has this index now. */
  | {
      readonly kind: 'add-partner'
      readonly project: string
      readonly organisation: string
      readonly at?: number
    }
  | {
      readonly kind: 'move-partner'
      readonly project: string
      readonly organisation: string
      readonly to: number
    }
  | { readonly kind: 'remove-partner'; readonly project: string; readonly organisation: string }
  /** All projects, in printing order. */
  | { readonly kind: 'order-projects'; readonly projects: readonly string[] }
  /** Into a group of texts in all languages: a note, `notes:notes`, a term, `terms:terms.items`. */
  | {
      readonly kind: 'add-entry'
      readonly key: string
      readonly id: string
      readonly entries: InLanguages<Value>
    }
  | { readonly kind: 'remove-entry'; readonly key: string; readonly id: string }
  /** Only if no project names it. Its names go with it. */
  | { readonly kind: 'remove-organisation'; readonly id: string }
  /** Its record, its texts and its line in the list. */
  | { readonly kind: 'remove-project'; readonly slug: string }
  | NewOrganisation
  | NewProject
  | NewChapter

export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>

/** An organisation with its names; `countries`: names of its country, if no organisation is there yet. */
export interface NewOrganisation {
  readonly kind: 'add-organisation'
  readonly id: string
  /** `country` and `kind`, and what else its record has. */
  readonly record: Readonly<Record<string, Value>>
  readonly names: InLanguages<string>
  readonly countries?: InLanguages<string>
}

/** A project: its record, its texts in all languages, its line in the list. Facts that are not given are `not-stated`. */
export interface NewProject {
  readonly kind: 'add-project'
  readonly slug: string
  readonly record: Readonly<Record<string, Value>>
  /** Texts by their keys, as far as they are known; all others are empty places. */
  readonly texts?: InLanguages<Readonly<Record<string, Value>>>
  /** The project that it comes before; behind the last if it is not said. */
  readonly before?: string
}

/** A chapter of texts alone. */
export interface NewChapter {
  readonly kind: 'add-chapter'
  readonly name: string
  readonly shape: Exclude<Shape, 'own'>
  readonly titles: InLanguages<string>
  /** The chapter that it comes before; at the end if it is not said. */
  readonly before?: string
}
