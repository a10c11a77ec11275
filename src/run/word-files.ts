import type { Cache } from '../files/cache.ts'
import { formatDate } from '../language/date.ts'
import type { Translator } from '../language/translate.ts'
import { describeReport } from '../page/chapters/description.ts'
import type { Language } from '../report/types.ts'
import { wordFile } from '../word/document.ts'
import type { WordIdentity } from '../word/packed.ts'
import { reviewFile, type ReviewSide } from '../word/review-file.ts'
import type { OpenProject } from './open-project.ts'
import { reviewParts } from './review-parts.ts'
import { renderScreens, type ScreenLanguage, word } from './screen-edition.ts'
import type { Drawer } from './take-pictures.ts'
import { wordPictures } from './word-pictures.ts'

/** A finished Word file, by its name in the folder of the results. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The report as Word files: one in each language, and one for review in the first two.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files or templates.
 */
export async function wordFiles(project: OpenProject, cache: Cache, drawer: Drawer): Promise<NamedFile[]> {
  const screens = await renderScreens(project, cache, word)
  const pictureOf = await wordPictures(project, screens, cache, drawer)
  const tags = Object.fromEntries(
    screens.map(({ language, translator }) => [language, translator.rules.record.tag]),
  )
  const files = screens.map(async (screen) => ({
    name: `compendium.${screen.language}.docx`,
    bytes: await wordFile({
      identity: identityOf(project, screen),
      lines: linesOf(project, screen.translator),
      contents: screen.translator.translate('labels:contents.title').value,
      chapters: screen.chapters,
      tags,
      pictureOf,
    }),
  }))
  const [first, second] = screens
  const review = first && second ? [reviewOf(project, first, second)] : []
  return Promise.all([...files, ...review])
}

function identityOf(
  { report }: OpenProject,
  { language, translator }: Pick<ScreenLanguage, 'language' | 'translator'>,
): WordIdentity {
  const author = report.publication.words[language]?.author
  return {
    title: translator.translate('labels:report.title').value,
    description: describeReport(report, translator),
    keywords: translator.translate('labels:report.keywords').value,
    tag: translator.rules.record.tag,
    date: report.settings.value.edition.date,
    ...(author && { author: author.value }),
  }
}

/** What the title page says below the title: which edition it is, of which date. */
function linesOf({ report: { settings } }: OpenProject, translator: Translator): string[] {
  const date = formatDate(translator, settings.value.edition.date, settings.place(['edition', 'date']))
  const edition = translator.translate('labels:edition.word')
  return [translator.translate('site:dated', { edition, date }).value]
}

/** Which texts a file for review has, and what it says of them. */
interface ChosenTexts {
  readonly isAsked: (key: string) => boolean
  /** By keys (`remarksOn`). */
  readonly remarks: ReadonlyMap<string, readonly string[]>
}

/**
 * The file for review in two languages, with the texts that are asked for.
 * @param to the language that the first one stands beside.
 */
export async function reviewDocument(
  project: OpenProject,
  cache: Cache,
  to: Language,
  chosen: ChosenTexts,
): Promise<NamedFile> {
  const screens = await renderScreens(project, cache, word)
  const [first, second] = [screens[0], screens.find(({ language }) => language === to)]
  if (!first || !second) throw new Error(`the report is not translated into “${to}”`)
  return reviewOf(project, first, second, chosen)
}

async function reviewOf(
  project: OpenProject,
  first: ScreenLanguage,
  second: ScreenLanguage,
  { isAsked, remarks }: ChosenTexts = { isAsked: () => true, remarks: new Map() },
): Promise<NamedFile> {
  const { translator } = second
  const report = translator.translate('labels:report.short')
  const parts = reviewParts(project.report, first, second, bothNames).flatMap(({ heading, texts }) => {
    const asked = texts
      .filter(({ key }) => isAsked(key))
      .map((text) => ({ ...text, remarks: remarks.get(text.key) ?? [] }))
    return asked.length > 0 ? [{ heading, texts: asked }] : []
  })
  const title = translator.translate('word:review.title', { report }).value
  const bytes = await reviewFile({
    identity: { ...identityOf(project, second), title },
    explanation: [first, second].map((each) => each.translator.translate('word:review.explanation').value),
    sides: [sideOf(first), sideOf(second)],
    parts,
  })
  return { name: `compendium.review.${first.language}-${second.language}.docx`, bytes }
}

/** What both languages call a chapter. */
function bothNames(one: string, other: string): string {
  return [...new Set([one, other])].join(' / ')
}

function sideOf({ language, translator }: ScreenLanguage): ReviewSide {
  const name = translator.translate('site:language').value
  return { language, tag: translator.rules.record.tag, name }
}
