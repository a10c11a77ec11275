import { describeReport } from '../page/chapters/description.ts'
import type { Element } from 'hast'
import { formatNumber } from '../language/number.ts'
import type { Translator } from '../language/translate.ts'
import type { Language } from '../report/types.ts'
import { suggestCitation } from '../page/chapters/imprint/citation.ts'
import { chapterFile } from '../site/addresses.ts'
import type { Cited } from '../site/citation.ts'
import type { LandingDownload } from '../site/landing.ts'
import type { Frame } from '../site/page.ts'
import type { SiteChapter } from '../site/site-chapter.ts'
import type { OpenProject } from './open-project.ts'
import type { ListedScreen, ScreenLanguage } from './screen-edition.ts'
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
}

/** The web edition in every language. */
export function siteLanguages(
  project: OpenProject,
  screens: readonly ScreenLanguage[],
  downloads: readonly Download[],
): SiteLanguage[] {
  const { report } = project
  const data = downloads.filter(({ edition }) => edition === undefined)
  return screens.map(({ language, translator, edition, chapters: listed }) => {
    const chapters = listed.map((chapter) => siteChapter(chapter))
    const frame = frameOf(project, { language, translator }, chapters)
    const description = describeReport(report, translator)
    const title = translator.translate('labels:report.title').value
    const cited = citedIn(report, language, title)
    return {
      language,
      translator,
      chapters,
      frame,
      description,
      cited,
      citation: suggestCitation(report, edition, translator).value,
      downloads: downloads.map((each) => nameDownload(each, translator)),
      head: [
        ...openGraph(title, description, frame.tag.replace('-', '_'), frame.report),
        structuredData(cited, description, data),
      ],
    }
  })
}

function nameDownload({ name, edition, bytes }: Download, translator: Translator): LandingDownload {
  const kind = name.slice(name.lastIndexOf('.') + 1).toLocaleUpperCase('en')
  const label =
    edition === undefined ? name : `${kind}: ${translator.translate(`labels:edition.${edition}`).value}`
  const number = formatNumber(translator.rules, Math.max(1, Math.round(bytes.length / 1000)))
  return { name, label, size: translator.translate('site:size', { number }).value }
}

export function siteChapter(chapter: ListedScreen): SiteChapter {
  const { title, details, group, ...own } = chapter
  return {
    ...own,
    title: title.value,
    place: title.place,
    details: details.map(({ value }) => value).join(' · '),
    group: group?.value ?? '',
    file: chapterFile(chapter),
  }
}
