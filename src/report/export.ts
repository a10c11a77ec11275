import * as z from 'zod'
import { citation } from './citation.ts'
import { exportData } from './export-data.ts'
import { exportSchema } from './export-schema.ts'
import { describeTables, exportTables } from './export-tables.ts'
import type { Report } from './types.ts'

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

/** The report's data as files that programs read. The same report gives the same bytes. */
export function exportReport(report: Report): ExportedFile[] {
  const data = exportData(report)
  return [
    json(
      'citation.json',
      'How to cite this report (CSL-JSON)',
      citation(data),
      'application/vnd.citationstyles.csl+json',
    ),
    json(
      'csv-metadata.json',
      'What the columns of the tables are (CSV on the Web)',
      describeTables(),
      'application/csvm+json',
    ),
    json('data.json', 'Projects and organisations of this report', { $schema: 'data.schema.json', ...data }),
    json('data.schema.json', 'Shape of data.json (JSON Schema)', dataSchema(), 'application/schema+json'),
    ...exportTables(data).map(([name, description, bytes]): ExportedFile => ({
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

/** JSON Schema of `data.json`. */
export function dataSchema(): object {
  return z.toJSONSchema(exportSchema.extend({ $schema: z.string().optional() }), { target: 'draft-7' })
}
