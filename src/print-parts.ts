import { deserialize, serialize } from 'node:v8'
import { type Cache, keyOf } from './cache.ts'
import { writeStage } from './out.ts'
import { fontFolders } from './page/fonts.ts'
import type { PrintBrowser } from './pdf/browser.ts'
import type { ExpectedPages } from './pdf/check.ts'
import type { PartIdentity } from './pdf/finish/identity.ts'
import type { PdfThreads } from './pdf-threads.ts'
import type { MadePart } from './pdf-work.ts'

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
  readonly atWork: Map<string, PartAtWork>
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

/** A part on its way. */
export interface PartAtWork {
  /** Fulfilled when the browser has no more to do with it. */
  readonly printed: Promise<unknown>
  readonly made: Promise<MadePart>
}

/**
 * Prints, checks and finishes the parts of an edition, some at the same time; those that the cache has are taken from it.
 * @throws {DiagnosticError} for everything that keeps the browser from printing.
 */
export async function printParts(printer: PartPrinter, parts: readonly PartHtml[]): Promise<MadePart[]> {
  const made: Promise<MadePart>[] = []
  const waiting = parts.entries()
  const work = async (): Promise<void> => {
    let before: PartAtWork | undefined
    for (const [index, part] of waiting) {
      const atWork = beginPart(printer, part)
      made[index] = atWork.made
      await atWork.printed
      // While one is finished, the next is printed; more would fill the memory.
      await before?.made
      before = atWork
    }
    await before?.made
  }
  await Promise.all(Array.from({ length: printer.tabs }, work))
  return Promise.all(made)
}

function beginPart(printer: PartPrinter, part: PartHtml): PartAtWork {
  const { browser, styles, finished, atWork } = printer
  // The rules for single pages do not ask for these.
  const { contents: _, edition: __, ...expected } = part.expected
  const surroundings = JSON.stringify([browser.name, browser.version, part.identity, finished, expected])
  const key = keyOf('part', part.html, ...styles, surroundings)
  const earlier = atWork.get(key)
  if (earlier) return earlier
  const printed = printer.cache.read(key).then(async (kept) => {
    return kept ? { kept } : { print: await printPart(printer, part) }
  })
  const made = printed.then(async (found) => {
    if ('kept' in found) return deserialize(found.kept) as MadePart
    const done = await finishPart(printer, part, found.print)
    await printer.cache.write(key, serialize(done))
    return done
  })
  // Whoever waits for it is told; others must not end the program.
  made.catch(() => {})
  atWork.set(key, { printed, made })
  return { printed, made }
}

async function printPart({ browser, roots }: PartPrinter, { file, html }: PartHtml): Promise<Uint8Array> {
  await writeStage(file, html)
  const { bytes } = await browser.print({ htmlFile: file, roots: [...roots, ...fontFolders] })
  return bytes
}

function finishPart(
  { threads, finished, sheet }: PartPrinter,
  { expected, identity }: PartHtml,
  bytes: Uint8Array,
): Promise<MadePart> {
  return threads.part({ bytes, identity: finished ? identity : undefined, expected, sheet })
}
