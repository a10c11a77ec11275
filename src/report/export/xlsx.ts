import type { Field } from './csv.ts'

/** A table of a workbook. */
export interface Worksheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Field[])[]
}

/** No sheet may have a longer name, or one with these characters (Excel's limits). */
const LONGEST_NAME = 31
const NOT_IN_NAMES = /[[\]:*?/\\]/gu
/** Width of a column in letters. */
const NARROWEST = 8
const WIDEST = 60
/** Archives have the date of each file in them; this is the first that they can have, in every time zone. */
const FIRST_DATE = '1980-01-01T00:00:00'

/**
 * Tables as a workbook for spreadsheets (Office Open XML, ISO/IEC 29500): a text is a text whatever it begins with, a number a
 * number. The same tables give the same bytes.
 */
export async function writeWorkbook(sheets: readonly Worksheet[]): Promise<Uint8Array> {
  const [{ default: writeXlsxFile }, { unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/node'),
    import('fflate'),
  ])
  const written = await writeXlsxFile(
    sheets.map(({ name, heads, rows }) => ({
      sheet: name.replaceAll(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME),
      data: [
        heads.map((value) => ({ value, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(cell)),
      ],
      columns: heads.map((head, index) => ({
        width: widthOf([head, ...rows.map((row) => row[index] ?? null)]),
      })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
  const files = Object.entries(unzipSync(written)).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DATE })
}

function cell(value: Field) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}

function widthOf(fields: readonly Field[]): number {
  const longest = Math.max(...fields.map((value) => String(value ?? '').length))
  return Math.min(Math.max(longest + 1, NARROWEST), WIDEST)
}
