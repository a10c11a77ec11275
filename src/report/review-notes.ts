import { parseDocument, stringify } from 'yaml'
import * as z from 'zod'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'

/** What a reviewer says of a text besides its words. */
export interface ReviewNote {
  /** Whether somebody asks something that is not answered yet. */
  readonly isQuestion: boolean
  readonly comment: string
}

/** Notes by the keys of texts, `projects/dirna:aim`. */
export type ReviewNotes = Readonly<Record<string, ReviewNote>>

const FILE = /^locales\/([^/]+)\.review\.yaml$/u
const schema = z.record(
  z.string(),
  z.strictObject({ question: z.literal(true).optional(), comment: z.string().optional() }),
)

/** The file of the notes on the texts of a language. */
export function reviewNotesFile(language: string): string {
  return `locales/${language}.review.yaml`
}

/** Whether a path is that of such a file, of whatever language. */
export function isReviewNotesFile(path: string): boolean {
  return FILE.test(path)
}

/** Reads such a file. One that is not understood is a mistake: it would be lost with the next note. */
export function readReviewNotes(file: string, source: string): { notes: ReviewNotes; found: Diagnostic[] } {
  const document = parseDocument(source, { prettyErrors: false })
  const content: unknown = document.errors.length > 0 ? undefined : (document.toJS() ?? {})
  const { data } = schema.safeParse(content)
  if (!data) {
    const message = 'This file of questions and comments is not understood.'
    const hint = 'Each key of a text may have `question: true` and a `comment`; or restore the file from git.'
    return { notes: {}, found: [error('review-notes', message, { file, line: 1, column: 1 }, hint)] }
  }
  const notes = Object.entries(data).map(([key, { question, comment }]): [string, ReviewNote] => [
    key,
    { isQuestion: question === true, comment: comment?.trim() ?? '' },
  ])
  return { notes: Object.fromEntries(notes), found: [] }
}

/** Writes such a file: the same notes give the same bytes, sorted by code points. */
export function writeReviewNotes(notes: ReviewNotes): string {
  const entries = Object.entries(notes)
    .filter(([, { isQuestion, comment }]) => isQuestion || comment !== '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { isQuestion, comment }]) => [
      key,
      { ...(isQuestion && { question: true }), ...(comment !== '' && { comment }) },
    ])
  return HEAD + (entries.length > 0 ? stringify(Object.fromEntries(entries), { lineWidth: 0 }) : '')
}

const HEAD = '# Questions and comments on texts, by their keys; written by the tools and by hand.\n'
