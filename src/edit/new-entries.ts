import { didYouMean } from '../diagnostics/suggest.ts'
import { commonSlips, countryCodes } from '../report/facts/country-codes.ts'
import { localeFile, nameFiles, organisationsFile, projectFile, settingsFile } from '../report/layout.ts'
import { KEBAB } from '../report/schema/schema-values.ts'
import type { Draft } from './draft.ts'
import type { InLanguages, NewChapter, NewOrganisation, NewProject } from './edit.ts'
import { put } from './put-value.ts'
import { chapterTexts, newFile, projectRecord, projectTexts } from './skeletons.ts'
import { insertItem } from './yaml/change-items.ts'
import { addKey } from './yaml/change-keys.ts'

const [ORGANISATIONS, COUNTRIES] = nameFiles
const ID_HINT = 'Use small letters a–z and digits, with hyphens between words: `khazar-university`.'

/** Adds an organisation: its record, and its names and those of its country in all languages. */
export function addOrganisation(draft: Draft, { id, record, names, countries = {} }: NewOrganisation): void {
  const { country } = record
  if (!isFreeId(draft, id, organisationsFile, [id]) || !isCountry(draft, country)) return
  draft.keep(organisationsFile, addKey(source(draft, organisationsFile), [], id, record, 'alphabetical'))
  for (const language of draft.languages) {
    const file = localeFile(language, ORGANISATIONS)
    if (draft.valueAt(file, [id]) === undefined) addName(draft, file, id, names, language)
    const other = localeFile(language, COUNTRIES)
    if (typeof country === 'string' && draft.valueAt(other, [country]) === undefined)
      addName(draft, other, country, countries, language)
  }
}

function isCountry(draft: Draft, country: unknown): boolean {
  if (typeof country !== 'string' || countryCodes.has(country)) return true
  const meant = commonSlips[country]
  const hint =
    meant === undefined
      ? 'Look the code up in ISO 3166-1: two capital letters.'
      : `Did you mean \`${meant}\`?`
  draft.refuse(`\`${country}\` is not a country code of ISO 3166-1.`, undefined, hint)
  return false
}

function addName(
  draft: Draft,
  file: string,
  key: string,
  names: InLanguages<string>,
  language: string,
): void {
  const name = names[language]
  if (name !== undefined && !draft.isPrintable(name, file, [])) return
  draft.keep(file, addKey(source(draft, file), [], key, name ?? null, 'alphabetical'))
}

/** Adds a project: its record, its texts in all languages, its line in the list. */
export function addProject(draft: Draft, { slug, record, texts = {}, before }: NewProject): void {
  if (!isFreeId(draft, slug, projectFile(slug), []) || !hasOrganisations(draft, record)) return
  const listed = draft.valueAt(settingsFile, ['projects'])
  const projects = Array.isArray(listed) ? (listed as readonly string[]) : []
  const at = before === undefined ? projects.length : projects.indexOf(before)
  if (at < 0)
    return draft.unknown(
      `There is no project \`${before}\` in ${settingsFile}: it has ${projects.join(', ')}.`,
    )
  draft.create(projectFile(slug), newFile(projectRecord(record), 'project', 2))
  for (const language of draft.languages) {
    const content = projectTexts(texts[language])
    draft.create(localeFile(language, `projects/${slug}`), newFile(content, 'project-text', 3))
  }
  if (!projects.includes(slug)) put(draft, settingsFile, ['projects'], projects.toSpliced(at, 0, slug))
}

/** Whether the organisations that a record names are there. */
function hasOrganisations(draft: Draft, { coordinator, partners }: NewProject['record']): boolean {
  const known = Object.keys(draft.content(organisationsFile) ?? {})
  for (const id of [coordinator, ...(Array.isArray(partners) ? partners : [])]) {
    if (typeof id !== 'string' || id === 'not-stated' || known.includes(id)) continue
    const hint = didYouMean(id, known, 'Add the organisation first: `npm run add:organisation`.')
    draft.unknown(`There is no organisation \`${id}\` in ${organisationsFile}.`, hint)
  }
  return draft.refused.length === 0
}

/** Adds a chapter of texts alone: its file in all languages, and its line in the list. */
export function addChapter(draft: Draft, { name, shape, titles, before }: NewChapter): void {
  const [first = ''] = draft.languages
  if (!isFreeId(draft, name, localeFile(first, name), [])) return
  for (const language of draft.languages)
    draft.create(localeFile(language, name), newFile(chapterTexts(shape, titles[language] ?? null), shape, 2))
  const listed = draft.valueAt(settingsFile, ['chapters'])
  const chapters = (Array.isArray(listed) ? listed : []).map((each) => {
    return typeof each === 'string' ? each : (Object.keys(each as object)[0] ?? '')
  })
  if (before !== undefined && !chapters.includes(before))
    return draft.unknown(
      `There is no chapter \`${before}\` in ${settingsFile}: it has ${chapters.join(', ')}.`,
    )
  const at = before === undefined ? chapters.length : chapters.indexOf(before)
  draft.keep(settingsFile, insertItem(source(draft, settingsFile), ['chapters'], at, { [name]: { shape } }))
}

function isFreeId(draft: Draft, id: string, file: string, path: readonly string[]): boolean {
  const place = { file, line: 1, column: 1 }
  if (!KEBAB.test(id))
    draft.refuse(`\`${id}\` is not a name that files and links can have.`, undefined, ID_HINT)
  else if (path.length === 0 ? draft.read(file) !== undefined : draft.valueAt(file, path) !== undefined)
    draft.refuse(
      `\`${id}\` is there already.`,
      path.length === 0 ? place : draft.place(file, path),
      'Choose another name.',
    )
  return draft.refused.length === 0
}

function source(draft: Draft, file: string) {
  return { file, source: draft.read(file) ?? '' }
}
