import { existsSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HTTPRequest, Page } from 'puppeteer'
import { type Diagnostic, error } from '../diagnostics.ts'

type Answer = 'load' | 'refuse' | 'missing'

const REFUSED_HINT =
  'Put the file into the project and name it by a path without `..` or links that lead out.'
const FAILED_HINT = 'Check the name, with upper and lower case, and that the file is there.'

/** Watches what a page asks for, file after file. */
export interface RequestGuard {
  /**
   * From now on the page may load files below these folders (absolute) and nothing else: no network, no data addresses,
   * no symbolic link that leads out, no second document in its place. Folders that are not there are passed over.
   * @returns the list that faults are added to while the page loads and prints.
   */
  begin(roots: readonly string[]): Diagnostic[]
}

/** Puts a guard on a page that nothing was loaded into. Until it begins, everything is refused. */
export async function guardRequests(page: Page): Promise<RequestGuard> {
  let faults: Diagnostic[] = []
  let folders: readonly string[] = []
  let documents = 0
  const stopped = new WeakSet<HTTPRequest>()
  page.on('request', (request) => {
    const url = request.url()
    const replaces = request.isNavigationRequest() && request.frame() === page.mainFrame() && documents++ > 0
    const answer = replaces ? 'refuse' : judge(url, folders)
    if (answer === 'load') return ignoreClosing(request.continue())
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
    begin(roots) {
      faults = []
      folders = roots.filter((root) => existsSync(root)).map((root) => realpathSync(root))
      documents = 0
      return faults
    },
  }
}

function judge(url: string, folders: readonly string[]): Answer {
  if (!url.startsWith('file:')) return 'refuse'
  try {
    const path = realpathSync(fileURLToPath(url))
    return folders.some((folder) => path.startsWith(folder + sep)) && statSync(path).isFile()
      ? 'load'
      : 'refuse'
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'missing' : 'refuse'
  }
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
