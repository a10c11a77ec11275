/**
 * Writes docs/schema/*.schema.json, which editors use for completion in data/ and locales/.
 * Run it after a change of src/report/schema/schema.ts or locale-schema.ts; a test compares.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchemas } from '../src/report/schema/json-schema.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'schema')
const schemas = jsonSchemas()
await mkdir(folder, { recursive: true })
for (const name of await readdir(folder)) {
  if (name.endsWith('.schema.json') && !schemas.has(name)) await rm(join(folder, name))
}
for (const [name, json] of schemas) await writeFile(join(folder, name), json)
console.log(`wrote ${schemas.size} schemas to docs/schema`)
