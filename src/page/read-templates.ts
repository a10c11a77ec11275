import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateFile } from './template-check.ts'

const EXTENSION = '.md.hbs'

/** Reads every template of the folder, partials included, sorted by name. */
export async function readTemplates(folder: string): Promise<TemplateFile[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(EXTENSION))
  return Promise.all(
    files.toSorted().map(async (file) => ({
      name: file.slice(0, -EXTENSION.length).replaceAll('\\', '/'),
      source: await readFile(join(folder, file), 'utf8'),
    })),
  )
}
