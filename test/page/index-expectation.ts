import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Document } from '../pdf-document.ts'

type Language = 'az' | 'en'
interface Record_ {
  readonly acronym: string
  readonly coordinator: string
  readonly partners: 'not-stated' | readonly string[]
}
type Names = Readonly<Record<string, string>>

/** Where an organisation stands in a project. */
export interface Mention {
  readonly acronym: string
  readonly page: number
  readonly coordinator: boolean
}

export interface Entry {
  readonly name: string
  readonly otherName: string
  readonly code: string
  readonly mentions: readonly Mention[]
}

/** Letters and digits alone, in lower case. */
export function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('az')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/**
 * What the index of a language must say, worked out from the files of a project and from the pages of its PDF alone:
 * the page of a mention is the last one of the project that has the name, because its table is the last thing there.
 */
export function expectIndex(root: string, pdf: Document, language: Language): Entry[] {
  const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'))
  const { projects } = read('data/report.yaml') as { projects: string[] }
  const organisations = read('data/organisations.yaml') as Record<string, { country: string }>
  const names = read(`locales/${language}/organisations.yaml`) as Names
  const others = read(`locales/${language === 'az' ? 'en' : 'az'}/organisations.yaml`) as Names
  const mentions = new Map<string, Mention[]>()
  for (const slug of projects) {
    const record = read(`data/projects/${slug}.yaml`) as Record_
    const own = (read(`locales/${language}/projects/${slug}.yaml`) as { names?: Names }).names ?? {}
    const members = [record.coordinator, ...(record.partners === 'not-stated' ? [] : record.partners)]
    const pages = pagesOf(pdf, `${language}-project-${slug}`)
    for (const id of members.filter((each) => each !== 'not-stated')) {
      const wanted = letters(own[id] ?? names[id] ?? '')
      const page = pages.findLast(({ text }) => letters(text).includes(wanted))?.number ?? 0
      const mention = { acronym: record.acronym, page, coordinator: id === record.coordinator }
      mentions.set(id, [...(mentions.get(id) ?? []), mention])
    }
  }
  const collator = new Intl.Collator(language === 'az' ? 'az' : 'en-GB', { numeric: true })
  return [...mentions]
    .map(([id, each]) => ({
      name: names[id] ?? '',
      otherName: others[id] === names[id] ? '' : (others[id] ?? ''),
      code: organisations[id]?.country ?? '',
      mentions: each,
    }))
    .toSorted((one, other) => collator.compare(one.name, other.name))
}

/** The pages from an id to the next chapter. */
export function pagesOf({ pages, destinations }: Document, id: string): Document['pages'] {
  const first = destinations.get(id) ?? 0
  const starts = [...destinations]
    .filter(([each]) => /^(?:az|en)-(?!note-)(?!.*--)/u.test(each) && !each.endsWith('-introduction'))
    .map(([, page]) => page)
  const next = Math.min(...starts.filter((page) => page > first), pages.length + 1)
  return pages.slice(first - 1, next - 1)
}
