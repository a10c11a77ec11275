import { join } from 'node:path'
import { SCAFFOLD } from '../page/edition/scaffold-page.ts'
import { COLUMN_DIGITS, RESERVED } from '../page/edition/page-numbers.ts'
import { printUnreadable } from '../pdf/browser/browser-failure.ts'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import type { JoinedEdition, PrintedEdition } from './edition.ts'
import { identityOf } from './identity.ts'
import type { Printing } from './printing.ts'
import { isBookletEdition } from './settle-pages.ts'

/**
 * Joins the printed parts of an edition into one document with its page numbers, checks all pages together, and finishes
 * it.
 * @throws {DiagnosticError} `print-unreadable` if another browser than the project's own wrote another PDF.
 */
export async function joinEdition(
  { threads, browser, out, pdf: kind, progress }: Printing,
  edition: PrintedEdition,
): Promise<JoinedEdition> {
  const { name, project, chapters, prints, pages, expected } = edition
  const sides = new Map(chapters.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])))
  try {
    const pdf = await threads.edition({
      parts: prints.map(({ bytes }) => bytes),
      joining: {
        scaffold: SCAFFOLD,
        sides,
        ...(isBookletEdition(edition) && { booklet: { closing: chapters.find(({ closes }) => closes)?.id } }),
        parents: parentsOf(edition),
        column: { digits: COLUMN_DIGITS, align: 'left', language: RESERVED },
      },
      pages,
      expected,
      identity: identityOf(project, edition, await project.attachments(edition.onlyProject)),
      kind,
    })
    progress('finish', `${name}, ${pdf.count} pages`)
    return { ...edition, pdf }
  } catch (cause) {
    const job = { name: `the edition “${name}”`, htmlFile: join(out, 'stages', `${name}.html`) }
    throw cause instanceof PdfSyntaxError ? printUnreadable(job, browser, cause) : cause
  }
}

/** What each part belongs to where the languages come one after the other: bookmarks of each language hang together. */
function parentsOf({ layout, parts, project }: PrintedEdition): string[] {
  if (layout !== 'after') return []
  return parts.map(({ chapters: [first] }) => {
    const { language } = first?.chapter ?? { language: '' }
    return project.translators(language).translate(`labels:edition.${language}`).value
  })
}
