import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDF } from './base.ts'
import { type ChapterTexts, readChapterTexts } from './chapter-texts.ts'
import { type ComparedPage, compareEdition } from './compare-edition.ts'
import { openDocument } from './document.ts'
import { isSameFile, partsOf } from './edition-parts.ts'
import { drawPictures, type PagePictures } from './page-pictures.ts'
import { findPlaces } from './places.ts'
import { compareTexts, type TextChange } from './text-changes.ts'
import { readWrittenTexts } from './written-texts.ts'

/** PDFs of a report, and its records and texts if they are known. All paths are absolute. */
export interface ReportVersion {
  readonly out: string
  readonly root?: string
}

/** A page with its pictures. */
export type ShownPage = ComparedPage & { readonly pictures: PagePictures }

/** A text that says something else, and where it was written. */
export type PlacedChange = TextChange & { readonly places: readonly string[] }

/** What became of an edition. */
export interface EditionDifferences {
  readonly edition: string
  /** Pages of both; nothing if there was or is no such edition. */
  readonly before?: number
  readonly after?: number
  readonly pages: readonly ShownPage[]
  /** Editions that it is put together from: its pages were compared as theirs. */
  readonly parts?: readonly string[]
  readonly texts: readonly PlacedChange[]
}

/** What became of a report. */
export interface ReportDifferences {
  readonly editions: readonly EditionDifferences[]
  /** Places of what changed in the files and is not among the changed texts. */
  readonly others: readonly string[]
}

/** Compares all editions that two versions of the report have. @throws {DiffError} if one is no PDF. */
export async function compareReports(
  before: ReportVersion,
  after: ReportVersion,
): Promise<ReportDifferences> {
  const [were, are] = [await listEditions(before.out), await listEditions(after.out)]
  const places = findPlaces(await writtenIn(before), (await writtenIn(after)) ?? [])
  const found: EditionDifferences[] = []
  for (const edition of [...new Set([...are.keys(), ...were.keys()])].toSorted()) {
    const [was, is] = [were.get(edition), are.get(edition)]
    if (was === undefined || is === undefined) {
      const document = await openDocument((was ?? is) as string)
      found.push({ edition, [was === undefined ? 'after' : 'before']: document.pages, pages: [], texts: [] })
      await document.close()
      continue
    }
    const parts = await partsOf(edition, { were, are, root: after.root })
    if (parts) {
      found.push({ edition, ...(await countPages(was, is)), pages: [], parts, texts: [] })
      continue
    }
    const texts = await Promise.all(
      [before, after].map(({ out }) => readChapterTexts(join(out, 'stages', edition))),
    )
    const [earlier, later] = texts as [ChapterTexts, ChapterTexts]
    const { texts: ofPages, ...compared } = await comparePages(
      was,
      is,
      new Set([...earlier.keys(), ...later.keys()]),
    )
    // The chapters say it better, as lines and page numbers are none of them.
    const changes = earlier.size > 0 && later.size > 0 ? compareTexts(earlier, later) : ofPages
    found.push({
      edition,
      ...compared,
      texts: changes.map((change) => ({ ...change, places: places.of(change) })),
    })
  }
  return { editions: found, others: places.others() }
}

async function writtenIn({ root }: ReportVersion) {
  return root === undefined ? undefined : readWrittenTexts(root)
}

async function countPages(was: string, is: string) {
  const [before, after] = await Promise.all([openDocument(was), openDocument(is)])
  await Promise.all([before.close(), after.close()])
  return { before: before.pages, after: after.pages }
}

async function comparePages(was: string, is: string, ids: ReadonlySet<string>) {
  const isSame = await isSameFile(was, is)
  const before = await openDocument(was)
  const after = isSame ? before : await openDocument(is)
  try {
    const compared = isSame ? { pages: [], texts: [] } : await compareEdition({ before, after }, ids)
    const pages: ShownPage[] = []
    for (const page of compared.pages)
      pages.push({ ...page, pictures: await drawPictures({ before, after }, page) })
    return { before: before.pages, after: after.pages, pages, texts: compared.texts }
  } finally {
    await before.close()
    if (after !== before) await after.close()
  }
}

/** PDFs of a folder by the names of their editions: those of its last build, if it says which they are. */
async function listEditions(out: string): Promise<Map<string, string>> {
  const names = (await readdir(out)).toSorted()
  const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8').catch(() => undefined)
  const isBuilt = (name: string): boolean => sums === undefined || sums.includes(`  ${name}\n`)
  return new Map(
    names.filter(isBuilt).flatMap((name) => {
      const edition = PDF.exec(name)?.groups?.['edition']
      return edition === undefined ? [] : [[edition, join(out, name)] as const]
    }),
  )
}
