import gettextParser, { type PoEntry, type PoFile } from 'gettext-parser'
import { DiagnosticError, error, warning } from '../../diagnostics/diagnostic.ts'
import { states } from '../../translation/translation-state.ts'
import { type ReadFile, readVersion, type ReturnedText } from '../handed.ts'
import { QUESTION, VERSION } from './write-po.ts'

/**
 * Reads a PO file that came back. What is fuzzy is not finished: a text that was changed and still is fuzzy is told and left
 * out. @throws {DiagnosticError} for a file that is none.
 */
export function readPo(source: string, name: string): ReadFile {
  const { headers, translations } = fileOf(source, name)
  const entries = Object.values(translations)
    .flatMap((each) => Object.values(each))
    .filter(({ msgctxt }) => msgctxt !== undefined && msgctxt !== '')
  const lines = linesOf(source)
  const texts = entries.map((entry) => readEntry(entry, lines.get(entry.msgctxt ?? '')))
  if (texts.length === 0) throw refused(name, 'has no text of the report')
  const found = texts.flatMap(({ text, isFuzzy, isOpen }) =>
    isFuzzy && !isOpen
      ? [
          warning(
            'review-structure',
            `${text.where}: the text ${text.key} is fuzzy, and is left out until that mark is taken away.`,
          ),
        ]
      : [],
  )
  const language = headers['Language'] ?? headers['language'] ?? ''
  return { language, texts: texts.map(({ text }) => text), found }
}

function fileOf(source: string, name: string): PoFile {
  try {
    return gettextParser.po.parse(source)
  } catch {
    throw refused(name, 'is no PO file')
  }
}

function refused(name: string, why: string): DiagnosticError {
  const hint = 'Make one with `npm run review:export -- --format po`.'
  return new DiagnosticError([error('review-file', `${name} ${why}.`, undefined, hint)])
}

/** Where each key stands in the file, from 1; a tool may have wrapped long ones. */
function linesOf(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  for (const { 0: entry, index } of source.matchAll(/^msgctxt(?:[ \t]+".*"\r?\n|".*"\r?\n)+/gmu)) {
    const key = [...entry.matchAll(/"(.*)"/gu)].map(([, piece = '']) => piece).join('')
    lines.set(key, source.slice(0, index).split('\n').length)
  }
  return lines
}

interface ReadEntry {
  readonly text: ReturnedText
  readonly isFuzzy: boolean
  /** Whether it was open when it was handed over, and so was fuzzy. */
  readonly isOpen: boolean
}

function readEntry({ msgctxt: key = '', msgstr, comments = {} }: PoEntry, at: number | undefined): ReadEntry {
  const lines = (comments.extracted ?? '').split('\n').map((line) => line.trim())
  const version = readVersion(lines.find((line) => line.startsWith(VERSION))?.slice(VERSION.length) ?? '')
  const state = states.find((each) => lines.includes(each))
  const isFuzzy = (comments.flag ?? '').split(/,\s*|\n/u).includes('fuzzy')
  const isOpen = state === 'outdated' || state === 'changed-on-both-sides'
  const written = (comments.translator ?? '').trim()
  const isQuestion = written.startsWith(QUESTION)
  const text: ReturnedText = {
    key,
    where: at === undefined ? `Entry “${key}”` : `Line ${at}`,
    ...(version && { version }),
    ...(!isFuzzy && { translation: msgstr[0] ?? '' }),
    isRight: !isFuzzy && isOpen,
    note: { isQuestion, comment: isQuestion ? written.slice(QUESTION.length).trim() : written },
  }
  return { text, isFuzzy, isOpen }
}
