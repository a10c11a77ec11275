import { type UnzipFileInfo, unzipSync } from 'fflate'
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx'
import { type Diagnostic, DiagnosticError, error, warning } from '../../diagnostics/diagnostic.ts'
import type { State } from '../../translation/translation-state.ts'
import { type HandedWords, type ReadFile, readVersion, type ReturnedText } from '../handed.ts'
import { cellName, COLUMNS, type Column, VERSION_HEAD } from './columns.ts'

/** Bytes. All texts of a report of six projects have 100 kB, and 2 MB unpacked. */
const LARGEST_FILE = 20_000_000
const LARGEST_PARTS = 100_000_000
const MOST_PARTS = 2000
const HINT = 'Write the text itself into the cell, or empty it.'
const WHAT: Readonly<Record<string, string>> = {
  formula: 'a formula',
  number: 'a number',
  date: 'a date',
  boolean: 'a truth value',
  error: 'an error',
}

/**
 * Reads a workbook that came back. Rows are found by their keys, wherever they stand now; columns by the head of the first row.
 * Cells that hold no text are told, each with its sheet and cell.
 * @throws {DiagnosticError} for what is no such workbook.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  wordsOf: (language: string) => HandedWords,
): Promise<ReadFile> {
  const sheets = await sheetsOf(bytes, name)
  const ours = sheets.filter((sheet) => versionHead(sheet) !== undefined)
  if (ours.length === 0)
    throw new DiagnosticError([notOne(name, 'is no workbook of texts: no sheet of it has versions')])
  const found: Diagnostic[] = []
  const language = (ours[0] && versionHead(ours[0])?.slice(VERSION_HEAD.length)) ?? ''
  const words = wordsOf(language)
  const texts = ours.flatMap((sheet) => readSheet(sheet, words, found))
  return { language, texts, found }
}

/** The head of the column of versions. */
function versionHead({ rows: [head = []] }: Sheet): string | undefined {
  const found = head.find((value) => typeof value === 'string' && value.startsWith(VERSION_HEAD))
  return typeof found === 'string' ? found : undefined
}

async function sheetsOf(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  refuseTooLarge(bytes, name)
  try {
    return (await readXlsx(bytes)).sheets
  } catch {
    throw new DiagnosticError([notOne(name, 'cannot be read as a workbook (.xlsx)')])
  }
}

/** Sizes are known before anything is unpacked, and nothing larger is. @throws {DiagnosticError} `review-file` */
function refuseTooLarge(bytes: Uint8Array, name: string): void {
  let [count, total] = [0, 0]
  const isWanted = ({ originalSize }: UnzipFileInfo): boolean => {
    count += 1
    total += originalSize
    return false
  }
  try {
    unzipSync(bytes, { filter: isWanted })
  } catch {
    throw new DiagnosticError([notOne(name, 'cannot be read as a workbook (.xlsx)')])
  }
  if (bytes.length > LARGEST_FILE || total > LARGEST_PARTS || count > MOST_PARTS)
    throw new DiagnosticError([notOne(name, 'is far larger than a workbook of texts')])
}

function notOne(name: string, why: string): Diagnostic {
  return error('review-file', `${name} ${why}.`, undefined, 'Make one with `npm run review:export`.')
}

function readSheet(sheet: Sheet, words: HandedWords, found: Diagnostic[]): ReturnedText[] {
  const [head = [], ...rows] = sheet.rows
  // The head of the version is ours; the others stand where they stood before it, whatever they are called now.
  const columns = new Map<Column, number>(COLUMNS.map((column, at) => [column, at]))
  for (const [column, label] of Object.entries(words.heads)) {
    const at = head.indexOf(label)
    if (at >= 0) columns.set(column as Column, at)
  }
  columns.set('version', head.indexOf(versionHead(sheet) ?? ''))
  return rows.flatMap((_, index): ReturnedText[] => {
    const row = index + 1
    const read = (column: Column): string | undefined => {
      const at = columns.get(column) ?? -1
      return textOf(sheet, row, at, column, found)
    }
    const key = read('key')?.trim() ?? ''
    const [translation, version] = [read('translation'), read('version')]
    if (key === '') {
      if ((translation ?? '').trim() !== '')
        found.push(
          leftOut(
            `Sheet “${sheet.name}”, row ${row + 1} has no key: it belongs to no text and is left out.`,
            'Put the key back, if the row had one.',
          ),
        )
      return []
    }
    const cell = (column: Column): string =>
      `Sheet “${sheet.name}”, cell ${cellName(row, columns.get(column) ?? 0)}`
    const written = read('state')?.trim() ?? ''
    const state = stateOf(written, words)
    if (written !== '' && state === undefined)
      found.push(
        leftOut(
          `${cell('state')}: “${written}” is no state of a text, and is left out.`,
          `Choose one of these: ${Object.values(words.states).join(', ')}.`,
        ),
      )
    return [
      {
        key,
        where: cell('translation'),
        ...versionOf(version ?? ''),
        ...(translation !== undefined && { translation }),
        isRight: state === 'current',
        note: { isQuestion: state === 'question', comment: read('comment') ?? '' },
      },
    ]
  })
}

function leftOut(message: string, hint: string): Diagnostic {
  return warning('review-structure', message, undefined, hint)
}

function versionOf(word: string): Pick<ReturnedText, 'version'> {
  const version = readVersion(word)
  return version ? { version } : {}
}

/** The text of a cell; nothing if it holds something else, which is told. */
function textOf(
  sheet: Sheet,
  row: number,
  at: number,
  column: Column,
  found: Diagnostic[],
): string | undefined {
  const cell: Cell | undefined = sheet.cells?.get(`${row},${at}`)
  const value = sheet.rows[row]?.[at]
  const where = `Sheet “${sheet.name}”, cell ${cellName(row, at)}`
  if (cell?.type === 'formula' || cell?.formula !== undefined) return refuse('formula')
  if (cell?.type === 'richText' || cell?.richText) {
    const words = cell.richText?.map(({ text }) => text).join('') ?? String(value ?? '')
    if (column === 'translation')
      found.push(warning('review-cell', `${where} has letters of several kinds: its words alone are taken.`))
    return words
  }
  if (cell?.type === 'error') return refuse('error')
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  // Only what is read is asked to be text.
  if (column === 'page') return String(value)
  return refuse(typeof value === 'object' ? 'date' : typeof value)

  function refuse(kind: string): undefined {
    found.push(
      error(
        'review-cell',
        `${where} holds ${WHAT[kind] ?? 'no text'}, where a text belongs.`,
        undefined,
        HINT,
      ),
    )
    return undefined
  }
}

function stateOf(word: string, { states }: HandedWords): State | 'question' | undefined {
  const [state] = Object.entries(states).find(([, label]) => label === word) ?? []
  return state as State | 'question' | undefined
}
