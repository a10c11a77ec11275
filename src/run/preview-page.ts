import { type AllWords, say } from '../preview/words.ts'
import type { PreviewPage, ViewLink } from '../preview/page.ts'
import type { LookedAt } from './preview-changes.ts'
import { BOTH, columnsOf, type PreviewColumn } from './preview-columns.ts'
import type { Shown } from './preview-workspace.ts'

/** What the preview itself speaks on a page. */
export type Spoken = Pick<PreviewPage, 'speaks' | 'words' | 'others'>

export function interfaceOf(all: AllWords, speaks: string): Spoken {
  const others = [...all].filter(([language]) => language !== speaks)
  return {
    speaks,
    words: all.get(speaks) ?? {},
    others: others.map(([language, words]) => ({
      words: say(words, 'language'),
      address: `?speak=${language}`,
      tag: language,
      isHere: false,
    })),
  }
}

/** A column of an edition that was asked for. */
export interface Opened {
  readonly edition: string
  readonly column: PreviewColumn
}

/** The page of a report that never was right. */
export function brokenPage(spoken: Spoken, token: string): PreviewPage {
  const title = say(spoken.words, 'mistakes_title')
  return {
    ...spoken,
    address: '/',
    version: '',
    token,
    report: title,
    tag: spoken.speaks,
    editions: [],
    columns: [],
    chapters: [],
    kind: 'broken',
    title,
    html: '',
    edition: '',
  }
}

/** The page of a chapter. */
export function pageOf(
  { project }: Shown,
  { edition, column }: Opened,
  { name, kind, html, address, version }: LookedAt,
  own: Spoken['words'],
): Omit<PreviewPage, keyof Spoken | 'token'> {
  const { report } = project
  const language = column.languages[0] ?? ''
  const translator = project.translators(language)
  const at = (editionName: string, columnName: string) => `/${editionName}/${columnName}/${name}`
  const editions = report.editions.map((each): ViewLink => {
    const columns = columnsOf(each)
    const same = columns.includes(column.name) ? column.name : (columns[0] ?? '')
    return {
      words: project.translators(each.languages[0] ?? '').translate(`labels:edition.${each.name}`).value,
      address: at(each.name, same),
      tag: tagOf(project, each.languages[0] ?? ''),
      isHere: each.name === edition,
    }
  })
  const printed = report.editions.find((each) => each.name === edition)
  const columns = (printed ? columnsOf(printed) : []).map((each): ViewLink => ({
    words: each === BOTH ? say(own, 'both') : project.translators(each).translate('site:language').value,
    address: at(edition, each),
    isHere: each === column.name,
  }))
  return {
    address,
    version,
    edition,
    report: translator.translate('labels:report.short').value,
    tag: tagOf(project, language),
    editions,
    columns,
    chapters: column.entries.map((each) => ({
      ...each,
      address: `/${edition}/${column.name}/${each.name}`,
      isHere: each.name === name,
    })),
    kind: column.name === BOTH ? `${kind} ${BOTH}` : kind,
    title: column.entries.find((each) => each.name === name)?.title ?? '',
    html,
  }
}

function tagOf({ report }: Shown['project'], language: string): string {
  return report.languageRecords[language]?.value.tag ?? language
}
