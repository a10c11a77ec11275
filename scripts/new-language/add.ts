import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { languageName } from '../../src/diagnostics/language-name.ts'
import { pathsIn, readInputs } from '../../src/files/inputs.ts'
import { readLanguages } from '../../src/report/languages.ts'
import { localeFolder, settingsFile } from '../../src/report/layout.ts'
import { languageSkeleton } from './language-skeleton.ts'
import { listLanguage } from './list-language.ts'
import { withPluralForms } from './plural-forms.ts'

/** What was written, or why nothing was. Paths are from the project's folder. */
export interface AddedLanguage {
  readonly made: readonly string[]
  readonly refused?: string
}

/**
 * Adds a language to the project in the folder `root` (absolute): its files with the texts of the source language, each
 * marked as to translate, and its line in `data/report.yaml`. Files that are there are left alone.
 */
export async function addLanguage(root: string, code: string): Promise<AddedLanguage> {
  const inputs = readInputs(root)
  const settings = await readFile(join(root, settingsFile), 'utf8').catch(() => undefined)
  const [source] = readLanguages(inputs, settings)
  if (settings === undefined || source === undefined)
    return { made: [], refused: `${settingsFile} has no list of languages. Run npm run validate first.` }
  if (source === code)
    return { made: [], refused: `${languageName(code)} is the language that the others are translated from.` }
  const listed = listLanguage(settings, code)
  if (listed === undefined)
    return { made: [], refused: `${settingsFile} could not be understood. Run npm run validate first.` }

  const made: string[] = []
  for (const from of pathsIn(inputs, localeFolder(source))) {
    const to = from.replace(localeFolder(source), localeFolder(code))
    if (!from.endsWith('.yaml') || (await isThere(join(root, to)))) continue
    const text = from.endsWith('/language.yaml')
      ? languageSkeleton(code)
      : toTranslate(await readFile(join(root, from), 'utf8'), source, code)
    await mkdir(dirname(join(root, to)), { recursive: true })
    await writeFile(join(root, to), text)
    made.push(to)
  }
  if (listed !== settings) {
    await writeFile(join(root, settingsFile), listed)
    made.push(settingsFile)
  }
  return { made }
}

/** The text of a file of the source language, with the plural forms of another, and a line that says what is to be done. */
function toTranslate(text: string, source: string, code: string): string {
  const line = `# To translate: the texts are ${languageName(source)}. Delete this line when they are ${languageName(code)}.\n`
  const [schema = ''] = /^# yaml-language-server:.*\n/u.exec(text) ?? []
  return `${schema}${line}${withPluralForms(text.slice(schema.length), code)}`
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
