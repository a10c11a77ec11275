import { foreignWords } from '../language/foreign-words.ts'
import { otherForms } from '../language/other-forms.ts'
import type { Translator, Translators } from '../language/translate.ts'
import type { Chapter } from '../page/chapters/chapters.ts'
import { documentFoot } from '../page/chapters/document-foot.ts'
import type { RenderedChapter } from '../page/edition/edition.ts'
import { enlargementOf, shareOf, paperOf } from '../page/edition/paper.ts'
import { statementFace } from '../page/fonts/fonts.ts'
import { createWordPlaces } from '../page/edition/word-places.ts'
import type { ExpectedPages, PageExpectation } from '../design/check.ts'
import type { Edition, Language } from '../report/types.ts'
import type { OpenProject } from './open-project.ts'

/** What an edition's pages must show. The numbers of its contents come from the pages. */
export interface ExpectedEdition extends Omit<ExpectedPages, 'contents'> {
  /** The ids that its contents lead to, in their order. */
  readonly contents: readonly string[]
}

/** One CSS px in pt. */
const PIXEL = 0.75

/** What an edition's pages must show, from what they are made of. */
export function expectEdition(
  { report, translators, fonts }: Pick<OpenProject, 'report' | 'translators' | 'fonts'>,
  edition: Edition,
  chapters: readonly Chapter[],
): ExpectedEdition {
  const label = (language: Language, key: string): string =>
    translators(language).translate(`labels:report.${key}`).value
  const sideBySide = edition.layout === 'beside'
  // Side by side, amounts are written with the code of their currency, which is no word of either language.
  const currencies = report.projects.flatMap(({ value: { budget } }) =>
    sideBySide && budget !== 'not-stated' ? [budget.currency] : [],
  )
  // The records name them once, for all languages.
  const { languages, publication } = report
  const printed = Object.values(publication.words).flatMap(({ contact, ...words }) => [
    ...contact,
    ...Object.values(words),
  ])
  const rules = languages.map((language) => translators(language).rules)
  const names = [
    ...languages.map((language) => label(language, 'programme')),
    ...currencies,
    ...printed.map(({ value }) => value),
    ...languages.flatMap((language) => numberNames(translators(language))),
  ]
  const paper = paperOf(report.settings.value)
  return {
    edition: edition.name,
    pixel: PIXEL / enlargementOf(paper),
    share: shareOf(paper),
    languages: sideBySide ? edition.languages : languages,
    sideBySide,
    chapters: chapters.map((chapter) => expectChapter(chapter, translators)),
    contents: listedIds(chapters),
    parts: edition.layout === 'after' && edition.onlyProject === undefined ? edition.languages : [],
    typefaces: [...new Set(fonts.faces.map(({ family }) => family))],
    textTypefaces: fonts.serif,
    neutralNames: report.projects.map(({ value }) => value.acronym),
    ...(report.settings.value.funding === 'on' && { statementTypeface: statementFace.family }),
    otherForms: otherForms(rules),
    joined: {
      afterNumber: [...new Set(rules.flatMap(({ record }) => record.joined.after_number))],
      beforeNumber: [...new Set(rules.flatMap(({ record }) => record.joined.before_number))],
    },
    withoutLigatures: rules
      .filter(({ record }) => record.ligatures === 'off')
      .map(({ language }) => language),
    foreignWords: Object.fromEntries(
      languages.map((language) => [language, foreignWords(report, language, names)]),
    ),
  }
}

/** Names of numbers that are the same in many languages. */
function numberNames(translator: Translator): string[] {
  return ['isbn', 'issn', 'doi'].map((key) => translator.translate(`labels:imprint.${key}`).value)
}

/** What the contents list, in each language that has them. */
function listedIds(chapters: readonly Chapter[]): string[] {
  const having = new Set(
    chapters
      .filter(({ lists }) => lists === 'contents')
      .flatMap(({ language, beside }) => (beside === undefined ? [language] : [language, beside])),
  )
  return chapters.flatMap(({ entries }) =>
    entries
      .filter(({ language }) => having.has(language))
      .flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => part.id)]),
  )
}

function expectChapter(chapter: Chapter, translators: Translators): ExpectedPages['chapters'][number] {
  const { id, language, side, heads = {}, form, lists, imprint, record, cover } = chapter
  const { maps, framed, countries, sums, scales } = chapter
  return {
    id,
    name: id.slice(`${language}-`.length),
    language,
    ...(side && { side }),
    ...(chapter.runsOn && { runsOn: true as const }),
    heads,
    ...(form.folio && { foot: documentFoot(chapter, translators) }),
    opener: form.opener,
    display: form.display,
    small: form.small,
    ...(imprint && {
      imprint: {
        missing: [imprint.missing.value],
        withoutContact: imprint.withoutContact.map(({ value }) => value),
      },
    }),
    ...(lists && { lists }),
    ...(record && { record }),
    ...(cover && {
      cover: {
        titles: cover.titles,
        budgets: cover.budgets,
        missing: cover.languages.map(
          (each) => translators(each).translate('labels:missing.not_stated').value,
        ),
      },
    }),
    ...(maps && { maps }),
    ...(framed && { framed }),
    ...(countries && { countries }),
    ...(sums && { sums }),
    ...(scales && { scales }),
  }
}

/** Finds where the words of a chapter were written. */
export function placeWords(chapters: readonly RenderedChapter[]): PageExpectation['placeOf'] {
  const contents = new Map(chapters.map(({ chapter, content }) => [chapter.id, content]))
  const places = new Map<string, ReturnType<typeof createWordPlaces>>()
  return (words, chapter) => {
    const content = chapter === undefined ? undefined : contents.get(chapter)
    if (chapter === undefined || !content) return undefined
    const placeOf = places.get(chapter) ?? createWordPlaces(content)
    places.set(chapter, placeOf)
    return placeOf(words)
  }
}
