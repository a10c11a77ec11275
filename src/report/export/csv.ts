/** Value of a field of a table: a number stays one, an absent value is an empty field. */
export type Field = string | number | null

/** Tells a spreadsheet that the file is UTF-8: without it Excel takes Azerbaijani letters for others. */
const MARK = '\ufeff'

/**
 * A table as CSV (RFC 4180) in UTF-8: a header line, lines that end with CR LF, fields in quotes where they need them;
 * also where there is a semicolon, which parts the fields where numbers have a decimal comma.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Field>>[],
): Uint8Array {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]
  return Buffer.from(MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join(''), 'utf8')
}

/** What a spreadsheet takes for a formula at the beginning of a text (OWASP, CSV injection; ASVS 5.0, 1.2.10). */
const FORMULA = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/u
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u

function field(value: Field): string {
  const text = asText(value)
  return /[",;\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A text that looks like a formula has an apostrophe before it, by which spreadsheets know a text. Numbers are harmless. */
function asText(value: Field): string {
  if (typeof value !== 'string') return String(value ?? '')
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
}
