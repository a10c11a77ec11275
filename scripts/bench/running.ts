import { join } from 'node:path'
import { build } from '../../src/build.ts'
import type { BoundedCache } from '../../src/files/cache.ts'
import { type Inputs, readInputs } from '../../src/files/inputs.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import type { OpenProject } from '../../src/run/open-project.ts'
import { startPdfThreads } from '../../src/run/pdf-threads.ts'

const TABS = 2

/** A program that stays open between builds, as the preview does. */
export interface Running {
  /** Builds what is in the folder now, or a project that was opened before. */
  readonly build: (opened?: { readonly inputs: Inputs; readonly project: OpenProject }) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Starts a browser and threads for any number of builds.
 * @param root the program, whose browser is used; `folder` what is built.
 * @param editions their names; without any, all.
 */
export async function startRunning(
  root: string,
  folder: string,
  caches: { readonly fonts: BoundedCache; readonly stages: BoundedCache },
  editions: readonly string[] = [],
): Promise<Running> {
  const browser = await startBrowser({
    cacheFolders: [join(root, 'node_modules', '.cache', 'compendium')],
    fontFolders,
    timeout: 60_000,
  })
  const threads = startPdfThreads(TABS)
  return {
    async build(opened) {
      await build({
        ...(opened ?? { inputs: readInputs(folder) }),
        out: join(folder, 'out'),
        editions,
        browser: { name: '', start: () => Promise.resolve(browser) },
        threads,
        caches,
        tabs: TABS,
        pdf: 'archive',
        strict: false,
        progress: () => {},
      })
    },
    async close() {
      await threads.close()
      await browser.close()
    },
  }
}
