import type { FolderFile } from '../files/publish-folder.ts'
import type { FigureData } from '../page/chapters/captions.ts'
import { writeCsv } from '../report/export/csv.ts'
import { describeReport } from '../page/chapters/description.ts'
import type { Element } from 'hast'
import { formatNumber } from '../language/number.ts'
import type { Translator } from '../language/translate.ts'
import type { Language } from '../report/types.ts'
import { suggestCitation } from '../page/chapters/imprint/citation.ts'
import { chapterFile, relativeTo } from '../site/addresses.ts'
import { numberedFigures, placeFigureData } from '../site/figure-data.ts'
import type { Cited } from '../site/citation.ts'
import type { LandingDownload } from '../site/landing.ts'
import type { Frame } from '../site/page.ts'
import type { SiteChapter } from '../site/site-chapter.ts'
import type { OpenProject } from './open-project.ts'
import { type ListedScreen, type ScreenLanguage, titled } from './screen-edition.ts'
import type { SiteCover } from './site-cover.ts'
import { citedIn, type Download } from './site-downloads.ts'
import { frameOf } from './site-frame.ts'
import { openGraph, structuredData } from '../site/structured-data.ts'

/** The web edition in one language. */
export interface SiteLanguage {
  readonly language: Language
  readonly translator: Translator
  readonly frame: Frame
  /** What the report is, in a sentence. */
  readonly description: string
  /** How to cite it, in words and for programs. */
  readonly citation: string
  readonly cited: Cited
  readonly downloads: readonly LandingDownload[]
  /** What its first page tells machines. */
  readonly head: readonly Element[]
  readonly chapters: readonly SiteChapter[]
  /** The numbers of its figures, as files. */
  readonly numbers: readonly FolderFile[]
}

/** The web edition in every language. */
export function siteLanguages(
  project: OpenProject,
  screens: readonly ScreenLanguage[],
  downloads: readonly Download[],
  covers: readonly SiteCover[],
): SiteLanguage[] {
  const { report } = project
  const data = downloads.filter(({ edition }) => edition === undefined)
  return screens.map(({ language, translator, edition, chapters: listed }) => {
    const numbered = listed.map((chapter) => withNumbers(chapter, translator))
    const chapters = numbered.map(({ chapter }) => chapter)
    const frame = frameOf(project, { language, translator }, chapters)
    const description = describeReport(report, translator)
    const title = translator.translate('labels:report.title').value
    const cited = citedIn(report, language, title)
    return {
      language,
      translator,
      chapters,
      numbers: numbered.flatMap(({ files }) => files),
      frame,
      description,
      cited,
      citation: suggestCitation(report, edition, translator).value,
      downloads: inOrder(downloads, language, report.languages).map((each) => nameDownload(each, translator)),
      head: [
        ...openGraph(
          title,
          description,
          frame.tag.replace('-', '_'),
          frame.report,
          covers.find((cover) => cover.language === language),
        ),
        structuredData(cited, description, data),
      ],
    }
  })
}

/** Kinds of files as readers look for them. */
const KINDS = ['pdf', 'epub', 'docx']

/** First what is in the language of the page, then what is in several, then what is in others; the data last, as it comes. */
function inOrder(
  downloads: readonly Download[],
  own: Language,
  languages: readonly Language[],
): readonly Download[] {
  const rankOf = ({ edition, name }: Download): number => {
    if (edition === undefined) return 3 * KINDS.length
    const whose = edition === own ? 0 : languages.includes(edition) ? 2 : 1
    return whose * KINDS.length + KINDS.findIndex((kind) => name.endsWith(`.${kind}`))
  }
  return downloads.toSorted((one, other) => rankOf(one) - rankOf(other))
}

function nameDownload({ name, edition, bytes }: Download, translator: Translator): LandingDownload {
  const kind = name.slice(name.lastIndexOf('.') + 1).toLocaleUpperCase('en')
  const label =
    edition === undefined ? name : `${kind}: ${translator.translate(`labels:edition.${edition}`).value}`
  const number = formatNumber(translator.rules, Math.max(1, Math.round(bytes.length / 1000)))
  return { name, label, size: translator.translate('site:size', { number }).value }
}

/** A chapter with the numbers of its figures below them, and these as files. */
function withNumbers(
  listed: ListedScreen,
  translator: Translator,
): { readonly chapter: SiteChapter; readonly files: readonly FolderFile[] } {
  const chapter = siteChapter(listed)
  const { name, language, places, file } = chapter
  const pathOf = (id: string): string => `downloads/${name}-${id}.${language}.csv`
  const figures = numberedFigures(
    listed.captions,
    (id) => places.get(id) ?? id,
    (id) => relativeTo(file, pathOf(id)),
  )
  if (figures.length === 0) return { chapter, files: [] }
  const content = structuredClone(chapter.content)
  const words = {
    shown: translator.translate('site:data.shown').value,
    file: translator.translate('site:data.file').value,
  }
  placeFigureData(content, figures, words, translator.rules)
  const files = figures.map(({ id, data }) => ({ path: pathOf(id), bytes: tableFile(data) }))
  return { chapter: { ...chapter, content }, files }
}

function tableFile({ head, rows }: FigureData): Uint8Array {
  const columns = head.map(({ value }) => value)
  return writeCsv(
    columns,
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
  )
}

export function siteChapter(chapter: ListedScreen): SiteChapter {
  return { ...titled(chapter, ' · '), file: chapterFile(chapter) }
}
