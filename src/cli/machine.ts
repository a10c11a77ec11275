import { statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { noCache } from '../files/cache.ts'
import { openCache } from '../files/cache-folder.ts'
import { readSecret } from '../files/cache-secret.ts'
import { fontFolders } from '../page/fonts/fonts.ts'
import { abortOnExit } from '../pdf/browser/browser-exit.ts'
import { type DrawBrowser, startBrowser } from '../pdf/browser/browser.ts'

/** For the browser's start and for each print of a part, in ms. Fifty pages take half a second. */
const TIMEOUT = 120_000
/** At most this many parts are printed at the same time: the browser and this program share the processors. */
const TABS = Math.min(availableParallelism(), 4)

/** What the commands take of the machine that they run on: the browser, and where things are kept. @param root of the program. */
export function machineOf(root: string) {
  return {
    tabs: TABS,
    /** The browser that prints, once it is asked for. @param path of one that was chosen. */
    browserOf(path: string | undefined) {
      let started: Promise<DrawBrowser> | undefined
      return {
        name: path === undefined ? '' : nameOfFile(path),
        start: () => (started ??= start(path, abortOnExit())),
        close: async () => (await started?.catch(() => {}))?.close(),
      }
    },
    /** A browser that whoever asks for it closes. @param signal that the process is about to end. */
    startBrowser: (path: string | undefined, signal: AbortSignal): Promise<DrawBrowser> =>
      start(path, signal),
    openCaches,
    /** Where the reports of catalogues keep their stages, whichever process of this machine makes them. */
    stagesOfCatalogues: join(root, 'node_modules', '.cache', 'compendium', 'catalogue'),
  }

  function start(path: string | undefined, signal: AbortSignal): Promise<DrawBrowser> {
    return startBrowser({
      ...(path !== undefined && { executablePath: path }),
      cacheFolders: cacheFolders(),
      fontFolders,
      timeout: TIMEOUT,
      signal,
    })
  }

  /** Stages are kept by the bundled program alone, whose folder names its version: sources may change at any time. */
  function openCaches(folder: string, { noCache: off }: { readonly noCache: boolean }) {
    const folders = cacheFolders()
    const version = /program-([\da-f]+)/u.exec(import.meta.url)?.[1]
    const secret = readSecret(folders)
    if (!secret) return { fonts: noCache, stages: noCache }
    return {
      fonts: openCache(join(folders[0] ?? '', 'fonts'), version ?? '', secret),
      stages: off || version === undefined ? noCache : openCache(folder, version, secret),
    }
  }

  function cacheFolders(): string[] {
    const own = join(root, 'node_modules', '.cache', 'compendium')
    const user = process.env['XDG_CACHE_HOME'] ?? (process.env['HOME'] && join(process.env['HOME'], '.cache'))
    const temporary = join(tmpdir(), `compendium-${process.getuid?.() ?? 'user'}`)
    return user ? [own, join(user, 'compendium'), temporary] : [own, temporary]
  }
}

/** Tells a program from another, and from itself after an update, wherever it lies. */
function nameOfFile(path: string): string {
  const about = statSync(path, { throwIfNoEntry: false })
  return about ? `${basename(path)} ${about.size} ${about.mtimeMs}` : basename(path)
}
