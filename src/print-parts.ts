import { type Cache, keyOf } from './cache.ts'
import { writeStage } from './out.ts'
import { fontFolders } from './page/fonts.ts'
import type { PrintBrowser } from './pdf/browser.ts'
import type { ExpectedPages } from './pdf/check.ts'
import type { PartIdentity } from './pdf/finish/identity.ts'
import type { PdfThreads } from './pdf-threads.ts'

/** A part of an edition as HTML, and what is known of it. */
export interface PartHtml {
  /** Absolute path of the file that the browser reads. */
  readonly file: string
  readonly html: string
  readonly expected: ExpectedPages
  readonly identity: PartIdentity
}

/** What prints parts, and what is the same for all parts of an edition. */
export interface PartPrinter {
  readonly browser: PrintBrowser
  readonly threads: PdfThreads
  readonly cache: Cache
  /** Parts that are being made, by their key: editions that have one in common make it once. */
  readonly atWork: Map<string, Promise<Uint8Array>>
  /** Absolute folders of the project and of the results. */
  readonly roots: readonly string[]
  /** Text of the stylesheets. */
  readonly styles: readonly string[]
  /** Whether the parts are finished, or left as the browser prints them. */
  readonly finished: boolean
  /** Id of the aid sheet at the end of each part. */
  readonly sheet: string
  /** So many parts are printed at the same time. */
  readonly tabs: number
}

/**
 * Prints, checks and finishes the parts of an edition, some at the same time; those that the cache has are taken from it.
 * @returns them as `makePart` makes them.
 * @throws {DiagnosticError} for everything that keeps the browser from printing.
 */
export async function printParts(printer: PartPrinter, parts: readonly PartHtml[]): Promise<Uint8Array[]> {
  const printed: Uint8Array[] = []
  const waiting = parts.entries()
  const work = async (): Promise<void> => {
    for (const [index, part] of waiting) printed[index] = await keptPart(printer, part)
  }
  await Promise.all(Array.from({ length: printer.tabs }, work))
  return printed
}

async function keptPart(printer: PartPrinter, part: PartHtml): Promise<Uint8Array> {
  const { browser, styles, finished, atWork } = printer
  // The rules for single pages do not ask for these.
  const { contents: _, edition: __, ...expected } = part.expected
  const surroundings = JSON.stringify([browser.name, browser.version, part.identity, finished, expected])
  const key = keyOf('part', part.html, ...styles, surroundings)
  const earlier = atWork.get(key)
  if (earlier) return earlier
  const making = readOrPrint(printer, part, key)
  atWork.set(key, making)
  return making
}

async function readOrPrint(printer: PartPrinter, part: PartHtml, key: string): Promise<Uint8Array> {
  const kept = await printer.cache.read(key)
  if (kept) return kept
  const made = await printPart(printer, part)
  await printer.cache.write(key, made)
  return made
}

async function printPart(printer: PartPrinter, part: PartHtml): Promise<Uint8Array> {
  const { browser, threads, roots, finished, sheet } = printer
  await writeStage(part.file, part.html)
  const { bytes } = await browser.print({ htmlFile: part.file, roots: [...roots, ...fontFolders] })
  return threads.part({
    bytes,
    identity: finished ? part.identity : undefined,
    expected: part.expected,
    sheet,
  })
}
