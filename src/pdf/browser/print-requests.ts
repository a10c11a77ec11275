import { realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HTTPRequest, Page } from 'puppeteer'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'

/** A file out of memory. */
export interface GivenFile {
  readonly bytes: Uint8Array
  /** As `text/css`. */
  readonly type: string
}

type Answer = 'load' | 'refuse' | 'missing' | GivenFile

const REFUSED_HINT =
  'Put the file into the project and name it by a path without `..` or links that lead out.'
const FAILED_HINT = 'Check the name, with upper and lower case, and that the file is there.'

/** Watches what a page asks for, file after file. */
export interface RequestGuard {
  /**
   * From now on the page may load the files that are given, by their absolute paths, and those below these folders
   * (absolute), and nothing else: no network, no data addresses, no symbolic link that leads out, no second document
   * in its place.
   * @returns the list that faults are added to while the page loads and prints.
   */
  begin(roots: readonly string[], files?: ReadonlyMap<string, GivenFile>): Diagnostic[]
}

/** Puts a guard on a page that nothing was loaded into. Until it begins, everything is refused. */
export async function guardRequests(page: Page): Promise<RequestGuard> {
  let faults: Diagnostic[] = []
  let folders: readonly string[] = []
  let given: ReadonlyMap<string, GivenFile> = new Map()
  let documents = 0
  const stopped = new WeakSet<HTTPRequest>()
  page.on('request', (request) => {
    const url = request.url()
    const replaces = request.isNavigationRequest() && request.frame() === page.mainFrame() && documents++ > 0
    const answer = replaces ? 'refuse' : judge(url, folders, given)
    if (answer === 'load') return ignoreClosing(request.continue())
    if (typeof answer === 'object') return ignoreClosing(request.respond(responseOf(answer)))
    faults.push(answer === 'refuse' ? refused(url, replaces) : failed(url, 'there is no such file'))
    stopped.add(request)
    return ignoreClosing(request.abort('accessdenied'))
  })
  page.on('requestfailed', (request) => {
    if (stopped.has(request)) return
    faults.push(failed(request.url(), request.failure()?.errorText ?? 'the browser does not say why'))
  })
  // The memory cache answers for files of other pages without asking here.
  await page.setCacheEnabled(false)
  await page.setRequestInterception(true)
  return {
    begin(roots, files = new Map()) {
      faults = []
      given = files
      folders = roots.map((root) => realpathSync(root))
      documents = 0
      return faults
    },
  }
}

function judge(url: string, folders: readonly string[], given: ReadonlyMap<string, GivenFile>): Answer {
  if (!url.startsWith('file:')) return 'refuse'
  try {
    const named = fileURLToPath(url)
    const file = given.get(named)
    if (file) return file
    const path = realpathSync(named)
    return folders.some((folder) => path.startsWith(folder + sep)) && statSync(path).isFile()
      ? 'load'
      : 'refuse'
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'missing' : 'refuse'
  }
}

function responseOf({ bytes, type }: GivenFile) {
  return { status: 200, contentType: type, body: bytes }
}

function refused(url: string, replaces: boolean): Diagnostic {
  const why = replaces ? 'wants to be replaced by another document' : 'asks for something outside its folders'
  return error('request-refused', `The page ${why}: ${shorten(url)}`, undefined, REFUSED_HINT)
}

function failed(url: string, why: string): Diagnostic {
  return error('request-failed', `The page could not load ${shorten(url)}: ${why}.`, undefined, FAILED_HINT)
}

function shorten(url: string): string {
  return url.length > 200 ? `${url.slice(0, 200)}…` : url
}

/** A throw in an event handler would end the whole program; a page that is gone needs no answer. */
function ignoreClosing(answer: Promise<void>): void {
  answer.catch(() => {})
}
