import { accessSync, constants, existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../files/folder.ts'
import { cannotStart, messageOf } from './browser-failure.ts'
import { findInstalledBrowser } from './browser-find.ts'
import { writeFontsConf } from './browser-fonts.ts'
import { partName, removeLeftovers } from './browser-leftovers.ts'
import { embeddedBrowserServes, unpackBrowser } from './browser-unpack.ts'

/** Which browser to use, and where it may keep things. */
export interface InstallOptions {
  /** A browser of the user's own choice; without it the embedded one, or an installed one. */
  readonly executablePath?: string
  /** Absolute folders for the unpacked browser and its fonts.conf: the first that can be written is used. */
  readonly cacheFolders: readonly string[]
  /** Absolute folders with the fonts that the pages use. */
  readonly fontFolders: readonly string[]
  /** Aborted when the process is about to end: see `abortOnExit`. */
  readonly signal?: AbortSignal
}

/** A browser that is ready to be started. */
export interface Installation {
  readonly embedded: boolean
  readonly executable: string
  readonly env: Readonly<Record<string, string>>
  /** A temporary folder that an installed browser insists on; the embedded one writes no profile. */
  readonly profile?: string
}

const CACHE_HINT = 'Make one of these folders writable, with 250 MB free.'
const NAMED_HINT = 'Check the path given with `--browser PATH` or in PUPPETEER_EXECUTABLE_PATH.'
const NONE_HINT = 'Install Chrome, Chromium or Edge, or name one with `--browser PATH`.'

/** Finds the browser and prepares its folders. @throws {DiagnosticError} `browser-start`. */
export async function prepareBrowser(options: InstallOptions): Promise<Installation> {
  const own = chooseInstalled(options.executablePath)
  const reasons: string[] = []
  for (const folder of options.cacheFolders) {
    try {
      claim(folder)
      removeLeftovers(folder)
      const fonts = writeFontsConf(folder, options.fontFolders)
      // TMPDIR: without /dev/shm the browser shares its memory through files there.
      const env = { FONTCONFIG_FILE: fonts, TZ: 'UTC', LANG: 'en_US.UTF-8', TMPDIR: folder, HOME: folder }
      if (own !== undefined) return installed(own, folder, env)
      const { executable, libraries } = await unpackBrowser(folder, options.signal)
      return { embedded: true, executable, env: { ...env, LD_LIBRARY_PATH: libraries } }
    } catch (cause) {
      reasons.push(`  ${folder}: ${messageOf(cause)}`)
    }
  }
  throw cannotStart(`There is no folder to unpack the browser into:\n${reasons.join('\n')}`, CACHE_HINT)
}

/** The executable of a browser that is not ours, or undefined where the embedded one serves. */
function chooseInstalled(named: string | undefined): string | undefined {
  if (named !== undefined) {
    if (existsSync(named)) return named
    throw cannotStart(`There is no browser at ${named}.`, NAMED_HINT)
  }
  if (embeddedBrowserServes()) return undefined
  const found = findInstalledBrowser({ platform: process.platform, home: homeFolder(), exists: existsSync })
  if (found !== undefined) return found
  const system = `${process.platform} on ${process.arch}`
  throw cannotStart(
    `The browser that comes with the project does not run on this system (${system}).`,
    NONE_HINT,
  )
}

function installed(executable: string, folder: string, env: Installation['env']): Installation {
  const profile = makeProfile(folder)
  // Its wrapper scripts need the usual commands.
  const more = { HOME: profile, TMPDIR: profile, PATH: '/usr/local/bin:/usr/bin:/bin' }
  return { embedded: false, executable, env: { ...env, ...more }, profile }
}

/** In the system's temporary folder if it can be: the browser's socket there must have a short path. */
function makeProfile(cacheFolder: string): string {
  try {
    removeLeftovers(tmpdir())
    return mkdtempSync(partName(join(tmpdir(), 'compendium-profile')))
  } catch {
    return mkdtempSync(partName(join(cacheFolder, 'compendium-profile')))
  }
}

/** Makes a folder and sees that it is ours: in a shared temp folder anyone may have put a browser there. */
function claim(folder: string): void {
  makeFolder(folder)
  accessSync(folder, constants.W_OK | constants.X_OK)
  const shared = (statSync(dirname(folder)).mode & 0o002) !== 0
  if (shared && process.getuid && statSync(folder).uid !== process.getuid()) {
    throw new Error('it belongs to another user')
  }
}

function homeFolder(): string {
  try {
    return userInfo().homedir
  } catch {
    return ''
  }
}
