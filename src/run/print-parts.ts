import { relative } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import pLimit from 'p-limit'
import { type Cache, keyOf, readKept } from '../files/cache.ts'
import { loadedFiles, type LoadedFile } from '../files/inputs.ts'
import { writeStage } from '../files/out.ts'
import { SCAFFOLD } from '../page/edition/scaffold-page.ts'
import { pageFontFolders } from '../page/fonts/fonts.ts'
import type { PrintBrowser } from '../pdf/browser/browser.ts'
import type { PrintedFile } from '../pdf/browser/print.ts'
import { printUnreadable } from '../pdf/browser/browser-failure.ts'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import type { BuildOptions } from './build-options.ts'
import type { PartHtml } from './edition-html.ts'
import type { PdfThreads } from './pdf-threads.ts'
import type { MadePart } from './pdf-work.ts'

/** What prints the parts of all editions. Stylesheets and pictures come from the inputs, and none from the disk. */
export interface PartPrinting extends Pick<BuildOptions, 'inputs' | 'pdf' | 'tabs'> {
  readonly browser: PrintBrowser
  readonly threads: PdfThreads
  readonly cache: Cache
}

export interface PartPrinter {
  /**
   * Prints, checks and finishes a part, or takes it from the cache. Parts wait for each other in the order in which they
   * come; one that editions have in common is made once.
   * @throws {DiagnosticError} for everything that keeps the browser from printing.
   */
  readonly make: (part: PartHtml) => Promise<MadePart>
  /** Nothing more is printed: parts that wait, or come later, are refused. */
  readonly stop: () => void
}

export function createPartPrinter(printing: PartPrinting): PartPrinter {
  const { cache, tabs, inputs } = printing
  const loaded = loadedFiles(inputs)
  const keyOfLoaded = keyOf(
    ...[...loaded].flatMap(([path, { bytes }]) => [relative(inputs.root, path), bytes]),
  )
  const print = pLimit(tabs)
  // While one is finished, the next is printed; more would fill the memory.
  const open = pLimit(2 * tabs)
  const all = new Map<string, Promise<MadePart>>()
  let isStopped = false

  const makeOrTake = async (part: PartHtml, key: string): Promise<MadePart> => {
    const kept = await readKept(cache, key, (bytes) => deserialize(bytes) as MadePart)
    if (kept) return kept
    const printed = await print(() => {
      if (isStopped) throw new Error('the printing was stopped')
      return printPart(printing, part, loaded)
    })
    const made = await finishPart(printing, part, printed)
    await cache.write(key, serialize(made))
    return made
  }
  return {
    make(part) {
      const key = keyOf('part', keyOfLoaded, ...surroundingsOf(printing, part))
      const earlier = all.get(key)
      if (earlier) return earlier
      const made = open(() => makeOrTake(part, key))
      // Whoever waits for it is told; others must not end the program.
      made.catch(() => {})
      all.set(key, made)
      return made
    },
    stop() {
      isStopped = true
    },
  }
}

/** What a printed part is made from, but for the files that it loads. The fonts are those of the program's version. */
function surroundingsOf({ browser, pdf }: PartPrinting, part: PartHtml): string[] {
  // The rules for single pages do not ask for these.
  const { contents: _, edition: __, ...rules } = part.expected
  const made = [browser.name, browser.version, part.identity, pdf, SCAFFOLD, part.room, rules]
  return [part.portable, JSON.stringify(made)]
}

async function printPart(
  { browser }: PartPrinting,
  part: PartHtml,
  loaded: ReadonlyMap<string, LoadedFile>,
): Promise<PrintedFile> {
  // For looking into: the browser is given what is in memory.
  await writeStage(part.file, part.html)
  const page = { bytes: Buffer.from(part.html), type: 'text/html' }
  return browser.print({
    ...namesOf(part),
    roots: pageFontFolders,
    files: new Map([...loaded, [part.file, page]]),
    ...(part.room && { room: part.room }),
  })
}

/** @throws {DiagnosticError} `print-unreadable` if another browser than the project's own wrote another PDF. */
async function finishPart(
  { browser, threads, pdf }: PartPrinting,
  part: PartHtml,
  { bytes, room }: PrintedFile,
): Promise<MadePart> {
  const { identity, enlargement } = part
  const words = part.words()
  const chapters = part.expected.chapters.map((each) => {
    const own = words.get(each.id)
    return own ? { ...each, words: own } : each
  })
  const expected = { ...part.expected, chapters }
  try {
    return await threads.part({
      bytes,
      room,
      enlargement,
      identity: pdf === 'archive' ? identity : undefined,
      expected,
      scaffold: SCAFFOLD,
    })
  } catch (cause) {
    throw cause instanceof PdfSyntaxError ? printUnreadable(namesOf(part), browser, cause) : cause
  }
}

/** What messages call a part. */
function namesOf({ file, expected }: PartHtml) {
  const [first, last] = [expected.chapters.at(0)?.id, expected.chapters.at(-1)?.id]
  const chapters = first === last ? `the chapter “${first}”` : `the chapters “${first}” to “${last}”`
  return { htmlFile: file, name: `${chapters} of the edition “${expected.edition}”` }
}
