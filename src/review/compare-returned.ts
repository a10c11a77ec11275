import type { Code } from '../diagnostics/codes.ts'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { ReviewNote, ReviewNotes } from '../report/review-notes.ts'
import type { Language } from '../report/types.ts'
import { meaningHash } from '../translation/meaning.ts'
import {
  translationStates,
  type Translated,
  type TranslationState,
} from '../translation/translation-state.ts'
import { writtenTexts } from '../translation/written-texts.ts'
import type { Change } from './compare-review.ts'
import { hashOfNote, type ReturnedText } from './handed.ts'
import { LOST_HINT, lostIn } from './lost-signs.ts'
import { shortHash } from './row-name.ts'
import { readStretches, tokensOf } from './stretches.ts'

/** What a file brings back. */
export interface Returned {
  readonly changes: readonly Change[]
  /** Hashes of the sources that translations were made from, by the keys of those that are right from now on. */
  readonly madeFrom: ReadonlyMap<string, string>
  /** Notes that are others than before. */
  readonly notes: ReviewNotes
  readonly found: readonly Diagnostic[]
}

/** Compares the texts that came back with those of the project as they are now. */
export function compareReturned(
  returned: readonly ReturnedText[],
  report: Translated & { readonly reviewNotes: Readonly<Record<Language, ReviewNotes>> },
  language: Language,
): Returned {
  const stateOf = translationStates(report)
  const notes = report.reviewNotes[language] ?? {}
  const seen = new Map<string, string>()
  const compared = returned.map((text): Compared => {
    const before = seen.get(text.key)
    seen.set(text.key, text.where)
    if (before !== undefined)
      return refused(
        'review-structure',
        `${text.where}: the text ${text.key} is there twice, also in ${before}.`,
      )
    const state = stateOf(text.key, language)
    return state ? compareText(text, state, notes[text.key]) : compareGone(text, report, language)
  })
  return {
    changes: compared.flatMap(({ change }) => change ?? []),
    madeFrom: new Map(compared.flatMap(({ madeFrom }) => (madeFrom ? [madeFrom] : []))),
    notes: Object.fromEntries(compared.flatMap(({ note }) => (note ? [note] : []))),
    found: compared.flatMap(({ found }) => found ?? []),
  }
}

interface Compared {
  readonly change?: Change
  readonly madeFrom?: readonly [key: string, source: string]
  readonly note?: readonly [key: string, note: ReviewNote]
  readonly found?: readonly Diagnostic[]
}

function compareText(
  returned: ReturnedText,
  state: TranslationState,
  note: ReviewNote | undefined,
): Compared {
  const { key, version, where } = returned
  const was = state.state === 'to-translate' ? '' : state.translation.value
  const is = tidy(returned.translation ?? '', was)
  const ours = noteOf(returned, note)
  const source = meaningHash(state.source.value)
  const isSame = is === was || is === '' || (version !== undefined && shortHash(is) === version.translation)
  const { place } = state.translation
  const isEmptied = returned.translation !== undefined && is === '' && version?.translation !== shortHash('')
  if (isEmptied && was !== '') {
    const message = `${where}: the text ${key} was emptied in the file, and stays as it is.`
    return {
      ...ours,
      found: [warning('review-empty', message, place, 'To leave it out, change the locale files.')],
    }
  }
  if (isSame) {
    const isConfirmed = returned.isRight && is === was && was !== '' && version?.source === source
    return { ...ours, ...(isConfirmed && state.state !== 'current' && { madeFrom: [key, source] }) }
  }
  if (version === undefined) {
    return refused('review-structure', `${where}: the text ${key} lost what it was when it was handed over.`)
  }
  if (shortHash(was) !== version.translation) {
    const message = `${where}: the text ${key} was changed in the file, and since then in the project, where it stays as it is. The file says: “${is}”`
    const hint = 'Compare both, and write the better one here.'
    return { ...ours, found: [warning('review-conflict', message, place, hint)] }
  }
  const [before, after] = [was === '' ? state.source.value : was, is].map((text) =>
    tokensOf(readStretches(text) ?? [{ text }]),
  )
  const found = lostIn(before ?? [], after ?? [], was === '').map((what) =>
    error('review-lost', `${where}: the text ${key} ${what}.`, place, LOST_HINT),
  )
  const change = { key, where, place, path: state.translation.path, was, is, authors: [] }
  return { ...ours, change, madeFrom: [key, version.source], found }
}

/** A text that the project does not have any more, told in any case: somebody may have worked on it. */
function compareGone({ key, where }: ReturnedText, report: Translated, language: Language): Compared {
  const meant = suggest(key, writtenTexts(report, language).keys())
  const question = meant === undefined ? '' : ` Is it ${meant}?`
  return refused('review-unknown', `${where}: the project has no text ${key} that is translated.${question}`)
}

function refused(code: Code, message: string): Compared {
  const hint = 'Undo that in the file, or take the row out of it; `npm run review:export` makes a new file.'
  return { found: [error(code, message, undefined, hint)] }
}

/** The note that came back, if somebody wrote another one into the file. An emptied comment stays. */
function noteOf({ key, note, version }: ReturnedText, now: ReviewNote | undefined): Pick<Compared, 'note'> {
  const before = now ?? { isQuestion: false, comment: '' }
  const meant = { isQuestion: note.isQuestion, comment: note.comment.trim() || before.comment }
  if (version === undefined || hashOfNote(note) === version.note) return {}
  return hashOfNote(meant) === hashOfNote(before) ? {} : { note: [key, meant] }
}

/** Line breaks as the project has them; a text box drops the last one. */
function tidy(text: string, was: string): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n')
  const end = /\n*$/u.exec(was)?.[0] ?? ''
  return lines.trim() === '' ? '' : lines.trimEnd() + end
}
