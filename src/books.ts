import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Caches } from './files/cache.ts'
import type { Inputs } from './files/inputs.ts'
import { sha256 } from './files/out.ts'
import { publish } from './files/publish.ts'
import { claimOut } from './run/claim-out.ts'
import { epubs } from './run/epubs.ts'
import { openProject, type Stage } from './run/open-project.ts'
import { wordFiles } from './run/word-files.ts'
import type { Drawer } from './run/take-pictures.ts'

/** What books are made from, and where they go. */
export interface BooksOptions {
  readonly inputs: Inputs
  /** Absolute folder of the results. */
  readonly out: string
  readonly caches: Caches
  /** Whether it is a draft or a release, if it is either. */
  readonly stage?: Stage
  /** Draws what Word shows as pictures. */
  readonly browser: Drawer
  readonly progress: (stage: string, detail: string) => void
}

/** Books that were made. */
export interface BuiltBooks {
  readonly books: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  readonly warnings: readonly Diagnostic[]
}

/** Each kind of book: it makes its files of the project, by their names in the folder of the results. */
const kinds = [epubs, wordFiles]

/**
 * The whole run of the books: records and locale files in, files for reading and for review out. They change only after
 * every one is right, and then all together.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files or templates.
 */
export async function buildBooks({
  inputs,
  out,
  caches,
  browser,
  progress,
  stage,
}: BooksOptions): Promise<BuiltBooks> {
  const release = await claimOut(inputs.root, out)
  try {
    const project = await openProject(inputs, caches, stage)
    progress('load', `${project.report.projects.length} projects`)
    const files = (await Promise.all(kinds.map((make) => make(project, caches.stages, browser)))).flat()
    const books = files.map(({ name, bytes }) => ({ name, bytes, size: bytes.length, sha256: sha256(bytes) }))
    progress('books', `${books.length} files`)
    await publish(out, books)
    return { books, warnings: project.warnings }
  } finally {
    release()
  }
}
