import type { ExportedReport } from '../schema/export-schema.ts'
import type { Language } from '../types.ts'

/**
 * How the report is cited, for reference managers (CSL-JSON 1.0.2): one entry a language. Where no author is stated, it is
 * cited by its title; nothing is invented.
 */
export function citation(
  { title, date, identifier, author, publisher }: ExportedReport,
  languages: readonly Language[],
): object[] {
  const isDoi = identifier !== null && /^10\.\d{4,}\//u.test(identifier)
  return languages.map((language) => ({
    id: `compendium-${language}`,
    type: 'report',
    language,
    title: title[language],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    ...(author !== null && { author: [{ literal: author }] }),
    ...(publisher !== null && { publisher }),
    ...(identifier !== null && (isDoi ? { DOI: identifier } : { number: identifier })),
  }))
}
