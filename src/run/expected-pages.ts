import { foreignWords } from '../language/foreign-words.ts'
import type { Translators } from '../language/translate.ts'
import type { Chapter, Edition } from '../page/chapters/chapters.ts'
import { documentHead } from '../page/chapters/document-head.ts'
import type { RenderedChapter } from '../page/edition/edition.ts'
import { type Face, statementFace } from '../page/fonts/fonts.ts'
import { createWordPlaces } from '../page/edition/word-places.ts'
import type { ExpectedPages, PageExpectation } from '../design/check.ts'
import type { Language, Report } from '../report/types.ts'

/** What an edition's pages must show, from what they were made of. */
export function expectPages(edition: {
  readonly name: Edition
  readonly report: Report
  readonly translators: Translators
  readonly chapters: readonly Chapter[]
  /** Page numbers that the contents were printed with. */
  readonly pages: ReadonlyMap<string, number>
  readonly faces: readonly Face[]
}): ExpectedPages {
  const { report, translators, chapters, pages } = edition
  const label = (language: Language, key: string): string =>
    translators(language).translate(`labels:report.${key}`).value
  const sideBySide = edition.name === 'parallel'
  // Side by side, amounts are written with the code of their currency, which is no word of either language.
  const currencies = report.projects.flatMap(({ value: { budget } }) =>
    sideBySide && budget !== 'not-stated' ? [budget.currency] : [],
  )
  // The records name them once, for all languages.
  const { languages } = report
  const { author, publisher } = report.settings.value
  const names = [
    ...languages.map((language) => label(language, 'programme')),
    ...currencies,
    author,
    publisher,
  ]
  return {
    edition: edition.name,
    sideBySide,
    chapters: chapters.map((chapter) => expectChapter(chapter, translators)),
    contents: chapters.flatMap(({ entries }) => entries.map(({ id }) => ({ id, page: pages.get(id) ?? 0 }))),
    typefaces: [...new Set(edition.faces.map(({ family }) => family))],
    textTypeface: edition.faces[0]?.family ?? '',
    ...(report.settings.value.funding === 'on' && { statementTypeface: statementFace.family }),
    foreignWords: Object.fromEntries(
      languages.map((language) => [language, foreignWords(report.locales, language, names)]),
    ),
  }
}

function expectChapter(chapter: Chapter, translators: Translators): ExpectedPages['chapters'][number] {
  const { id, template, language, side, runningHead } = chapter
  return {
    id,
    kind: template,
    language,
    ...(side && { side }),
    heads: runningHead === undefined ? {} : { left: documentHead(chapter, translators), right: runningHead },
    folio: template !== 'cover' && template !== 'imprint',
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
