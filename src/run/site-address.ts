import type { Language, Report } from '../report/types.ts'

/** Where the site is, with `/` at its end, as the records state it; empty if they do not. */
export function siteAddress({ publication }: Pick<Report, 'publication'>, language: Language): string {
  const address = publication.words[language]?.web?.value ?? ''
  return address === '' || address.endsWith('/') ? address : `${address}/`
}
