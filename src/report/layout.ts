import type { Language } from './types.ts'

/** Files of the words that pages put values into: `{{count}}`. Every language has them. */
export const interfaceNames = ['labels', 'glance', 'figures', 'site', 'book', 'word'] as const
/** Files of the names that records refer to. Every language has them, and what stands in them comes from the records. */
export const nameFiles = ['organisations', 'countries'] as const

export const settingsFile = 'data/report.yaml'
export const organisationsFile = 'data/organisations.yaml'
export const mapFile = 'data/map.yaml'

/** What a file in `data/` or `locales/` is, told by its path. */
export type FileRole =
  | { readonly kind: 'settings' }
  | { readonly kind: 'organisations' }
  | { readonly kind: 'map' }
  | { readonly kind: 'project'; readonly slug: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'chapter'; readonly language: Language; readonly namespace: string }
  | {
      readonly kind: 'project-text'
      readonly language: Language
      readonly namespace: string
      readonly slug: string
    }

const PROJECT = /^data\/projects\/([^/]+)\.yaml$/u
const PROJECT_TEXT = /^locales\/([^/]+)\/projects\/([^/]+)\.yaml$/u
const LANGUAGE = /^locales\/([^/]+)\/language\.yaml$/u
/** By an id: what has another name is a copy, or no text. */
const CHAPTER = /^locales\/([^/]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/u

/**
 * @returns nothing for a file that no report has a use for. `file` is a path from the project's folder; whether the
 *   report has the language of a text, or a chapter that prints it, is not asked.
 */
export function roleOf(file: string): FileRole | undefined {
  if (file === settingsFile) return { kind: 'settings' }
  if (file === organisationsFile) return { kind: 'organisations' }
  if (file === mapFile) return { kind: 'map' }
  const project = PROJECT.exec(file)
  if (project?.[1] !== undefined) return { kind: 'project', slug: project[1] }
  const text = PROJECT_TEXT.exec(file)
  if (text?.[1] !== undefined && text[2] !== undefined) {
    return { kind: 'project-text', language: text[1], namespace: `projects/${text[2]}`, slug: text[2] }
  }
  const language = LANGUAGE.exec(file)?.[1]
  if (language !== undefined) return { kind: 'language', language }
  const chapter = CHAPTER.exec(file)
  return chapter?.[1] !== undefined && chapter[2] !== undefined
    ? { kind: 'chapter', language: chapter[1], namespace: chapter[2] }
    : undefined
}

/** The file of a template. */
export function templateFile(name: string): string {
  return `templates/${name}.md.hbs`
}

/** The file of a project's record. */
export function projectFile(slug: string): string {
  return `data/projects/${slug}.yaml`
}

/** The file of a namespace in one language. */
export function localeFile(language: Language, namespace: string): string {
  return `locales/${language}/${namespace}.yaml`
}

/** The file that says how a language is written. */
export function languageFile(language: Language): string {
  return `locales/${language}/language.yaml`
}

/** The folder of a language's texts. */
export function localeFolder(language: Language): string {
  return `locales/${language}`
}

/** The folders that a report in these languages looks into. A folder besides these is a mistake. */
export function foldersOf(languages: readonly Language[]): readonly string[] {
  const locales = languages.map(localeFolder)
  return ['data', 'data/projects', 'locales', ...locales.flatMap((folder) => [folder, `${folder}/projects`])]
}
