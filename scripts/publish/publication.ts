import { createTranslators } from '../../src/language/translate.ts'
import { describeReport } from '../../src/page/chapters/description.ts'
import type { PublicationWords, Report } from '../../src/report/types.ts'
import { isOpen } from '../../src/report/types.ts'

/** What catalogues ask for, as far as the records state it. */
export interface CataloguedReport {
  /** Titles of all languages; the first is the one that the others are translated from. */
  readonly titles: readonly string[]
  readonly descriptions: readonly string[]
  readonly keywords: readonly string[]
  /** Date of the edition, YYYY-MM-DD. */
  readonly date: string
  readonly languages: readonly string[]
  /** What the imprint calls a suggested citation. */
  readonly invitation: string
  /** Names in all languages, each once; none if they are not stated. */
  readonly authors: readonly string[]
  readonly publishers: readonly string[]
  readonly editors: readonly string[]
  readonly places: readonly string[]
  readonly licences: readonly string[]
  /** Of all editions, each once. */
  readonly dois: readonly string[]
  readonly isbns: readonly string[]
  readonly issns: readonly string[]
  /** Another identifier of the edition than a DOI. */
  readonly number?: string
  readonly web?: string
}

const DOI = /^10\.\d{4,9}\//u

/** Gathers what the records state about the edition. */
export function cataloguedReport(report: Report): CataloguedReport {
  const { languages, publication, settings } = report
  const { date, identifier } = settings.value.edition
  const translators = createTranslators(report)
  const words = (key: string) => languages.map((language) => translators(language).translate(key).value)
  const stated = (name: Exclude<keyof PublicationWords, 'contact'>): string[] =>
    once(languages.map((language) => publication.words[language]?.[name]?.value))
  const numbers = Object.values(publication.numbers)
  const isDoi = DOI.test(identifier)
  const [web] = stated('web')
  return {
    titles: once(words('labels:report.title')),
    descriptions: once(languages.map((language) => describeReport(report, translators(language)))),
    keywords: once(words('labels:report.keywords').flatMap((list) => list.split(/,\s*/u))),
    date,
    languages,
    invitation: once(words('labels:imprint.citation')).join(' / '),
    authors: stated('author'),
    publishers: stated('publisher'),
    editors: stated('editor'),
    places: stated('place'),
    licences: stated('licence'),
    dois: once([...numbers.map(({ doi }) => doi?.value), isDoi ? identifier : undefined]),
    isbns: once(numbers.map(({ isbn }) => isbn?.value)),
    issns: once(numbers.map(({ issn }) => issn?.value)),
    ...(!isDoi && !isOpen(identifier) && { number: identifier }),
    ...(web !== undefined && { web }),
  }
}

function once(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}

/** Titles in several languages as library catalogues write them (ISBD, parallel titles). */
export function parallelTitle({ titles }: CataloguedReport): string {
  return titles.join(' = ')
}

/** Licences of texts by what they are called and by their SPDX names; of another one nobody but a reader knows what it is. */
const LICENCE = /^cc[ -]?(?<zero>0)(?:[ -]1\.0)?$|^cc[ -](?<kind>by(?:-nc)?(?:-(?:sa|nd))?)[ -]4\.0$/iu

/** The SPDX name of a licence, `CC-BY-4.0`; nothing if it is not stated, or is none of Creative Commons. */
export function spdxOf({ licences }: CataloguedReport): string | undefined {
  const groups = LICENCE.exec(licences[0] ?? '')?.groups
  if (!groups) return undefined
  return groups['zero'] === undefined ? `CC-${groups['kind']?.toLocaleUpperCase('en')}-4.0` : 'CC0-1.0'
}
