import * as z from 'zod'
import { citation } from './citation.ts'
import { exportData } from './export-data.ts'
import { exportSchema } from '../schema/export-schema.ts'
import { describeTables, exportTables, exportWorkbook } from './export-tables.ts'
import type { Language, Report } from '../types.ts'

/** A file with the report's data, to be put into the PDFs. */
export interface ExportedFile {
  readonly name: string
  /** Media type. */
  readonly mime: string
  readonly description: string
  /** What it is to the document: the data that its figures come from, or an addition. */
  readonly relationship: 'Data' | 'Supplement'
  readonly bytes: Uint8Array
}

/** Media type of a workbook (Office Open XML). */
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The report's data as files for programs and spreadsheets. The same report gives the same bytes.
 * @param words a text of `labels.yaml` in all languages, for the heads of the workbook's tables.
 */
export async function exportReport(
  report: Report,
  words: (key: string) => string[],
): Promise<ExportedFile[]> {
  const data = exportData(report)
  const workbook: ExportedFile = {
    name: 'data.xlsx',
    mime: WORKBOOK,
    description: 'Projects and organisations of this report, for spreadsheets',
    relationship: 'Data',
    bytes: await exportWorkbook(data, report.languages, (table, key) =>
      words(`tables.${table}.${key}`).join(key === 'sheet' ? ', ' : ' / '),
    ),
  }
  return [
    json(
      'citation.json',
      'How to cite this report (CSL-JSON)',
      citation(report, data, report.languages),
      'application/vnd.citationstyles.csl+json',
    ),
    json(
      'csv-metadata.json',
      'What the columns of the tables are (CSV on the Web)',
      describeTables(report.languages),
      'application/csvm+json',
    ),
    json('data.json', 'Projects and organisations of this report', { $schema: 'data.schema.json', ...data }),
    json(
      'data.schema.json',
      'Shape of data.json (JSON Schema)',
      dataSchema(report.languages),
      'application/schema+json',
    ),
    workbook,
    ...exportTables(data, report.languages).map(([name, description, bytes]): ExportedFile => ({
      name,
      mime: 'text/csv',
      description,
      relationship: 'Data',
      bytes,
    })),
  ].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function json(name: string, description: string, value: unknown, mime = 'application/json'): ExportedFile {
  return {
    name,
    mime,
    description,
    relationship: name === 'data.json' ? 'Data' : 'Supplement',
    bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'),
  }
}

/** JSON Schema of `data.json` of a report in these languages; without them, of a report in any. */
export function dataSchema(languages?: readonly Language[]): object {
  return z.toJSONSchema(exportSchema(languages).extend({ $schema: z.string().optional() }), {
    target: 'draft-7',
  })
}
