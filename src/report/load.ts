import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { type Diagnostic, error, stopOnError } from '../diagnostics.ts'
import { organisationsSchema, projectSchema, settingsSchema } from './schema.ts'
import { type Language, languages, type LocaleTree, type Placed, type Report } from './types.ts'
import { readYaml, type YamlTree } from './yaml-tree.ts'

/**
 * Reads and checks `data/` and `locales/` of the project in the folder `root`.
 * @throws {DiagnosticError} with every mistake of all files together.
 */
export async function loadReport(root: string): Promise<{ report: Report; warnings: readonly Diagnostic[] }> {
  const found: Diagnostic[] = []
  async function read(file: string): Promise<YamlTree> {
    const tree = readYaml(file, await readFile(join(root, file), 'utf8'))
    for (const issue of tree.document.errors) {
      found.push(error('yaml-syntax', issue.message, tree.placeAt(issue.pos[0], issue.pos[1])))
    }
    return tree
  }
  async function readAs<T>(file: string, schema: z.ZodType<T>): Promise<Placed<T>> {
    const tree = await read(file)
    const result = schema.safeParse(tree.value)
    for (const issue of result.error?.issues ?? []) {
      found.push(error('wrong-value', issue.message, tree.place(issue.path as (string | number)[])))
    }
    return tree as Placed<T>
  }
  const settings = await readAs('data/report.yaml', settingsSchema)
  const organisations = await readAs('data/organisations.yaml', organisationsSchema)
  stopOnError(found)
  const projects = await Promise.all(
    settings.value.projects.map(async (slug) => {
      const placed = await readAs(`data/projects/${slug}.yaml`, projectSchema)
      return { slug, file: placed.file, value: placed.value, place: placed.place }
    }),
  )
  const locales: Record<string, Record<string, Placed<LocaleTree>>> = {}
  for (const language of languages) {
    const namespaces: Record<string, Placed<LocaleTree>> = Object.create(null)
    for (const name of (await readdir(join(root, 'locales', language), { recursive: true })).toSorted()) {
      if (!name.endsWith('.yaml')) continue
      const namespace = name.slice(0, -'.yaml'.length).replaceAll('\\', '/')
      const tree = await read(`locales/${language}/${namespace}.yaml`)
      namespaces[namespace] = tree as Placed<LocaleTree>
    }
    locales[language] = namespaces
  }
  const warnings = stopOnError(found)
  return {
    report: { settings, projects, organisations, locales: locales as Record<Language, Record<string, Placed<LocaleTree>>> },
    warnings,
  }
}
