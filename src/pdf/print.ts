import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { type Diagnostic, DiagnosticError } from '../diagnostics.ts'
import { printFailed } from './browser-failure.ts'
import { inspectPage } from './print-inspect.ts'
import { type GivenFile, guardRequests, type RequestGuard } from './print-requests.ts'

/** One HTML file to print. */
export interface PrintJob {
  /** Absolute path. */
  readonly htmlFile: string
  /** Absolute folders whose files the page may load, the HTML file's own among them if that is on the disk. */
  readonly roots: readonly string[]
  /** What the page may load besides, by absolute paths: given out of memory, whatever is on the disk. */
  readonly files?: ReadonlyMap<string, GivenFile>
}

/** Paper and margins are the stylesheet's. Puppeteer fetches the PDF as a stream. */
const PAPER = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout: 0 }

export interface PrintedFile {
  readonly bytes: Uint8Array
}

/** A page that prints one file after the other. It runs no scripts. */
export interface Tab {
  readonly page: Page
  readonly guard: RequestGuard
}

/** Makes a tab of a page that nothing was loaded into. */
export async function openTab(page: Page): Promise<Tab> {
  await page.setJavaScriptEnabled(false)
  return { page, guard: await guardRequests(page) }
}

/**
 * Prints one HTML file, which may load `files` and what is below `roots` only. What the tab printed before changes nothing but the
 * names by which elements of the PDF point to each other.
 * @throws {DiagnosticError} with every request that was refused or failed, broken fonts, text without width; the tab is
 *   of no use any more.
 */
export async function printFile(
  { page, guard }: Tab,
  { htmlFile, roots, files }: PrintJob,
): Promise<PrintedFile> {
  const faults = guard.begin(roots, files)
  try {
    await ofBrowser(htmlFile, page.goto(pathToFileURL(htmlFile).href, { timeout: 0 }))
    const found = await inspectPage(page)
    // A font that was not loaded is broken, too: one message for one cause.
    stopIfAny(faults.length > 0 ? faults : found)
    const bytes = await ofBrowser(htmlFile, page.pdf(PAPER))
    stopIfAny(faults)
    return { bytes }
  } catch (cause) {
    // Not waited for: a page that hangs cannot be closed, and the browser's end takes it along.
    page.close().catch(() => {})
    // A refused document makes the browser's own calls fail: what was refused is the better message.
    stopIfAny(faults)
    throw cause
  }
}

/** Tells what the browser refuses from a mistake in this program. */
async function ofBrowser<T>(file: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    // The page has gone: why is told by who closed it.
    if (cause instanceof Error && cause.name === 'TargetCloseError') throw cause
    throw printFailed(file, cause)
  }
}

function stopIfAny(faults: readonly Diagnostic[]): void {
  if (faults.length > 0) throw new DiagnosticError([...faults])
}
