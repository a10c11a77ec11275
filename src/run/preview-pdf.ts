import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { build } from '../build.ts'
import { type Diagnostic, DiagnosticError } from '../diagnostics/diagnostic.ts'
import type { BoundedCache, Caches } from '../files/cache.ts'
import { keyOfInputs } from '../files/inputs.ts'
import type { Events } from '../preview/events.ts'
import type { MadePdf } from '../preview/answers.ts'
import type { BrowserSource } from './build-options.ts'
import type { PdfThreads } from './pdf-threads.ts'
import { startPdfThreads } from './pdf-threads.ts'
import type { Following } from './preview-changes.ts'
import { problemOf } from './preview-problems.ts'
import type { Workspace } from './preview-workspace.ts'

/** What the preview prints with. */
export interface PrintingMeans {
  readonly browser: BrowserSource
  readonly caches: Caches<BoundedCache>
  /** Absolute folder of the results. */
  readonly out: string
  readonly tabs: number
}

/** Makes PDFs in the background, by the run that makes them from the command line. */
export interface PreviewPdf {
  /** Makes an edition of the files as they are now; who asks while it is made, and nothing was saved since, waits for the same. */
  readonly make: (edition: string) => Promise<MadePdf>
  /** The PDF of an edition as it was last made by this preview. */
  readonly read: (edition: string) => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

/** A PDF that is being made. */
interface Working {
  readonly edition: string
  readonly made: Promise<MadePdf>
  /** The key of what it is made from, once it is begun. */
  from?: string
}

/** Keeps browser, threads and code for the next PDF. Progress is told to the pages. */
export function previewPdf(
  workspace: Workspace,
  following: Following,
  events: Events,
  { browser, caches, out, tabs }: PrintingMeans,
): PreviewPdf {
  const files = new Map<string, string>()
  let threads: PdfThreads | undefined
  let working: Working | undefined
  const tell = (found: readonly Diagnostic[]) => found.map((each) => problemOf(workspace, each))

  async function run(edition: string, begins: (from: string) => void): Promise<MadePdf> {
    await following.settled()
    const { inputs, shown } = workspace
    begins(keyOfInputs(inputs))
    threads ??= startPdfThreads(tabs)
    const steps: string[] = []
    try {
      const built = await build({
        inputs,
        out,
        editions: [edition],
        browser,
        caches,
        tabs,
        pdf: 'archive',
        strict: false,
        threads,
        progress: (step) => {
          steps.push(step)
          events.send('pdf', { edition, step })
        },
        ...(following.state().isCurrent && shown && { project: shown.project }),
      })
      const [made] = built.editions
      if (made) files.set(edition, made.file)
      return {
        edition,
        name: made ? basename(made.file) : '',
        pages: made?.pages ?? 0,
        sha256: made?.sha256 ?? '',
        problems: tell(built.warnings),
      }
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause
      return { edition, name: '', pages: 0, sha256: '', problems: tell(cause.diagnostics) }
    }
  }

  return {
    make: (edition) => {
      // What was saved since it was begun is to be in it.
      if (working?.edition === edition && [undefined, keyOfInputs(workspace.inputs)].includes(working.from))
        return working.made
      // One at a time: they share the folder of the results.
      const before = working?.made.catch(() => {}) ?? Promise.resolve()
      const made = before.then(() =>
        run(edition, (from) => {
          own.from = from
        }),
      )
      const own: Working = { edition, made }
      working = own
      const end = (): void => {
        if (working === own) working = undefined
      }
      made.then(end, end)
      return made
    },
    read: async (edition) => {
      const file = files.get(edition)
      return file === undefined ? undefined : readFile(file).catch(() => undefined)
    },
    close: async () => {
      await working?.made.catch(() => {})
      await threads?.close()
    },
  }
}
