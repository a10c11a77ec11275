import type { BoundedCache, Caches } from '../files/cache.ts'
import type { Inputs } from '../files/inputs.ts'
import type { PrintBrowser } from '../pdf/browser/browser.ts'
import type { OpenProject, Stage } from './open-project.ts'
import type { PdfThreads } from './pdf-threads.ts'

export interface BuildOptions {
  /** All that the report is made from, as it was read: what is saved meanwhile counts for the next build. */
  readonly inputs: Inputs
  /** Absolute folder of the results. */
  readonly out: string
  /** Names of editions of `data/report.yaml`; without any, all are built. */
  readonly editions?: readonly string[]
  /** Slugs of projects: each is built as a document of its own, in the languages of the editions, and nothing else. */
  readonly projects?: readonly string[]
  /** What prints, if anything is to be printed. Whoever gives it closes it. */
  readonly browser: BrowserSource
  readonly caches: Caches<BoundedCache>
  /** At most this many parts are printed at the same time, of all editions together; the result is the same for any number. */
  readonly tabs: number
  /** `plain`: the browser's print as it is, for a quick look; otherwise PDF/UA-1 and PDF/A-3a. */
  readonly pdf: 'archive' | 'plain'
  /** Whether a page that does not read well ends the build. */
  readonly strict: boolean
  /** Whether it is a draft or a release, if it is either. */
  readonly stage?: Stage
  readonly progress: (step: string, detail: string) => void
  /** What an earlier build opened from the same inputs; without it they are opened. */
  readonly project?: OpenProject
  /** Threads of an earlier build, which stay open; without them some are started, and closed in the end. */
  readonly threads?: PdfThreads
}

/** Where the browser comes from. */
export interface BrowserSource {
  /** Tells a browser that was chosen from any other, before it has started. */
  readonly name: string
  readonly start: () => Promise<PrintBrowser>
}
