/**
 * A table as CSV (RFC 4180) in UTF-8: a header line, lines that end with CR LF, fields in quotes where they need them.
 * An absent value is an empty field.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Uint8Array {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return Buffer.from(lines.map((line) => `${line.map(field).join(',')}\r\n`).join(''), 'utf8')
}

function field(value: string | number): string {
  const text = String(value)
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
