import { type CataloguedReport, parallelTitle, spdxOf } from './publication.ts'

/**
 * What Zenodo takes a release of the repository for: .zenodo.json. Nothing without an author and a publisher, and nothing
 * without a licence that it knows: it would put one of its own in its place.
 */
export function zenodoJson(report: CataloguedReport): string | undefined {
  const { authors, publishers, editors, places, isbns, web, date, keywords } = report
  const creator = authors[0] ?? publishers[0]
  const licence = spdxOf(report)
  if (creator === undefined || licence === undefined) return undefined
  const file = {
    upload_type: 'publication',
    publication_type: 'report',
    title: parallelTitle(report),
    creators: [{ name: creator }],
    ...(editors[0] !== undefined && { contributors: [{ name: editors[0], type: 'Editor' }] }),
    publication_date: date,
    description: report.descriptions.join('\n'),
    keywords,
    access_right: 'open',
    license: licence.toLocaleLowerCase('en'),
    ...(publishers[0] !== undefined && { imprint_publisher: publishers[0] }),
    ...(places[0] !== undefined && { imprint_place: places[0] }),
    ...(isbns.length === 1 && { imprint_isbn: isbns[0] }),
    ...(web !== undefined && { related_identifiers: [{ identifier: web, relation: 'isIdenticalTo' }] }),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
