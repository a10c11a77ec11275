import type { Translator } from './language/translate.ts'
import { type Edition, languagesOf, noteIds } from './page/chapters.ts'
import type { Identity, PageIdentity } from './pdf/finish/identity.ts'
import { exportReport } from './report/export.ts'
import type { Language, Report } from './report/types.ts'

type Translators = Readonly<Record<Language, Translator>>

/** What an edition's PDF says about itself, from the records and locale files. What is not stated is left out. */
export function identityOf(report: Report, edition: Edition, translators: Translators): Identity {
  const { author, publisher, licence, edition: facts } = report.settings.value
  const pages = pageIdentityOf(report, edition, translators)
  const inEach = (key: string): Record<string, string> =>
    Object.fromEntries(
      languagesOf(edition).map((language) => [language, translators[language].translate(key).value]),
    )
  return {
    ...pages,
    titles: inEach('labels:report.title'),
    descriptions: inEach('labels:report.description'),
    keywords: inEach('labels:report.keywords'),
    date: facts.date,
    creatorTool: 'compendium',
    ...stated({ author, publisher, licence, identifier: facts.identifier }),
    attachments: exportReport(report),
  }
}

/** What concerns the pages of an edition. */
export function pageIdentityOf(report: Report, edition: Edition, translators: Translators): PageIdentity {
  const languages = languagesOf(edition)
  const marks =
    report.settings.value.notes === 'on'
      ? languages.flatMap((language) => noteMarks(report, translators[language]))
      : []
  return {
    languages,
    ...(edition === 'parallel' && { sideBySide: true }),
    notes: marks.map(([destination]) => destination),
    linkLabels: Object.fromEntries(marks),
  }
}

/**
 * What a part of an edition needs to know of it: only what concerns the languages of the part, so that editions share
 * parts, and a change elsewhere makes none anew.
 */
export function partIdentity(
  { notes, linkLabels, sideBySide }: PageIdentity,
  languages: readonly Language[],
): PageIdentity {
  const isOwn = (destination: string): boolean =>
    languages.some((language) => destination.startsWith(`${language}-`))
  return {
    languages,
    notes: notes.filter(isOwn),
    linkLabels: Object.fromEntries(Object.entries(linkLabels).filter(([destination]) => isOwn(destination))),
    ...(sideBySide && { sideBySide }),
  }
}

function stated<Facts extends Readonly<Record<string, string>>>(facts: Facts): Partial<Facts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== 'not-stated'),
  ) as Partial<Facts>
}

/** Destination and name of each editorial note. */
function noteMarks(report: Report, translator: Translator): [destination: string, label: string][] {
  return noteIds(report, translator.language).map((id, index) => [
    `${translator.language}-note-${id}`,
    translator.translate('labels:note.mark', { number: index + 1 }).value,
  ])
}
