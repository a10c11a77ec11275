import type { Place } from '../diagnostics/place.ts'
import type { OtherForm } from '../language/other-forms.ts'
import type { Language } from '../report/types.ts'

/** What stands on the page of the imprint once, or not at all. */
export interface ImprintWords {
  /** The words for what is not stated, in each of its languages. */
  readonly missing: readonly string[]
  /** Labels of the row of the contact, if no address is given. */
  readonly withoutContact: readonly string[]
}

/** A chapter as it should come out on the pages. */
export interface ExpectedChapter {
  readonly id: string
  /** Its name in messages, where it has no heading. */
  readonly name: string
  /** What it is about, where it is one chapter of many alike. */
  readonly record?: 'project'
  /** What it lists with the numbers of their pages. */
  readonly lists?: 'contents' | 'index' | 'notes'
  readonly language: Language
  /** The side it must start on. */
  readonly side?: 'left' | 'right'
  /** Whether it may begin on the page that the chapter before it ends on; the head of that page names the one before. */
  readonly runsOn?: true
  /** What stands at the head of its left and right pages; nothing where there is no word. */
  readonly heads: { readonly left?: string; readonly right?: string }
  /** The title of the document, which stands at their foot beside the number of the page; without it they have neither. */
  readonly foot?: string
  /** Whether a rule over the whole width opens it. */
  readonly opener: boolean
  /** Of each of its maps, how many countries have a number, and how many organisations these make together. */
  readonly maps?: readonly { readonly countries: number; readonly organisations: number }[]
  /** What stands in a frame on its maps and in its tables, as the country of a coordinator. */
  readonly framed?: readonly FramedCountry[]
  /** Countries that it must name: all of the records. */
  readonly countries?: readonly string[]
  /** Whether its tables have totals of all rows and columns. */
  readonly sums?: true
  /** Whether it is set to be looked at, not to be read. */
  readonly display: boolean
  /** Labels and heads of groups as they are repeated on pages that their sections go over to. */
  readonly continued?: readonly string[]
  /** Whether its text may be as small as notes are. */
  readonly small: boolean
  /** Of the page of the imprint, and of an accessibility statement: what it must not say. */
  readonly imprint?: ImprintWords
  /** Words of the scales of its bars, which it must print. */
  readonly scales?: readonly string[]
  /** What its first page shows, if it is a cover. */
  readonly cover?: ExpectedCover
  /** All that it says, in order; where it is left out, the words are not compared. */
  readonly words?: readonly ExpectedWords[]
}

/** The country of a coordinator, with the number of organisations that its frame holds. */
export interface FramedCountry {
  /** ISO 3166-1 code. */
  readonly country: string
  readonly organisations: number
}

/** What a cover shows. */
export interface ExpectedCover {
  /** The title of the report in each of its languages. */
  readonly titles: readonly string[]
  /** What the heights of its bars stand for, in their order; none if they stand for nothing. */
  readonly budgets: readonly number[]
  /** The words for what the source does not state, in each of its languages. */
  readonly missing: readonly string[]
}

/** A stretch of the text of a chapter. */
export interface ExpectedWords {
  readonly text: string
  /** Whether it may be missing on the pages. */
  readonly optional: boolean
}

/** An entry of the contents list: the place it leads to, and the number that is printed. */
export interface ExpectedEntry {
  readonly id: string
  readonly page: number
}

/** What the pages of an edition are checked against. Plain data, for the way to another thread. */
export interface ExpectedPages {
  /** Name of the edition in messages. */
  readonly edition: string
  /** What one px of the browser measures in pt on a page that was not shrunk to fit. */
  readonly pixel: number
  /** What share of their size the pages are printed in, where the paper is smaller than they are laid out for. */
  readonly share?: number
  /** The languages of its texts, the first one first. */
  readonly languages: readonly Language[]
  /** Whether two languages stand side by side on its pages, row by row. */
  readonly sideBySide: boolean
  /** Chapters in printing order, each a part of the document's body. */
  readonly chapters: readonly ExpectedChapter[]
  readonly contents: readonly ExpectedEntry[]
  /** Languages that come one after the other, each in a part of its own; of other editions none. */
  readonly parts: readonly Language[]
  /** Names of the families that may be used: `Source Serif 4`. */
  readonly typefaces: readonly string[]
  /** The families of running text, which has a least size of its own: one for each script. */
  readonly textTypefaces: readonly string[]
  /** Names that are the same in all languages, and in either typeface side by side. */
  readonly neutralNames: readonly string[]
  /** The family of a statement that has one of its own, in every language. */
  readonly statementTypeface?: string
  /** By the language of a text: words that only other languages have. Case counts. */
  readonly foreignWords: Readonly<Record<Language, readonly string[]>>
  /** By the language of a text: numbers, money and months as other languages write them. */
  readonly otherForms: Readonly<Record<Language, readonly OtherForm[]>>
  /** Words that stay in one line with a number before or after them, in any language. */
  readonly joined: { readonly afterNumber: readonly string[]; readonly beforeNumber: readonly string[] }
  /** Languages whose letters are never printed as one character. */
  readonly withoutLigatures: readonly Language[]
}

/** What the pages are checked against, and where their texts were written. */
export interface PageExpectation extends ExpectedPages {
  /** Where words of a chapter were written, if that is known. */
  readonly placeOf: (words: string, chapter: string | undefined) => Place | undefined
}
