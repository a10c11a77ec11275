import pLimit, { type LimitFunction } from 'p-limit'
import { together } from '../diagnostics/diagnostic.ts'
import type { Edition } from '../report/types.ts'
import type { PrintBrowser } from '../pdf/browser/browser.ts'
import type { BuildOptions } from './build-options.ts'
import { lettersOf } from './edition-html.ts'
import { listEdition } from './list-edition.ts'
import type { OpenProject } from './open-project.ts'
import type { PdfThreads } from './pdf-threads.ts'
import { createPartPrinter, type PartPrinter } from './print-parts.ts'
import { renderParts } from './render-parts.ts'

/** What the editions of one build share. */
export interface Printing extends Pick<BuildOptions, 'inputs' | 'out' | 'pdf' | 'progress'> {
  readonly project: OpenProject
  readonly browser: PrintBrowser
  readonly threads: PdfThreads
  readonly parts: PartPrinter
  /** What the fonts of every part must have, so that they are the same in all. */
  readonly letters: string
  /** Lets one edition at a time be rendered, so that its parts are printed while the next one is. */
  readonly inTurn: LimitFunction
}

export function startPrinting(
  options: Omit<Printing, 'parts' | 'letters' | 'inTurn'> & Pick<BuildOptions, 'caches' | 'tabs'>,
): Printing {
  const parts = createPartPrinter({ ...options, cache: options.caches.stages })
  return { ...options, parts, letters: lettersOf(options.project.report), inTurn: pLimit(1) }
}

/** Makes all editions side by side. @throws {DiagnosticError} with the mistakes of all, also of those not begun. */
export async function eachEdition<T>(
  { project, parts, inTurn }: Printing,
  editions: readonly Edition[],
  make: (edition: Edition) => Promise<T>,
): Promise<T[]> {
  try {
    return await Promise.all(editions.map(make))
  } catch (cause) {
    // What waits is not begun; mistakes of the other editions are told in the same run.
    inTurn.clearQueue()
    parts.stop()
    await together([Promise.reject(cause), checkEditions(project, editions)])
    throw cause
  }
}

/** Renders editions without printing them. @throws {DiagnosticError} with the mistakes of all. */
export async function checkEditions(project: OpenProject, editions: readonly Edition[]): Promise<void> {
  await together(
    editions.map(async (edition) => {
      for await (const _ of renderParts(listEdition(project, edition)));
    }),
  )
}
