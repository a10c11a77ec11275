import { describeReport } from '../page/chapters/description.ts'
import type { Translator } from '../language/translate.ts'
import type { Language } from '../report/types.ts'
import { chapterFile } from '../site/addresses.ts'
import type { Frame } from '../site/page.ts'
import type { SiteChapter } from '../site/site-chapter.ts'
import type { OpenProject } from './open-project.ts'
import type { ListedScreen, ScreenLanguage } from './screen-edition.ts'
import { frameOf } from './site-frame.ts'

/** The web edition in one language. */
export interface SiteLanguage {
  readonly language: Language
  readonly translator: Translator
  readonly frame: Frame
  /** What the report is, in a sentence. */
  readonly description: string
  readonly chapters: readonly SiteChapter[]
}

/** The chapters of every language with their pages. */
export function siteLanguages(project: OpenProject, screens: readonly ScreenLanguage[]): SiteLanguage[] {
  return screens.map(({ language, translator, chapters: listed }) => {
    const chapters = listed.map((chapter) => siteChapter(chapter))
    const frame = frameOf(project, { language, translator }, chapters)
    const description = describeReport(project.report, translator)
    return { language, translator, chapters, frame, description }
  })
}

function siteChapter(chapter: ListedScreen): SiteChapter {
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
