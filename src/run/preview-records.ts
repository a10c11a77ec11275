import { type Field, fieldsOf, type RecordKind, type Referred } from '../edit/fields.ts'
import type { Choice, FormField, FormLanguage, LinkTargets, RecordForm } from '../preview/answers.ts'
import { type PreviewWords, say } from '../preview/words.ts'
import type { Report } from '../report/types.ts'
import { valueAt } from '../report/value-at.ts'
import { compareText } from '../language/sort.ts'
import type { OpenProject } from './open-project.ts'

/** Which record a form is for: `projects/dirna`, `organisations` and an id, `report`; an empty id is a new one. */
export interface AskedRecord {
  readonly kind: RecordKind
  readonly id: string
}

/**
 * A form for a record as it is now, or for a new one; nothing for one that the report does not have.
 * @param words labels of facts and words of choices, in the language of the preview.
 */
export function recordForm(
  project: OpenProject,
  { kind, id }: AskedRecord,
  words: PreviewWords,
): RecordForm | undefined {
  const { report } = project
  const content = contentOf(report, kind, id)
  if (content === undefined && id !== '') return undefined
  const above = kind === 'organisation' ? [id] : []
  const form = (field: Field): FormField => {
    const path = [...above, ...field.path]
    // Of a new record nothing is known.
    const value = id === '' && kind !== 'report' ? field.open[0] : valueAt(content, field.path)
    return {
      path,
      label: say(words, field.label),
      kind: field.kind,
      isRequired: field.isRequired,
      isList: field.isList,
      choices: field.of
        ? choicesOf(project, field.of)
        : field.choices.map((each) => ({ value: each, words: say(words, `choice.${each}`) })),
      open: field.open.map((each) => ({ value: each, words: say(words, `choice.${each}`) })),
      fields: field.fields.map(form),
      ...(value !== undefined && { value }),
    }
  }
  return {
    kind,
    record: kind === 'project' ? `projects/${id}` : kind === 'organisation' ? 'organisations' : 'report',
    id,
    name: nameOf(project, kind, id),
    fields: fieldsOf(kind).map(form),
    languages: formLanguages(project),
  }
}

/** What a project or organisation is called in the first language. */
function nameOf({ report, translators }: OpenProject, kind: RecordKind, id: string): string {
  if (kind === 'project') return report.projects.find(({ slug }) => slug === id)?.value.acronym ?? ''
  const [language = ''] = report.languages
  return kind === 'organisation' && id !== ''
    ? translators(language).translate(`organisations:${id}`).value
    : ''
}

/** The languages of the report, as forms name them. */
export function formLanguages({ report, translators }: OpenProject): FormLanguage[] {
  return report.languages.map((language) => ({
    language,
    name: translators(language).translate('site:language').value,
    tag: report.languageRecords[language]?.value.tag ?? language,
  }))
}

function contentOf({ projects, organisations, settings }: Report, kind: RecordKind, id: string): unknown {
  if (kind === 'report') return settings.value
  if (kind === 'organisation') return organisations.value[id]
  return projects.find(({ slug }) => slug === id)?.value
}

/** What the id of a fact may be the id of, with names in the first language, in its order. */
function choicesOf({ report, translators }: OpenProject, of: Referred): Choice[] {
  const [language = ''] = report.languages
  const translator = translators(language)
  const named = (ids: readonly string[], namespace: string): Choice[] =>
    ids
      .map((id) => ({ value: id, words: translator.translate(`${namespace}:${id}`).value }))
      .toSorted((one, other) => compareText(translator.rules, one.words, other.words))
  switch (of) {
    case 'organisation':
      return named(Object.keys(report.organisations.value), 'organisations')
    case 'country':
      return named(keysIn(report, language, 'countries'), 'countries')
    case 'note':
      return notesIn(report, language)
    case 'project':
      return report.projects.map(({ slug, value }) => ({ value: slug, words: value.acronym }))
    case 'group':
      return report.chapters.flatMap(({ group }) =>
        group === undefined ? [] : [{ value: group, words: group }],
      )
  }
}

/** What texts can refer to: the editorial notes, and the projects with their pages. */
export function linkTargets(project: OpenProject): LinkTargets {
  const { report } = project
  return {
    notes: notesIn(report, report.languages[0] ?? '').map(({ value, words }) => ({
      value: `#note-${value}`,
      words,
    })),
    projects: choicesOf(project, 'project').map(({ value, words }) => ({
      value: `#project-${value}`,
      words,
    })),
  }
}

/** The editorial notes by their labels. */
function notesIn({ locales }: Report, language: string): Choice[] {
  const notes = valueAt(locales[language]?.['notes']?.value, ['notes'])
  if (notes === null || typeof notes !== 'object') return []
  return Object.entries(notes).map(([id, note]) => {
    const label = valueAt(note, ['label'])
    return { value: id, words: typeof label === 'string' ? label : id }
  })
}

function keysIn({ locales }: Report, language: string, namespace: string): string[] {
  const tree = locales[language]?.[namespace]?.value
  return tree !== null && typeof tree === 'object' ? Object.keys(tree) : []
}
