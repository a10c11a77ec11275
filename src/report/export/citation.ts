import type { ExportedReport } from '../schema/export-schema.ts'
import type { Language, Report } from '../types.ts'

/**
 * How the report is cited, for reference managers (CSL-JSON 1.0.2): one entry a language, with the numbers of the edition
 * that is called by it. Where no author is stated, it is cited by its title; nothing is invented.
 */
export function citation(
  { publication }: Pick<Report, 'publication'>,
  { title, date, identifier }: ExportedReport,
  languages: readonly Language[],
): object[] {
  const isDoi = identifier !== null && /^10\.\d{4,}\//u.test(identifier)
  return languages.map((language) => {
    const { author, editor, publisher, place, web } = publication.words[language] ?? {}
    const { isbn, issn, doi } = publication.numbers[language] ?? {}
    const DOI = doi?.value ?? (isDoi ? identifier : undefined)
    return {
      id: `compendium-${language}`,
      type: 'report',
      language,
      title: title[language],
      issued: { 'date-parts': [date.split('-').map(Number)] },
      ...(author && { author: [{ literal: author.value }] }),
      ...(editor && { editor: [{ literal: editor.value }] }),
      ...(publisher && { publisher: publisher.value }),
      ...(place && { 'publisher-place': place.value }),
      ...(isbn && { ISBN: isbn.value }),
      ...(issn && { ISSN: issn.value }),
      ...(DOI !== undefined && { DOI }),
      ...(web && { URL: web.value }),
      ...(identifier !== null && !isDoi && { number: identifier }),
    }
  })
}
