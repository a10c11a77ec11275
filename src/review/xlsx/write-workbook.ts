import { type Cell, type CellStyle, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { DiagnosticError, error } from '../../diagnostics/diagnostic.ts'
import { type DifferentWords, inShort, writeDifference } from '../../translation/word-difference.ts'
import { type Handed, type HandedPart, type HandedText, writeVersion } from '../handed.ts'
import { COLUMNS, type Column, LONGEST_CELL, VERSION_HEAD } from './columns.ts'

/** In letters. */
const WIDTHS: Readonly<Record<Column, number>> = {
  key: 24,
  page: 7,
  source: 56,
  translation: 56,
  state: 16,
  changed: 40,
  comment: 32,
  version: 30,
}
/** Part of a line that words fill, also in a font that is wider than the one asked for. */
const FILLED = 0.85
/** Points of a line, and of the highest row that programs allow. */
const LINE = 15
const HIGHEST = 409
const OPEN: readonly Column[] = ['translation', 'state', 'comment']
const GREY = { rgb: '595959' }
const PAPER = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8E1' } } as const
const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E8E8' } } as const

/**
 * A workbook for translators and reviewers: a sheet a chapter, a row a text. Translation, state and comment can be written
 * into; the protection of the rest has no password and is a guide, no lock.
 * @throws {DiagnosticError} `review-cell` for a text that is too long for a cell.
 */
export async function writeWorkbook(handed: Handed): Promise<Uint8Array> {
  // Without a date the package writes the time of day; this is that of the edition.
  // oxlint-disable-next-line no-restricted-globals -- no clock is asked
  const date = new Date(handed.date)
  const names = sheetNames(handed.parts.map(({ heading }) => heading))
  return writeXlsx({
    sheets: handed.parts.map((part, index) => sheetOf(part, names[index] ?? '', handed)),
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { created: date, modified: date },
  })
}

function sheetOf({ texts }: HandedPart, name: string, { words, to }: Handed): WriteSheet {
  const head = COLUMNS.map((column) => (column === 'version' ? VERSION_HEAD + to : words.heads[column]))
  const rows = texts.map((text) => COLUMNS.map((column) => valueOf(text, column, words.states)))
  const cells = new Map<string, Partial<Cell>>()
  for (const [index, row] of [head, ...rows].entries()) {
    for (const [at, value] of row.entries()) {
      const column = COLUMNS[at] ?? 'version'
      const style = styleOf(index === 0, column)
      const { difference } = texts[index - 1] ?? {}
      const cell: Partial<Cell> =
        column === 'changed' && difference
          ? { value, type: 'richText', richText: changedWords(difference), style }
          : { value, type: 'string', style }
      cells.set(`${index},${at}`, cell)
    }
  }
  const last = texts.length + 1
  return {
    name,
    columns: COLUMNS.map((column) => ({ width: WIDTHS[column], hidden: column === 'version' })),
    rows: [head, ...rows],
    cells,
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row) }])),
    freezePane: { rows: 1 },
    // For those who review on paper: all columns on a page.
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    autoFilter: { range: `A1:H${last}` },
    protection: { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
    dataValidations: [
      {
        type: 'list',
        range: `E2:E${last}`,
        values: [...new Set(Object.values(words.states))],
        allowBlank: true,
        showErrorMessage: true,
      },
    ],
  }
}

/** What is gone is struck out, what is new is bold. */
function changedWords(difference: readonly DifferentWords[]): NonNullable<Cell['richText']> {
  return inShort(difference).map(({ kind, words }) => ({
    text: words,
    ...(kind === 'was' && { font: { strikethrough: true, color: GREY, size: 9 } }),
    ...(kind === 'is' && { font: { bold: true, size: 9 } }),
    ...(kind === 'both' && { font: { color: GREY, size: 9 } }),
  }))
}

function valueOf(text: HandedText, column: Column, states: Handed['words']['states']): string {
  const { key, page, source, translation, state, difference, note } = text
  const values: Readonly<Record<Column, string>> = {
    key,
    page: page === undefined ? '' : String(page),
    source,
    translation,
    state: note.isQuestion ? states.question : states[state],
    changed: difference ? writeDifference(difference) : '',
    comment: note.comment,
    version: writeVersion(text),
  }
  const value = values[column]
  if (value.length > LONGEST_CELL) {
    const message = `The text ${key} has ${value.length} letters; a cell takes ${LONGEST_CELL}.`
    throw new DiagnosticError([error('review-cell', message, undefined, 'Hand it over as PO or XLIFF.')])
  }
  // Programs read _x0041_ as a letter.
  return value.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
}

function styleOf(isHead: boolean, column: Column): CellStyle {
  const alignment = { vertical: 'top', wrapText: true } as const
  if (isHead) return { font: { bold: true }, fill: HEAD, alignment, protection: { locked: true } }
  const isOpen = OPEN.includes(column)
  return {
    alignment,
    protection: { locked: !isOpen },
    // As text, so that no program makes a date of what is typed.
    numFmt: '@',
    ...(isOpen ? { fill: PAPER } : column === 'source' ? {} : { font: { color: GREY, size: 9 } }),
  }
}

/** Lines of the longest cell: programs do not make rows higher for wrapped text that they did not write themselves. */
function heightOf(row: readonly string[]): number {
  const lines = row.map((value, at) => {
    const width = WIDTHS[COLUMNS[at] ?? 'version']
    return at === COLUMNS.length - 1
      ? 1
      : value
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0)
  })
  return Math.min(HIGHEST, Math.max(...lines) * LINE + 3)
}

/** Names of sheets: 31 letters, without []:*?/\, each once whatever its capitals. */
function sheetNames(headings: readonly string[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const plain =
      heading
        .replaceAll(/[[\]:*?/\\]/gu, ' ')
        .replaceAll(/\s+/gu, ' ')
        .replaceAll(/^'|'$/gu, '')
        .trim() || '–'
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : ` ${count}`
      const name = plain.slice(0, 31 - end.length).trimEnd() + end
      const folded = name.toLocaleLowerCase('en')
      if (taken.has(folded)) continue
      taken.add(folded)
      return name
    }
  })
}
