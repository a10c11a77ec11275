import { type Diagnostic, error, warning } from '../diagnostics.ts'
import { suggest } from '../suggest.ts'
import { chapterNames, localeFile, organisationsFile, projectFile, settingsFile } from './layout.ts'
import type { Sources } from './source-files.ts'
import { type Language, languages } from './types.ts'

/**
 * Files that are missing, and files that nothing reads. `slugs` are the projects that have a record.
 * A missing file that was only misspelt is told once, as the file that nothing reads.
 */
export function checkFiles(sources: Sources, slugs: ReadonlySet<string>): Diagnostic[] {
  const present = (file: string): boolean =>
    sources.files.has(file) ||
    sources.unreadable.has(file) ||
    [...sources.unreadable].some((folder) => file.startsWith(`${folder}/`))
  const missing = wantedFiles(slugs).filter((file) => !present(file))
  const misspelt = new Set<string>()
  const unexpected = sources.unexpected.map((path) => {
    const meant = suggest(path, missing)
    if (meant !== undefined) misspelt.add(meant)
    return unexpectedFile(path, meant)
  })
  const emptyFolders = languages.filter((language) =>
    wantedLocales(language, slugs).every((file) => missing.includes(file)),
  )
  const absent = missing
    .filter(
      (file) => !misspelt.has(file) && !emptyFolders.some((each) => file.startsWith(`locales/${each}/`)),
    )
    .map(missingFile)
  const folders = emptyFolders.map((language) => {
    const place = { file: `locales/${language}`, line: 1, column: 1 }
    const message = `The folder locales/${language} has no texts: the report is written in az and en.`
    return error('missing-file', message, place, 'Copy the files of the other language and translate them.')
  })
  return [...unexpected, ...absent, ...folders, ...checkPairs(sources, slugs)]
}

function wantedFiles(slugs: ReadonlySet<string>): string[] {
  return [settingsFile, organisationsFile, ...languages.flatMap((language) => wantedLocales(language, slugs))]
}

/** The locale files that a language must have. */
export function wantedLocales(language: Language, slugs: ReadonlySet<string>): string[] {
  const namespaces = [...chapterNames, ...[...slugs].map((slug) => `projects/${slug}`)]
  return namespaces.map((namespace) => localeFile(language, namespace))
}

function missingFile(file: string): Diagnostic {
  const slug = /projects\/(.+)\.yaml$/u.exec(file)?.[1]
  const message = slug
    ? `The project \`${slug}\` has no text in this language: the file is missing.`
    : 'The file is missing.'
  const hint = file.startsWith('locales/')
    ? 'Copy the file of the other language and translate it.'
    : 'Write it, or take it back from git.'
  return error('missing-file', message, { file, line: 1, column: 1 }, hint)
}

function unexpectedFile(path: string, meant: string | undefined): Diagnostic {
  const place = { file: path, line: 1, column: 1 }
  if (meant !== undefined) {
    return error(
      'unexpected-file',
      'Nothing reads this file, and another is missing.',
      place,
      `Did you mean \`${meant}\`?`,
    )
  }
  const message = 'Nothing reads this: it is none of the report’s files.'
  const hint = 'Correct its name, or move it out of this folder.'
  return /\.ya?ml$/u.test(path)
    ? error('unexpected-file', message, place, hint)
    : warning('unexpected-file', message, place, hint)
}

/** Texts of projects that have no record. */
function checkPairs(sources: Sources, slugs: ReadonlySet<string>): Diagnostic[] {
  const texts = [...sources.files.keys(), ...sources.unreadable]
  return texts.flatMap((file) => {
    const slug = /^locales\/[^/]+\/projects\/(.+)\.yaml$/u.exec(file)?.[1]
    if (slug === undefined || slugs.has(slug)) return []
    const meant = suggest(slug, slugs)
    const hint = meant
      ? `Did you mean \`${meant}.yaml\`?`
      : `Add ${projectFile(slug)} and name it in ${settingsFile}, or delete this file.`
    const message = `The project \`${slug}\` has a text, but no record ${projectFile(slug)}.`
    return [error('text-without-project', message, { file, line: 1, column: 1 }, hint)]
  })
}
