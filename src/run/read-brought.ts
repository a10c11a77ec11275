import { extname } from 'node:path'
import { type Diagnostic, DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { createTranslators } from '../language/translate.ts'
import type { ReviewNotes } from '../report/review-notes.ts'
import type { Language, Report } from '../report/types.ts'
import { compareReturned } from '../review/compare-returned.ts'
import { type Change, compareReview, type PlacedComment } from '../review/compare-review.ts'
import type { ReturnedText } from '../review/handed.ts'
import { readPo } from '../review/po/read-po.ts'
import { readArchive } from '../review/read-archive.ts'
import { type ReadRow, readRows } from '../review/read-rows.ts'
import { reviewTexts } from '../review/review-texts.ts'
import { readXliff } from '../review/xliff/read-xliff.ts'
import { readWorkbook } from '../review/xlsx/read-workbook.ts'
import { meaningHash } from '../translation/meaning.ts'
import { writtenTexts } from '../translation/written-texts.ts'
import { handedWords } from './handed-texts.ts'

/** What a file brought back of the texts of one language, or of both sides of a Word file. */
export interface Brought {
  /** The language that was translated into. */
  readonly language: Language | undefined
  readonly changes: readonly Change[]
  readonly comments: readonly PlacedComment[]
  readonly notes: ReviewNotes
  /** Hashes of the sources that translations were made from, by their keys, in the report with the changes. */
  readonly madeFrom: (changed: Report) => ReadonlyMap<string, string>
  readonly found: readonly Diagnostic[]
}

/** Reads a file that came back, by its ending. @throws {DiagnosticError} `review-file` and what is wrong in the file. */
export async function readBrought(report: Report, bytes: Uint8Array, name: string): Promise<Brought> {
  switch (extname(name).toLocaleLowerCase('en')) {
    case '.docx':
      return fromWord(report, bytes, name)
    case '.xlsx':
      return fromWorkbook(report, bytes, name)
    case '.xlf':
    case '.xliff': {
      const { language, texts, found } = readXliff(textOf(bytes), name)
      return broughtBack(report, languageOf(report, language, name), texts, found)
    }
    case '.po': {
      const { language, texts, found } = readPo(textOf(bytes), name)
      return broughtBack(report, languageOf(report, language, name), texts, found)
    }
    default:
      throw refused(name, 'is none of the files that come back: .xlsx, .xlf, .po, .docx')
  }
}

function broughtBack(
  report: Report,
  language: Language,
  texts: readonly ReturnedText[],
  before: readonly Diagnostic[],
): Brought {
  const { changes, madeFrom, notes, found } = compareReturned(texts, report, language)
  return { language, changes, comments: [], notes, madeFrom: () => madeFrom, found: [...before, ...found] }
}

async function fromWorkbook(report: Report, bytes: Uint8Array, name: string): Promise<Brought> {
  const translators = createTranslators(report)
  const { language, texts, found } = await readWorkbook(bytes, name, (code) => {
    const known = languageOf(report, code, name)
    return handedWords((key) => translators(known).translate(key).value)
  })
  return broughtBack(report, languageOf(report, language, name), texts, found)
}

function fromWord(report: Report, bytes: Uint8Array, name: string): Brought {
  const [first] = report.languages
  const read = readRows(readArchive(bytes, name), name)
  if (!read.rows.some(({ names }) => names.length > 0))
    throw refused(name, 'is no review file: no row of it knows its text')
  const language = languageOfWord(report, read.rows)
  if (first === undefined || language === undefined)
    throw refused(name, 'cannot be read: the report has one language')
  const { changes, comments, found } = compareReview(read, reviewTexts(report, [first, language]))
  const file = `locales/${language}/`
  const translated = changes.filter(({ place, isOtherSame }) => place.file.startsWith(file) && isOtherSame)
  return {
    language,
    changes,
    comments,
    notes: notesOf(report, language, comments),
    found,
    // A source that was changed in the same file was changed for this translation.
    madeFrom: (changed) => {
      const sources = writtenTexts(changed, first)
      return new Map(
        translated.flatMap(({ key }): [string, string][] => {
          const source = sources.get(key)
          return source ? [[key, meaningHash(source.value)]] : []
        }),
      )
    },
  }
}

/** The language of the right side: by what its column is called, else the second of the report. */
function languageOfWord(report: Report, rows: readonly ReadRow[]): Language | undefined {
  const heads = rows.filter(({ isHead }) => isHead).map(({ cells }) => cells[2]?.paragraphs.flat())
  const words = heads[0]?.map(({ text }) => text).join('')
  const translators = createTranslators(report)
  const [, ...others] = report.languages
  const named = others.find((each) => translators(each).translate('site:language').value === words)
  return named ?? others[0]
}

/** Comments of a document as notes, behind what is there. */
function notesOf(report: Report, language: Language, comments: readonly PlacedComment[]): ReviewNotes {
  const now = report.reviewNotes[language] ?? {}
  const notes: Record<string, ReviewNotes[string]> = {}
  for (const { key, author, text } of comments) {
    if (key === undefined) continue
    const { isQuestion, comment } = notes[key] ?? now[key] ?? { isQuestion: false, comment: '' }
    const added = author === '' ? text : `${author}: ${text}`
    if (!comment.includes(added))
      notes[key] = { isQuestion, comment: [comment, added].filter((each) => each !== '').join('\n') }
  }
  return notes
}

/** The language of a file, by its code or its tag (BCP 47). */
function languageOf(report: Report, code: string, name: string): Language {
  const [, ...others] = report.languages
  const tag = code.replace('_', '-')
  const found =
    others.find((each) => report.languageRecords[each]?.value.tag === tag) ??
    others.find((each) => each === tag || each === tag.split('-')[0])
  if (found === undefined)
    throw refused(name, `is in “${code}”, and the report is translated into ${others.join(', ')}`)
  return found
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

function refused(name: string, why: string): DiagnosticError {
  return new DiagnosticError([
    error('review-file', `${name} ${why}.`, undefined, 'Make one with `npm run review:export`.'),
  ])
}
