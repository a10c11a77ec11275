import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserOptions, type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'

export const cacheFolder = resolve('node_modules/.cache/compendium')
export const fontFolder = resolve('node_modules/@expo-google-fonts/source-serif-4')
export const fontFile = join(fontFolder, '400Regular/SourceSerif4_400Regular.ttf')
export const options: BrowserOptions = {
  cacheFolders: [cacheFolder],
  fontFolders: [dirname(fontFile)],
  timeout: 20_000,
}

const fontFace = `@font-face { font-family: Real; src: url(${pathToFileURL(fontFile).href}) }
  body { font-family: Real }`

export function temporaryFolder(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'compendium-test-'))
}

/** Writes files into a folder and gives their paths. */
export function write(folder: string, name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** A page with a real font. */
export function html(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><style>${fontFace}${style}</style>${body}`
}

/** `code: message` of everything that a run reports. */
export async function complaints(run: Promise<unknown>): Promise<string[]> {
  try {
    await run
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics.map((d) => `${d.code}: ${d.message}`)
    throw cause
  }
  return []
}

interface Process {
  readonly id: number
  readonly parent: number
  readonly command: string
}

/** The processes that run below one, at any depth. */
export function processesBelow(id: number): readonly Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/u.test(name) ? readProcess(Number(name)) : []))
  const children = all.filter(({ parent }) => parent === id)
  return children.flatMap((child) => [child, ...processesBelow(child.id)])
}

/** A process that has ended but was not yet fetched by its parent does not count. */
export function isRunning(id: number): boolean {
  return readProcess(id).length > 0
}

function readProcess(id: number): readonly Process[] {
  try {
    const [state, parent] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ')
    if (state === 'Z' || state === 'X') return []
    return [{ id, parent: Number(parent), command: readFileSync(`/proc/${id}/cmdline`, 'utf8') }]
  } catch {
    return []
  }
}

/** Waits until something holds, for half a minute at most; tells whether it does. */
export async function comesTrue(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 1200 && !holds(); tries++) await new Promise((go) => setTimeout(go, 25))
  return holds()
}

/** A cache folder of its own, with the browser that was unpacked once. */
export function freshCache(folder: string): string {
  mkdirSync(folder)
  for (const name of readdirSync(cacheFolder).filter((each) => /^chromium-[\d.]+$/u.test(each))) {
    symlinkSync(join(cacheFolder, name), join(folder, name))
  }
  return folder
}

/** What should not stay in a cache folder. */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !/^(?:chromium-[\d.]+|fontconfig|fonts-\w+\.conf)$/u.test(name))
}

/** A browser with the fonts in these folders, which tells the name of every file that it prints. */
export async function startTellingBrowser(
  fontFolders: readonly string[],
  tell: (file: string) => void,
): Promise<PrintBrowser> {
  const started = await startBrowser({ ...options, fontFolders })
  return {
    ...started,
    print(job) {
      tell(basename(job.htmlFile))
      return started.print(job)
    },
  }
}
