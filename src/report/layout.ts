import type { Language } from './types.ts'

/** The locale files that every language has once, each a namespace. */
export const chapterNames = [
  'foreword',
  'introduction',
  'overview',
  'glance',
  'achievements',
  'challenges',
  'lessons',
  'recommendations',
  'index',
  'terms',
  'notes',
  'accessibility',
  'organisations',
  'countries',
  'labels',
  'figures',
] as const
/** Files of the words that pages put values into: `{{count}}`. */
export const interfaceNames: readonly ChapterName[] = ['labels', 'glance', 'figures']
export type ChapterName = (typeof chapterNames)[number]

export const settingsFile = 'data/report.yaml'
export const organisationsFile = 'data/organisations.yaml'

/** What a file in `data/` or `locales/` is, told by its path. */
export type FileRole =
  | { readonly kind: 'settings' }
  | { readonly kind: 'organisations' }
  | { readonly kind: 'project'; readonly slug: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'chapter'; readonly language: Language; readonly namespace: ChapterName }
  | {
      readonly kind: 'project-text'
      readonly language: Language
      readonly namespace: string
      readonly slug: string
    }

const PROJECT = /^data\/projects\/([^/]+)\.yaml$/u
const PROJECT_TEXT = /^locales\/([^/]+)\/projects\/([^/]+)\.yaml$/u
const LANGUAGE = /^locales\/([^/]+)\/language\.yaml$/u
const CHAPTER = /^locales\/([^/]+)\/([^/]+)\.yaml$/u

/**
 * @returns nothing for a file that no report has a use for. `file` is a path from the project's folder; whether the
 *   report has the language of a text is not asked.
 */
export function roleOf(file: string): FileRole | undefined {
  if (file === settingsFile) return { kind: 'settings' }
  if (file === organisationsFile) return { kind: 'organisations' }
  const project = PROJECT.exec(file)
  if (project?.[1] !== undefined) return { kind: 'project', slug: project[1] }
  const text = PROJECT_TEXT.exec(file)
  if (text?.[1] !== undefined && text[2] !== undefined) {
    return { kind: 'project-text', language: text[1], namespace: `projects/${text[2]}`, slug: text[2] }
  }
  const language = LANGUAGE.exec(file)?.[1]
  if (language !== undefined) return { kind: 'language', language }
  const chapter = CHAPTER.exec(file)
  const namespace = chapterNames.find((each) => each === chapter?.[2])
  return chapter?.[1] !== undefined && namespace
    ? { kind: 'chapter', language: chapter[1], namespace }
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
