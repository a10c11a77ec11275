import type { Place } from '../diagnostics/place.ts'
import type { Picture } from './pictures/picture.ts'
import type { ReportChapter } from './chapters/chapter.ts'
import type { DerivedFacts } from './facts/derived-facts.ts'
import type { Publication } from './facts/publication-facts.ts'
import type { LanguageRecord } from './schema/language-schema.ts'
import type { KnownWording } from './known-wording.ts'
import type { MadeFromLine } from './made-from.ts'
import type { ReviewNotes } from './review-notes.ts'
import type { MapPlaces, Organisation, Project, Settings } from './schema/schema.ts'

export type { DerivedFacts, LanguageRecord, MapPlaces, Organisation, Project, ReportChapter, Settings }
export type { ChapterForm } from './chapters/chapter.ts'
export type { PublicationWords } from './facts/publication-facts.ts'
export type { Picture } from './pictures/picture.ts'
export type { ViewName } from './chapters/views.ts'

/** The code of a language (BCP 47), as `data/report.yaml` lists it and its folder in `locales/` is named: `az`. */
export type Language = string

/** Keys and list indices from the root of a file to one value. */
export type Path = readonly (string | number)[]

/** What one file says, and where it says it. */
export interface Placed<T> {
  /** Path from the project's folder, with `/` on every system. */
  readonly file: string
  readonly value: T
  /** Where the value stands; for a path that is not in the file, where its nearest parent stands. */
  readonly place: (path: Path) => Place
}

/** The content of one locale file: text, lists and maps of text, nested. */
export type LocaleTree = string | readonly LocaleTree[] | { readonly [key: string]: LocaleTree }

/** A locale file, and what is asked of how it is written. */
export interface LocaleFile extends Placed<LocaleTree> {
  readonly source: string
  /** Where a stretch of a text stands: offset and length in UTF-16 code units of the value. */
  readonly placeInside: (path: Path, offset: number, length?: number) => Place
  /** The line on which a value begins, with its key or its dash. */
  readonly startLine: (path: Path) => number
}

/** Locale files of one language by namespace: `foreword`, `projects/dirna`. */
export type Namespaces = Readonly<Record<string, LocaleFile>>

/** How an edition in several languages prints them: one part after the other, or two side by side. */
export type Layout = 'alone' | 'after' | 'beside'

/** What a PDF of the report holds, as `data/report.yaml` says it. */
export interface Edition {
  /** Part of the name of its file: `compendium.NAME.pdf`. */
  readonly name: string
  /** In the order of its parts, or of its columns. */
  readonly languages: readonly Language[]
  readonly layout: Layout
  /** Names of the chapters that it does not print. */
  readonly leaveOut: readonly string[]
  /** Whether it is made for a press, with bleed, and dark grey in one ink. */
  readonly press?: true
  /** The one project that it prints, and nothing else. */
  readonly onlyProject?: string
}

/** Everything that is printed, checked, with places. */
export interface Report {
  /** As `data/report.yaml` lists them; the first is the source, which the others are compared with. */
  readonly languages: readonly Language[]
  /** The PDFs that are made of it. */
  readonly editions: readonly Edition[]
  readonly settings: Placed<Settings>
  /** In printing order. */
  readonly chapters: readonly ReportChapter[]
  /** Those that the cover and figures in the texts print, by the names of their files in `data/pictures/`. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** In printing order. */
  readonly projects: readonly (Placed<Project> & { readonly slug: string })[]
  readonly organisations: Placed<Readonly<Record<string, Organisation>>>
  /** Where countries stand on the maps. */
  readonly map: Placed<MapPlaces>
  readonly locales: Readonly<Record<Language, Namespaces>>
  /** Keys of the texts of each language that have no value yet: in `locales` they are those of the source, marked. */
  readonly toTranslate: Readonly<Record<Language, ReadonlySet<string>>>
  /** What the translations of each language were made from. */
  readonly madeFrom: Readonly<Record<Language, readonly MadeFromLine[]>>
  /** Questions and comments on the texts of each language. */
  readonly reviewNotes: Readonly<Record<Language, ReviewNotes>>
  /** What the check of wording finds in the texts of each language, and the editors know. */
  readonly knownWording: Readonly<Record<Language, readonly KnownWording[]>>
  /** How each language is written. */
  readonly languageRecords: Readonly<Record<Language, Placed<LanguageRecord>>>
  /** Who is behind it. */
  readonly publication: Publication
  /** Counts and sums of the records. */
  readonly facts: DerivedFacts
}

/** Whether a fact of a record is left open: one of the words that stand for a value. */
export function isOpen(fact: string): fact is 'not-stated' | 'to-be-announced' {
  return fact === 'not-stated' || fact === 'to-be-announced'
}
