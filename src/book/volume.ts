import type { Root } from 'hast'
import type { Place } from '../diagnostics/place.ts'
import type { Language, ViewName } from '../report/types.ts'

/** A chapter of a book. */
export interface BookChapter {
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
}

/** What a book says in one language. */
export interface BookPart {
  readonly language: Language
  /** BCP 47 tag of the language. */
  readonly tag: string
  /** Words of the program itself: `labels:contents.title`. */
  readonly words: (key: string) => string
  /** Of the report, in one line. */
  readonly title: string
  /** What the report is, in a sentence. */
  readonly description: string
  readonly keywords: readonly string[]
  readonly chapters: readonly BookChapter[]
}

/** A book: the report in one language, or in several, one after the other. */
export interface Volume {
  /** Its languages, as the name of its file has them: `az-en`. */
  readonly name: string
  readonly parts: readonly BookPart[]
  /** ISO 8601, the date of the edition. */
  readonly date: string
  readonly author?: string
  readonly publisher?: string
  readonly licence?: string
  /** As the records state them: the identifier of the edition, and the ISBN and DOI of the one that is called as the book. */
  readonly identifiers: readonly string[]
}
