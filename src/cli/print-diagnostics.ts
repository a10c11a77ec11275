import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatPlace, type Place } from '../diagnostics/place.ts'
import type { Severity } from '../diagnostics/severity.ts'

/** How mistakes are written: for people, for programs, or as annotations of a GitHub run. */
export const diagnosticFormats = ['pretty', 'json', 'github'] as const
export type DiagnosticFormat = (typeof diagnosticFormats)[number]

/** The text of one of the project's files, for the frame around a mistake; nothing if it cannot be shown. */
export type SourceOf = (file: string) => string | undefined

export interface PrettyOptions {
  readonly sourceOf?: SourceOf
  /** Whether to colour by ANSI escapes. */
  readonly colour?: boolean
  /** At most this many are written out; the rest is counted. */
  readonly limit?: number
}

/** Lines for a terminal: `file:line:column severity code message`, the place with a mark, and what to do. */
export function formatPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions = {}): string {
  const { limit = 200 } = options
  const told = diagnostics.length > limit ? gravestFirst(diagnostics).slice(0, limit) : diagnostics
  const blocks = told.map((each) => formatOne(each, options))
  const more = diagnostics.length > limit ? [`… and ${diagnostics.length - limit} more`] : []
  return [...blocks, ...more, summary(diagnostics)].join('\n\n')
}

/** Where not all are written out, those are that keep the PDFs back. */
export function gravestFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const {
    error = [],
    warning = [],
    information = [],
  } = Object.groupBy(diagnostics, ({ severity }) => severity)
  return [...error, ...warning, ...information]
}

/** `2 errors, 1 warning, 3 for information`. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, information } = counts(diagnostics)
  const parts = [
    ...(error > 0 || diagnostics.length === 0 ? [count(error, 'error')] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
    ...(information > 0 ? [`${information} for information`] : []),
  ]
  return parts.join(', ')
}

/** One JSON document: `{ errors, warnings, information, diagnostics: [{ severity, code, message, place, hint }] }`. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, information } = counts(diagnostics)
  return JSON.stringify({ errors: error, warnings: warning, information, diagnostics }, null, 2)
}

function counts(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const found = { error: 0, warning: 0, information: 0 }
  for (const { severity } of diagnostics) found[severity] += 1
  return found
}

/** Workflow commands that GitHub shows beside the changed lines, one a line. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(annotation).join('\n')
}

const COLOURS = { error: 'red', warning: 'yellow', information: 'blue' } as const satisfies Record<
  Severity,
  Paint
>
/** GitHub has its own word for what is only to be known. */
const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const

function formatOne(diagnostic: Diagnostic, { sourceOf, colour = false }: PrettyOptions): string {
  const { severity, code, message, place, hint } = diagnostic
  const paint = colour ? ansi : plain
  const head = [
    ...(place ? [paint(printable(formatPlace(place)), 'bold')] : []),
    paint(severity, COLOURS[severity]),
    code,
    printable(message),
  ].join(' ')
  const source = place && sourceOf?.(place.file)
  const frame = place && source !== undefined ? codeFrame(source, place) : undefined
  return [head, ...(frame ? [paint(frame, 'dim')] : []), ...(hint ? [`  ${printable(hint)}`] : [])].join('\n')
}

/** Columns of a line that are shown at most: 100. */
const WINDOW = 100

/** The line of a place and the one before it, with a mark below. Nothing if the file has no such line. */
export function codeFrame(source: string, place: Place): string | undefined {
  const lines = source.split(/\r\n|\n/u)
  const line = lines[place.line - 1]
  if (line === undefined || place.column > line.length + 1) return undefined
  const first = place.column > WINDOW - 20 ? place.column - WINDOW / 2 : 0
  const cut = (text: string): string => {
    const part = text.slice(first, first + WINDOW)
    return printable(
      `${first > 0 && part !== '' ? '…' : ''}${part}${text.length > first + WINDOW ? '…' : ''}`,
    )
  }
  const before = lines[place.line - 2]
  const gutter = String(place.line).length
  const row = (number: number, text: string): string =>
    `  ${String(number).padStart(gutter)} | ${text}`.trimEnd()
  const lead = (first > 0 ? 1 : 0) + width(line.slice(first, place.column - 1))
  const marked = line.slice(
    place.column - 1,
    Math.min(place.column - 1 + (place.length ?? 1), first + WINDOW),
  )
  const mark = `  ${' '.repeat(gutter)} | ${' '.repeat(lead)}${'^'.repeat(Math.max(width(marked), 1))}`
  return [
    ...(before === undefined ? [] : [row(place.line - 1, cut(before))]),
    row(place.line, cut(line)),
    mark,
  ].join('\n')
}

/** Columns on a terminal: a letter with its accents is one. */
function width(text: string): number {
  return [...text].filter((character) => !/\p{M}/u.test(character)).length
}

/** Characters that would move the cursor, turn the text or show nothing become a box. */
function printable(text: string): string {
  return text.replace(/[\t\r\n]/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '\uFFFD')
}

function annotation({ severity, code, message, place, hint }: Diagnostic): string {
  const end = place?.length === undefined ? [] : [`endColumn=${place.column + place.length}`]
  const where = place
    ? [`file=${property(place.file)}`, `line=${place.line}`, `col=${place.column}`, ...end]
    : []
  return `::${COMMANDS[severity]} ${[...where, `title=${property(code)}`].join(',')}::${data([message, ...(hint ? [hint] : [])].map(printable).join('\n'))}`
}

/* Escapes of workflow commands: https://github.com/actions/toolkit, packages/core/src/command.ts */
function data(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}

type Paint = 'bold' | 'red' | 'yellow' | 'blue' | 'dim'

function plain(text: string): string {
  return text
}

function ansi(text: string, paint: Paint): string {
  const codes: Record<Paint, number> = { bold: 1, red: 31, yellow: 33, blue: 34, dim: 2 }
  return `\u001B[${codes[paint]}m${text}\u001B[0m`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
