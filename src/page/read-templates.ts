import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { checkCharacters } from '../characters.ts'
import type { Diagnostic } from '../diagnostics.ts'
import { readTextFile } from '../text-file.ts'
import type { TemplateFile } from './template-check.ts'

const FOLDER = 'templates'
const EXTENSION = '.md.hbs'

/**
 * Reads every template of the project in `root`, partials included, sorted by name, with the care that records and
 * texts are read with.
 */
export async function readTemplates(root: string): Promise<{ files: TemplateFile[]; found: Diagnostic[] }> {
  // Without the folder every template is missing, which is told where the first is asked for.
  const listed = await readdir(join(root, FOLDER), { recursive: true }).catch(() => [])
  const names = listed
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(EXTENSION))
    .toSorted()
  const read = await Promise.all(
    names.map(async (name) => ({ name, ...(await readTextFile(root, `${FOLDER}/${name}`)) })),
  )
  const files: TemplateFile[] = []
  const found: Diagnostic[] = []
  for (const { name, source, found: own } of read) {
    found.push(...own)
    if (source === undefined) continue
    files.push({ name: name.slice(0, -EXTENSION.length), source })
    found.push(
      ...checkCharacters(source, (start, end) => {
        const before = source.slice(0, start).split('\n')
        const column = (before.at(-1)?.length ?? 0) + 1
        return { file: `${FOLDER}/${name}`, line: before.length, column, length: end - start }
      }),
    )
  }
  return { files, found }
}
