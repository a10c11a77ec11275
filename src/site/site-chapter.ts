import type { Root } from 'hast'
import type { Place } from '../diagnostics/place.ts'
import type { Language, ViewName } from '../report/types.ts'

/** A chapter as the site has it: its page, and what the contents say of it. */
export interface SiteChapter {
  /** Its name in all languages: `project-dirna`. */
  readonly name: string
  /** Its id in the print: links of other chapters lead to it. */
  readonly id: string
  readonly language: Language
  readonly kind: string
  readonly view?: ViewName
  readonly title: string
  /** Where the title is written. */
  readonly place: Place
  /** A longer title under a short one. */
  readonly details: string
  /** Heading of its group in the contents; empty if it has none. */
  readonly group: string
  readonly content: Root
  /** Ids of its elements by those that links have. */
  readonly places: ReadonlyMap<string, string>
  /** Its file, from the folder of the site. */
  readonly file: string
}
