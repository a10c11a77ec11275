import { readFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DiffError } from './diff-error.ts'
import { type PageText, readPageText } from './page-text.ts'

/** Pictures are drawn with so many points to the inch. */
const RESOLUTION = 100

/** A page as pixels, four bytes each. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
  /** Pixels to the pt. */
  readonly scale: number
}

/** A PDF that is compared. Pages are counted from 0. */
export interface DiffDocument {
  readonly pages: number
  /** Which chapter stands on a page, as `chapterOf` names them. */
  readonly destinations: readonly Destination[]
  /** Title of a page: the last heading of the bookmarks on or before it. */
  readonly title: (page: number) => string
  readonly text: (page: number) => Promise<PageText>
  /** Draws a page. `shift`: how far all of it is moved, in pt. */
  readonly draw: (page: number, shift?: { readonly x: number; readonly y: number }) => Promise<Drawing>
  readonly close: () => Promise<void>
}

/** A named place: its page, and its distance from the lower edge of it in pt. */
export interface Destination {
  readonly name: string
  readonly page: number
  readonly height: number
}

/** Opens a PDF. @throws {DiffError} if it is none, or damaged. */
export async function openDocument(file: string): Promise<DiffDocument> {
  const bytes = await readFile(file)
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 })
  const pdf = await task.promise.catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DiffError(
      `${file} is not a PDF that can be read: ${reason.replace(/\.$/u, '')}.`,
      'Build it again, or take the file from where it came once more.',
    )
  })
  const texts = new Map<number, Promise<PageText>>()
  const titles = await readTitles(pdf)
  return {
    pages: pdf.numPages,
    destinations: await readDestinations(pdf),
    title: (page) => titles.findLast((each) => each.page <= page)?.title ?? '',
    text: (page) => {
      const known = texts.get(page) ?? pdf.getPage(page + 1).then((each) => readPageText(each, page))
      texts.set(page, known)
      return known
    },
    draw: async (page, shift = { x: 0, y: 0 }) => {
      const scale = RESOLUTION / 72
      const each = await pdf.getPage(page + 1)
      const viewport = each.getViewport({ scale, offsetX: shift.x * scale, offsetY: shift.y * scale })
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
      const canvas = createCanvas(width, height)
      await each.render({ canvas: canvas as never, viewport }).promise
      const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
      return { width, height, pixels: new Uint8ClampedArray(data.buffer), scale }
    },
    close: () => task.destroy(),
  }
}

async function readDestinations(pdf: PDFDocumentProxy): Promise<Destination[]> {
  // The types say it is an object; it is a Map.
  const named = (await pdf.getDestinations()) as unknown as ReadonlyMap<string, unknown[]>
  const found = [...named].map(async ([name, [reference, , , height]]) => ({
    name,
    page: await pdf.getPageIndex(reference as never),
    height: typeof height === 'number' ? height : 0,
  }))
  return Promise.all(found)
}

async function readTitles(pdf: PDFDocumentProxy): Promise<{ page: number; title: string }[]> {
  type Bookmark = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]
  const flat = (items: readonly Bookmark[]): Bookmark[] =>
    items.flatMap((item) => [item, ...flat(item.items as Bookmark[])])
  const bookmarks = flat((await pdf.getOutline()) ?? [])
  const found = bookmarks.map(async ({ title, dest }) => {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    return { title, page: target ? await pdf.getPageIndex(target[0] as never) : 0 }
  })
  const titles = await Promise.all(found)
  // Of several on one page the first is what the page is about.
  return titles.filter(({ page }, index) => titles.findIndex((each) => each.page === page) === index)
}
