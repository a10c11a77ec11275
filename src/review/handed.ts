import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Language } from '../report/types.ts'
import type { ReviewNote } from '../report/review-notes.ts'
import { meaningHash } from '../translation/meaning.ts'
import type { State } from '../translation/translation-state.ts'
import type { DifferentWords } from '../translation/word-difference.ts'
import { shortHash } from './row-name.ts'

/** A text as it is handed to a translator or a reviewer. */
export interface HandedText {
  /** `projects/dirna:aim`. */
  readonly key: string
  /** Where its language prints it, if pages were made. */
  readonly page?: number
  readonly source: string
  /** Empty if it is to be translated. */
  readonly translation: string
  readonly state: State
  /** What the source said when the translation was made, if it is known and was something else. */
  readonly sourceThen?: string
  readonly difference?: readonly DifferentWords[]
  readonly note: ReviewNote
}

/** Texts of a chapter. */
export interface HandedPart {
  /** What the chapter is called. */
  readonly heading: string
  readonly texts: readonly HandedText[]
}

/** What is handed over. */
export interface Handed {
  readonly from: Language
  readonly to: Language
  /** Of the edition: 2026-11-22. */
  readonly date: string
  /** Of both languages (BCP 47). */
  readonly tags: { readonly from: string; readonly to: string }
  /** What columns and states are called in the language that is translated into. */
  readonly words: HandedWords
  readonly parts: readonly HandedPart[]
}

/** Heads of columns, and what states are called. */
export interface HandedWords {
  readonly heads: Readonly<Record<(typeof handedHeads)[number], string>>
  readonly states: Readonly<Record<State | 'question', string>>
}

export const handedHeads = ['key', 'page', 'source', 'translation', 'state', 'changed', 'comment'] as const

/** A text that came back. */
export interface ReturnedText {
  readonly key: string
  /** Where it stands in the file, for messages: `sheet “Overview”, cell D7`. */
  readonly where: string
  /** What it was when it was handed over; nothing if the file lost that. */
  readonly version?: Version
  /** Nothing if it has none: the text of the project stays. */
  readonly translation?: string
  /** Whether it is said to be right as it stands. */
  readonly isRight: boolean
  readonly note: ReviewNote
}

/** What was read of a file that came back. */
export interface ReadFile {
  /** Of the language that was translated into: its code, or its tag. */
  readonly language: string
  readonly texts: readonly ReturnedText[]
  /** What somebody should look at. */
  readonly found: readonly Diagnostic[]
}

/** What a text was when it was handed over. */
interface Version {
  /** Hash of what the source said. */
  readonly source: string
  /** Hashes of the translation and of the note, letter by letter. */
  readonly translation: string
  readonly note: string
}

const VERSION = /^([\w-]{10})\.([\da-z]{8})\.([\da-z]{8})$/u

/** The version of a text in one word, which files take along. */
export function writeVersion({
  source,
  translation,
  note,
}: Pick<HandedText, 'source' | 'translation' | 'note'>): string {
  return `${meaningHash(source)}.${shortHash(translation)}.${hashOfNote(note)}`
}

/** Reads the version that a file took along. */
export function readVersion(word: string): Version | undefined {
  const [, source, translation = '', note = ''] = VERSION.exec(word.trim()) ?? []
  return source === undefined ? undefined : { source, translation, note }
}

/** The hash of a note, letter by letter. */
export function hashOfNote({ isQuestion, comment }: ReviewNote): string {
  return shortHash(`${isQuestion ? '?' : ''}${comment.trim()}`)
}
