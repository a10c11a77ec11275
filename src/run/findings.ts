import { tellFindings } from '../design/check.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { placeWords } from './expected-pages.ts'
import type { JoinedEdition } from './edition.ts'

/** What the page check and the finishing found in an edition, at the texts that it was printed from. */
export function findingsOf({ name, parts, expected, pdf }: JoinedEdition): Diagnostic[] {
  const placeOf = placeWords(parts.flatMap((part) => part.chapters))
  return [
    ...tellFindings(pdf.checked, { edition: name, placeOf }),
    // By the words before it on its page.
    ...pdf.findings.map(({ diagnostic, page, before }) => {
      const chapter = expected.chapters.findLast(({ id }) => (pdf.pages.get(id) ?? Infinity) <= (page ?? 0))
      const place = before === '' ? undefined : placeOf(before, chapter?.id)
      return { ...diagnostic, message: `${name}: ${diagnostic.message}`, ...(place && { place }) }
    }),
  ]
}
