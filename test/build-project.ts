import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type BuildOptions } from '../src/build.ts'
import { noCache } from '../src/cache.ts'
import { editions } from '../src/page/chapters.ts'
import { fontFolders } from '../src/page/fonts.ts'
import { startBrowser } from '../src/pdf/browser.ts'
import { root } from './real-report.ts'

export { root }

/** Builds a project folder as the command line does, with a browser of its own unless one is given. */
export async function buildProject(options: Pick<BuildOptions, 'root' | 'out'> & Partial<BuildOptions>) {
  const own = options.browser === undefined
  const browser =
    options.browser ??
    startBrowser({
      cacheFolders: [join(root, 'node_modules', '.cache', 'compendium')],
      fontFolders,
      timeout: 60_000,
    })
  try {
    return await build({
      editions,
      strict: false,
      pdf: 'archive',
      progress: () => {},
      tabs: 2,
      caches: { fonts: noCache, stages: noCache },
      ...options,
      browser,
    })
  } finally {
    if (own) await (await browser).close()
  }
}

/** A copy of the project's records, texts and templates in a temporary folder, to change at will. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-ə copy-'))
  for (const name of ['data', 'locales', 'templates']) {
    await cp(join(root, name), join(folder, name), { recursive: true })
  }
  return folder
}
