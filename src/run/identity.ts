import { Text } from '../diagnostics/text.ts'
import type { Translator } from '../language/translate.ts'
import { describeReport } from '../page/chapters/description.ts'
import type { Chapter } from '../page/chapters/chapters.ts'
import { editorialMarks } from '../page/chapters/note-ids.ts'
import { RESERVED } from '../page/edition/page-numbers.ts'
import type { Identity, PageIdentity } from '../pdf/finish/identity.ts'
import type { ExportedFile } from '../report/export/export.ts'
import type { Edition, Language, Report } from '../report/types.ts'
import type { ListedEdition } from './edition.ts'
import type { NumberedNotes } from './number-notes.ts'
import type { OpenProject } from './open-project.ts'

/** Between the titles of a document in two languages. */
const SLASH = ' / '

/** What an edition's PDF says about itself, from the records and locale files. What is not stated is left out. */
export function identityOf(
  { report, translators }: Pick<OpenProject, 'report' | 'translators'>,
  edition: Edition & Pick<ListedEdition, 'identity'>,
  attachments: readonly ExportedFile[],
): Identity {
  const { edition: facts } = report.settings.value
  const { languages } = edition
  // What the document says of itself outside of its texts has one language.
  const { author, publisher, licence } = report.publication.words[languages[0] ?? ''] ?? {}
  const inEach = (textIn: (translator: Translator) => string): Record<string, string> =>
    Object.fromEntries(
      languages.map(translators).map((translator) => [translator.rules.record.tag, textIn(translator)]),
    )
  const project = report.projects.find(({ slug }) => slug === edition.onlyProject)
  const titles = inEach((translator) =>
    project ? projectTitle(translator, project) : titleOf(translator, edition),
  )
  return {
    ...edition.identity,
    title: Object.values(titles).join(SLASH),
    titles,
    descriptions: inEach((translator) =>
      edition.onlyProject === undefined
        ? describeReport(report, translator)
        : translator.translate(`projects/${edition.onlyProject}:aim`).asWords().value,
    ),
    keywords: inEach((translator) => label(translator, 'report.keywords')),
    date: facts.date,
    ...(edition.press && { press: true }),
    creatorTool: 'compendium',
    ...(author && { author: author.value }),
    ...(publisher && { publisher: publisher.value }),
    ...(licence && { licence: licence.value }),
    ...(facts.identifier !== 'not-stated' && { identifier: facts.identifier }),
    attachments,
  }
}

/** The report's title; of an edition in two languages also which one it is, as there are two with the same title. */
function titleOf(translator: Translator, edition: Edition): string {
  const title = label(translator, 'report.title')
  if (edition.languages.length < 2) return title
  const values = {
    title: translator.translate('labels:report.title'),
    edition: translator.translate(`labels:edition.${edition.name}`),
  }
  return translator.translate('labels:report.document', values).value
}

/** What the document of one project is called. */
function projectTitle(translator: Translator, { slug, value, place }: Report['projects'][number]): string {
  const values = {
    acronym: Text.plain(value.acronym, place(['acronym'])),
    title: translator.translate(`projects/${slug}:title`).asWords(),
  }
  return translator.translate('labels:report.fiche', values).value
}

function label(translator: Translator, key: string): string {
  return translator.translate(`labels:${key}`).value
}

/** What concerns the pages of an edition; `chapters` are those of all its languages. */
export function pageIdentityOf(
  { report, translators }: Pick<OpenProject, 'report' | 'translators'>,
  edition: Edition,
  chapters: readonly Chapter[],
  notes: NumberedNotes,
): PageIdentity {
  const { languages } = edition
  const editorial = languages.flatMap((language) =>
    editorialMarks(notes(language).ids, translators(language)),
  )
  const own = chapters.flatMap((chapter) => chapter.notes ?? [])
  const marks = [...editorial.map(([, mark]) => mark), ...own]
  const tags = Object.fromEntries(
    report.languages.map((language) => [language, translators(language).rules.record.tag]),
  )
  return {
    languages: languages.map((language) => tags[language] ?? language),
    tags,
    ...(edition.layout === 'beside' && { sideBySide: true }),
    notes: marks.map(({ target }) => target),
    linkLabels: Object.fromEntries([
      ...marks.map((mark) => [mark.target, mark.label]),
      ...own.map(({ back, backLabel }) => [back, backLabel]),
    ]),
  }
}

/**
 * What a part of an edition needs to know of it: only what concerns the languages of the part, so that editions share
 * parts, and a change elsewhere makes none anew.
 */
export function partIdentity(
  { tags, notes, linkLabels, sideBySide }: PageIdentity,
  languages: readonly Language[],
): PageIdentity {
  const isOwn = (destination: string): boolean =>
    languages.some((language) => destination.startsWith(`${language}-`))
  return {
    languages: languages.map((language) => tags[language] ?? language),
    tags,
    reserved: RESERVED,
    notes: notes.filter(isOwn),
    linkLabels: Object.fromEntries(Object.entries(linkLabels).filter(([destination]) => isOwn(destination))),
    ...(sideBySide && { sideBySide }),
  }
}
