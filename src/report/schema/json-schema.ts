import * as z from 'zod'
import type { ReportChapter } from '../chapters/chapter.ts'
import { dataSchema } from '../export/export.ts'
import { languageSchema } from './language-schema.ts'
import { projectTextSchema, shapeSchemas, textSchemas } from './locale-schema.ts'
import { mapSchema, organisationsSchema, projectSchema, settingsSchema } from './schema.ts'

/** Files in `locales/` that share a name with one in `data/` have a schema of another name. */
const renamed: Readonly<Record<string, string>> = { organisations: 'organisation-names' }

/**
 * JSON Schemas for completion in editors, by file name. They are made from the schemas that the checks use;
 * what relates several values (checksums, ids that exist) only the checks know. The schema of `data.json`, which the
 * PDFs hold, is with them. A chapter that an editor adds has the schema of its shape, which is there whatever chapters
 * the report has.
 */
export function jsonSchemas(chapters: readonly ReportChapter[]): Map<string, string> {
  const schemas = new Map<string, z.ZodType>([
    ['report', settingsSchema],
    ['project', projectSchema],
    ['organisations', organisationsSchema],
    ['map', mapSchema],
    ['language', languageSchema],
    ['project-text', projectTextSchema],
  ])
  for (const { name, schema } of [...shapeSchemas, ...textSchemas(chapters).values()]) {
    schemas.set(renamed[name] ?? name, schema)
  }
  const files = [...schemas].map(([name, schema]): [string, string] => {
    const json = z.toJSONSchema(schema, { target: 'draft-7' })
    return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`]
  })
  files.push(['data.schema.json', `${JSON.stringify(dataSchema(), null, 2)}\n`])
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The name of the schema for a locale file, without its ending. */
export function schemaName(chapters: readonly ReportChapter[], namespace: string): string | undefined {
  const name = textSchemas(chapters).get(namespace)?.name
  return name === undefined ? undefined : (renamed[name] ?? name)
}
