import { formatDate } from '../language/date.ts'
import type { Language } from '../report/types.ts'
import { pageFile } from '../site/addresses.ts'
import type { Frame } from '../site/page.ts'
import type { SiteChapter } from '../site/site-chapter.ts'
import { siteAddress } from './site-address.ts'
import type { OpenProject } from './open-project.ts'
import type { ScreenLanguage } from './screen-edition.ts'

/** Values that a script puts in. */
const FILLED_LATER = { query: '{{query}}', number: '{{number}}' }

/** What every page of a language says besides its own text. */
export function frameOf(
  { report }: OpenProject,
  { language, translator }: Pick<ScreenLanguage, 'language' | 'translator'>,
  chapters: readonly SiteChapter[],
): Frame {
  const words = (key: string): string => translator.translate(`site:${key}`, FILLED_LATER).value
  const { settings } = report
  const date = formatDate(translator, settings.value.edition.date, settings.place(['edition', 'date']))
  const edition = translator.translate('labels:edition.web')
  return {
    language,
    tag: translator.rules.record.tag,
    rules: translator.rules,
    report: translator.translate('labels:report.short').value,
    words,
    address: siteAddress(report, language),
    menu: [
      { file: pageFile(language, 'landing'), words: words('home') },
      { file: pageFile(language, 'search'), words: words('search') },
      { file: pageFile(language, 'all'), words: words('all') },
    ],
    contents: groupsOf(chapters),
    foot: [translator.translate('site:dated', { edition, date }).value],
    languageOf: (other: Language, file: string) => {
      const record = report.languageRecords[other]?.value
      return { language: other, tag: record?.tag ?? other, name: nameOf(report, other), file }
    },
  }
}

function nameOf({ locales }: OpenProject['report'], language: Language): string {
  const tree = locales[language]?.['site']?.value
  const name =
    typeof tree === 'object' && !Array.isArray(tree)
      ? (tree as Record<string, unknown>)['language']
      : undefined
  return typeof name === 'string' ? name : language
}

function groupsOf(chapters: readonly SiteChapter[]): Frame['contents'] {
  const groups: { title: string; chapters: { file: string; words: string; details: string }[] }[] = []
  for (const { file, title, details, group } of chapters) {
    const last = groups.at(-1)
    const line = { file, words: title, details }
    if (last?.title === group) last.chapters.push(line)
    else groups.push({ title: group, chapters: [line] })
  }
  return groups
}
