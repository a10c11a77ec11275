/**
 * Writes docs/schema/*.schema.json, which editors use for completion in data/ and locales/.
 * Run it after a change of the schemas in src/report/schema/, or of the keys that the front matter of a template names; a test
 * compares.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planChapters } from '../src/report/chapters/plan-chapters.ts'
import { jsonSchemas } from '../src/report/schema/json-schema.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'schema')
const templates = join(import.meta.dirname, '..', 'templates')
const names = (await readdir(templates)).flatMap((file) => /^(.+)\.md\.hbs$/u.exec(file)?.[1] ?? [])
const sources = await Promise.all(
  names.map(async (name) => [name, await readFile(join(templates, `${name}.md.hbs`), 'utf8')] as const),
)
const schemas = jsonSchemas(planChapters(undefined, new Map(sources), new Set()).chapters)
await mkdir(folder, { recursive: true })
for (const name of await readdir(folder)) {
  if (name.endsWith('.schema.json') && !schemas.has(name)) await rm(join(folder, name))
}
for (const [name, json] of schemas) await writeFile(join(folder, name), json)
console.log(`wrote ${schemas.size} schemas to docs/schema`)
