import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A text of a page as pdf.js shows it: running heads and page numbers are left out. */
export interface ShownText {
  readonly text: string
  readonly x: number
  /** Baseline, in pt from the lower edge of the page. */
  readonly y: number
  readonly size: number
}

/** The active area of a link. */
export interface LinkArea {
  readonly page: number
  /** Id or address that it leads to. */
  readonly target: string
  /** What a reader calls it. */
  readonly name: string
  /** Left, bottom, right, top. */
  readonly box: readonly number[]
}

/** Where a link opens. */
export interface LinkPlace {
  readonly page: number
  readonly left: number
  readonly top: number
  /** The reader's own stays where there is none. */
  readonly zoom: number | null
}

/** What a reader finds in a finished PDF beside its words. */
export interface Reopened {
  /** Page by page. */
  readonly texts: readonly (readonly ShownText[])[]
  readonly areas: readonly LinkArea[]
  readonly places: ReadonlyMap<string, LinkPlace>
  readonly pageMode: string
  readonly pageLayout: string
  readonly preferences: unknown
  readonly title: string
  readonly language: string
}

/** Opens a finished PDF with a reader that is not ours. */
export async function reopen(bytes: Uint8Array): Promise<Reopened> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const texts: ShownText[][] = []
  const areas: LinkArea[] = []
  const places = new Map<string, LinkPlace>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    texts.push(await shownTexts(page))
    for (const annotation of await page.getAnnotations()) {
      const { subtype, dest, unsafeUrl, rect, contentsObj } = annotation as Record<string, unknown>
      if (subtype !== 'Link') continue
      const { str: name } = contentsObj as { str: string }
      areas.push({ page: number, target: String(dest ?? unsafeUrl), name, box: rect as number[] })
    }
    page.cleanup()
  }
  for (const [id, [page, , left, top, zoom]] of await pdf.getDestinations()) {
    places.set(id, { page: (await pdf.getPageIndex(page as never)) + 1, left, top, zoom })
  }
  const { info } = await pdf.getMetadata()
  const { Title, Language } = info as Record<string, string>
  const reopened = {
    texts,
    areas,
    places,
    pageMode: await pdf.getPageMode(),
    pageLayout: await pdf.getPageLayout(),
    preferences: await pdf.getViewerPreferences(),
    title: Title ?? '',
    language: Language ?? '',
  }
  await task.destroy()
  return reopened
}

async function shownTexts(page: PDFPageProxy): Promise<ShownText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts: ShownText[] = []
  const open: boolean[] = []
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id !== undefined || (open.at(-1) ?? false))
      continue
    }
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    if (open.at(-1) === true && item.str.trim() !== '')
      texts.push({ text: item.str, x, y, size: Math.hypot(c, d) })
  }
  return texts
}
