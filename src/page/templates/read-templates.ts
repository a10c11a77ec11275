import { checkCharacters } from '../../diagnostics/characters.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { divideFrontMatter } from '../../files/front-matter.ts'
import { type Inputs, pathsIn } from '../../files/inputs.ts'
import { readTextFile, tellRefused } from '../../files/text-file.ts'
import type { TemplateFile } from './template-check.ts'
import { placeAt } from './template-place.ts'

const FOLDER = 'templates'
/** Told with the stylesheets. */
const STYLES = `${FOLDER}/styles`
const EXTENSION = '.md.hbs'

/**
 * Every template of the project, partials included, sorted by name, with the care that records and texts are read
 * with. Links among them are told, and everything else that could not be read.
 */
export function readTemplates(inputs: Inputs): { files: TemplateFile[]; found: Diagnostic[] } {
  const files: TemplateFile[] = []
  const found: Diagnostic[] = []
  for (const file of [FOLDER, ...pathsIn(inputs, FOLDER)]) {
    if (file.startsWith(STYLES)) continue
    if (!file.endsWith(EXTENSION)) {
      found.push(...tellRefused(inputs, file))
      continue
    }
    const { source, found: own } = readTextFile(inputs, file)
    found.push(...own)
    if (source === undefined) continue
    const name = file.slice(FOLDER.length + 1, -EXTENSION.length)
    files.push({ name, source: divideFrontMatter(source).body })
    found.push(
      ...checkCharacters(source, (start, end) => ({ ...placeAt(name, source, start), length: end - start })),
    )
  }
  return { files, found }
}
