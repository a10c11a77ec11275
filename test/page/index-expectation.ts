import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
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

interface Entry {
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

/** An entry as it is printed, with letters and digits alone. */
export function printed({ name, code, otherName, mentions }: Entry): string {
  return letters(
    [name, code, ...mentions.flatMap(({ acronym, page }) => [acronym, page]), otherName].join(' '),
  )
}

/**
 * What is wrong with the index of generated projects: organisations that are not in their order, letters over them that are
 * not those of the alphabet, pages that the page check has something to say of.
 * @param root folder of the project, with the stages in `out`; the edition is the Azerbaijani one.
 */
export async function indexFaults(
  root: string,
  pdf: Document,
  warnings: readonly Diagnostic[],
): Promise<string[]> {
  const pages = pagesOf(pdf, 'az-index')
  const text = letters(pages.map((page) => page.text).join('\n'))
  const faults: string[] = []
  let at = 0
  const entries = expectIndex(root, pdf, 'az')
  for (const entry of entries) {
    const found = text.indexOf(printed(entry), at)
    if (found < 0) faults.push(`not in its order: ${printed(entry)}`)
    else at = found + printed(entry).length
  }
  // An entry of a hundred projects does not break, and leaves a page as it is.
  for (const { message } of warnings.filter(({ code }) => code !== 'page-empty')) {
    const numbers: readonly string[] =
      (/^az, pages? ([\d, ]+):/u.exec(message)?.[1] ?? '').match(/\d+/gu) ?? []
    if (pages.some(({ number }) => numbers.includes(String(number)))) faults.push(message)
  }
  const html = await readFile(join(root, 'out/stages/az.html'), 'utf8')
  const shown = [...html.matchAll(/<span class="letter">(.*?)<\/span>/gu)].map(([, letter]) => letter)
  const wanted = entries.length < 9 ? 'ABCU' : 'ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ'
  return shown.join('') === wanted ? faults : [...faults, shown.join('')]
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
