import { stringify } from 'yaml'
import { type CataloguedReport, parallelTitle, spdxOf } from './publication.ts'

/**
 * How the report is cited, for GitHub and reference managers: CITATION.cff 1.2.0. Where no author is stated, the publisher
 * stands in its place; nothing if neither is. What the records do not state is left out.
 */
export function citationCff(report: CataloguedReport): string | undefined {
  const { authors, publishers, editors, places, dois, isbns, issns, number, web, date, languages } = report
  const [one, other] = [entityOf(authors), entityOf(publishers)]
  const author = one ?? other
  if (!author) return undefined
  const licence = spdxOf(report)
  const [doi, isbn, issn] = [only(dois), only(isbns), only(issns)]
  const identifiers = [
    ...(doi === undefined ? dois.map((value) => ({ type: 'doi', value })) : []),
    ...(isbn === undefined ? isbns.map((value) => ({ type: 'other', value: `urn:isbn:${value}` })) : []),
    ...(number === undefined ? [] : [{ type: 'other', value: number }]),
  ]
  const editor = entityOf(editors)
  const place = entityOf(places)
  const common = {
    title: parallelTitle(report),
    authors: [author],
    'date-released': date,
    ...(doi !== undefined && { doi }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(web !== undefined && { url: web }),
    ...(licence !== undefined && { license: licence }),
  }
  const file = {
    'cff-version': '1.2.0',
    message: report.invitation,
    // A report is not among the types that a repository may be of.
    type: 'dataset',
    ...common,
    abstract: report.descriptions.join('\n'),
    keywords: report.keywords,
    'preferred-citation': {
      type: 'report',
      ...common,
      year: Number(date.slice(0, 4)),
      languages,
      ...(other && { publisher: other }),
      ...(place && { location: place }),
      ...(editor && { editors: [editor] }),
      ...(isbn !== undefined && { isbn }),
      ...(issn !== undefined && { issn }),
    },
  }
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false })
}

/** Somebody by their names in the languages of the report. */
function entityOf([name, ...others]: readonly string[]) {
  if (name === undefined) return undefined
  return { name, ...(others.length > 0 && { alias: others.join(' / ') }) }
}

/** The one of a list; nothing if there are several. */
function only(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined
}
