import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { type Diagnostic, DiagnosticError } from '../../diagnostics/diagnostic.ts'
import { printFailed, printTooLarge } from './browser-failure.ts'
import { measureBreaks } from './print-continue.ts'
import { inspectPage } from './print-inspect.ts'
import type { MadeRoom, RoomWanted } from './print-room.ts'
import { type GivenFile, guardRequests, type RequestGuard } from './print-requests.ts'

/** One HTML file to print. */
export interface PrintJob {
  /** What messages call it, in an editor's words; without it they name the file. */
  readonly name?: string
  /** Absolute path. */
  readonly htmlFile: string
  /** Absolute folders whose files the page may load, the HTML file's own among them if that is on the disk. */
  readonly roots: readonly string[]
  /** What the page may load besides, by absolute paths: given out of memory, whatever is on the disk. */
  readonly files?: ReadonlyMap<string, GivenFile>
  /** The chapters that room is made for if they are too long. */
  readonly room?: RoomWanted
}

/** Four times what a chapter of a report of 2,000 pages has; the thread that reads the print has memory for as many. */
const MOST_PAGES = 2000
/** Bytes of a print. */
const MOST_BYTES = 300_000_000
/** As the browser writes the beginning of a page. */
const PAGE = Buffer.from('/Type /Page\n')
/** Paper and margins are the stylesheet's. */
const PAPER = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, timeout: 0 }

export interface PrintedFile {
  readonly bytes: Uint8Array
  /** The chapters that were too long, with what each got. */
  readonly room: readonly MadeRoom[]
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
export async function printFile({ page, guard }: Tab, job: PrintJob): Promise<PrintedFile> {
  const faults = guard.begin(job.roots, job.files)
  try {
    await ofBrowser(job, page.goto(pathToFileURL(job.htmlFile).href, { timeout: 0 }))
    const found = await inspectPage(page)
    // A font that was not loaded is broken, too: one message for one cause.
    stopIfAny(faults.length > 0 ? faults : found)
    const room = await ofBrowser(job, measureBreaks(page, job.room))
    const bytes = await ofBrowser(job, readPdf(page, job))
    stopIfAny(faults)
    return { bytes, room }
  } catch (cause) {
    // Not waited for: a page that hangs cannot be closed, and the browser's end takes it along.
    page.close().catch(() => {})
    // A refused document makes the browser's own calls fail: what was refused is the better message.
    stopIfAny(faults)
    throw cause
  }
}

/** The browser hands the PDF over piece by piece. @throws {DiagnosticError} `print-too-large` */
async function readPdf(page: Page, job: PrintJob): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of await page.createPDFStream(PAPER)) {
    size += piece.length
    if (size > MOST_BYTES) throw printTooLarge(job, `more than ${MOST_BYTES / 1_000_000} MB`)
    pieces.push(piece)
  }
  const bytes = Buffer.concat(pieces)
  const pages = countPages(bytes)
  if (pages > MOST_PAGES) throw printTooLarge(job, `${pages} pages`)
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

function countPages(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(PAGE); at >= 0; at = bytes.indexOf(PAGE, at + PAGE.length)) count += 1
  return count
}

/** Tells what the browser refuses from a mistake in this program. */
async function ofBrowser<T>(job: PrintJob, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    // The page has gone: why is told by who closed it.
    if (cause instanceof Error && cause.name === 'TargetCloseError') throw cause
    if (cause instanceof DiagnosticError) throw cause
    throw printFailed(job, cause)
  }
}

function stopIfAny(faults: readonly Diagnostic[]): void {
  if (faults.length > 0) throw new DiagnosticError([...faults])
}
