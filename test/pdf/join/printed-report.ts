import { SCAFFOLD } from '../../../src/page/edition/scaffold-page.ts'
import { fontFolders } from '../../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../../src/pdf/browser/browser.ts'
import { type JoinedPrint, type Joining, joinPlaced, placeParts } from '../../../src/pdf/join/join.ts'
import type { NumberColumn } from '../../../src/pdf/join/page-numbers.ts'
import { reducePrint } from '../../../src/pdf/reduce/reduce-print.ts'
import { readPdf } from '../read-pdf.ts'
import { cacheFolder, write } from '../browser-fixture.ts'
import { paginate } from './pagination.ts'
import type { SampleReport } from './sample-report.ts'
import { enlargedRules, enlargementOf } from '../../../src/page/edition/paper.ts'
import { RESERVED } from '../../../src/page/edition/page-numbers.ts'
import { COLUMN, splitEdition, type SplitEdition } from './split-edition.ts'

/** Prints HTML by way of a folder. */
export type Print = (html: string) => Promise<Uint8Array>

/** Runs with a browser of its own; what is printed may load files of the folder and of `roots`. */
export async function withPrinter<T>(
  folder: string,
  roots: readonly string[],
  run: (print: Print) => Promise<T>,
): Promise<T> {
  const browser = await startBrowser({ cacheFolders: [cacheFolder], fontFolders, timeout: 60_000 })
  let files = 0
  try {
    return await run(async (html) => {
      files += 1
      const htmlFile = write(folder, `printed-${files}.html`, html)
      const { bytes } = await browser.print({ htmlFile, roots: [folder, ...roots, ...fontFolders] })
      // What is printed in its own size has its grounds as a build has them, too.
      return reducePrint(bytes, html.includes(enlargedRules('a4')) ? enlargementOf('a4') : 1)
    })
  } finally {
    await browser.close()
  }
}

/** Prints a sample in one piece, with the blank pages and numbers that pagination finds for it. */
export async function printWhole(
  report: SampleReport,
  print: Print,
): Promise<{ bytes: Uint8Array; html: string }> {
  const first = readPdf(await print(report.html(new Map(), new Set()))).destinations
  const places = new Map([...first].map(([id, { page }]) => [id, page]))
  const linked = report.chapters
    .filter(({ id }) => places.has(id))
    .map((chapter) => ({ ...chapter, ids: chapter.ids.filter((id) => places.has(id)) }))
  const { pages, blanks } = paginate(linked, places, new Set())
  const html = report.html(pages, blanks)
  return { bytes: await print(html), html }
}

/** Joins prints as a build does, whatever digits their numbers have. */
export function joinParts(prints: readonly Uint8Array[], joining: Joining): JoinedPrint {
  return joinPlaced(placeParts(prints, joining), joining)
}

/** Joins the prints of an edition's parts. */
export function joinSplit(
  { sides }: SplitEdition,
  prints: readonly Uint8Array[],
  align: NumberColumn['align'],
): JoinedPrint {
  return joinParts(prints, {
    scaffold: SCAFFOLD,
    sides,
    column: { digits: COLUMN, align, language: RESERVED },
    parents: [],
  })
}

/** Cuts an edition into parts, prints and joins them. */
export async function printInParts(
  html: string,
  length: number,
  print: Print,
  align: NumberColumn['align'],
  sides?: SplitEdition['sides'],
): Promise<JoinedPrint> {
  const split = splitEdition(html, length, sides)
  const prints: Uint8Array[] = []
  for (const part of split.parts) prints.push(await print(part))
  return joinSplit(split, prints, align)
}
