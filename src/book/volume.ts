import type { Language } from '../report/types.ts'
import type { TitledChapter } from '../screen/titled-chapter.ts'

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
  readonly chapters: readonly TitledChapter[]
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
