import { readFile } from 'node:fs/promises'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A link of a page: where it leads, and the words inside its box. */
export interface Link {
  readonly url?: string
  /** Number of the page that an internal link leads to, from 1; 0 if it leads nowhere. */
  readonly page?: number
  readonly text: string
}

export interface Page {
  readonly number: number
  /** Text in the order of the structure tree; margin boxes are not in it. */
  readonly text: string
  /** The same without note marks. */
  readonly plain: string
  /** Text of the margins: running head and folio. */
  readonly margins: readonly string[]
  readonly links: readonly Link[]
  /** The page's text by the language it is tagged with. */
  readonly languages: ReadonlyMap<string, string>
}

export interface Bookmark {
  readonly title: string
  readonly level: number
  readonly page: number
}

export interface Document {
  readonly pages: readonly Page[]
  readonly bookmarks: readonly Bookmark[]
  readonly destinations: ReadonlyMap<string, number>
  readonly information: Readonly<Record<string, unknown>>
}

/** Opens a finished PDF again with a reader that is not ours. */
export async function openPdf(file: string): Promise<Document> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const pdf = await task.promise
  const destinations = new Map<string, number>()
  for (const [name, destination] of await pdf.getDestinations()) {
    destinations.set(name, await pageOf(pdf, destination))
  }
  const { info } = await pdf.getMetadata()
  const documentLanguage = String((info as Record<string, unknown>)['Language'])
  const pages: Page[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(await pdf.getPage(number), number, destinations, documentLanguage))
  }
  const bookmarks: Bookmark[] = []
  const walk = async (
    items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>,
    level: number,
  ): Promise<void> => {
    for (const item of items ?? []) {
      const dest = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest
      bookmarks.push({ title: item.title, level, page: await pageOf(pdf, dest) })
      await walk(item.items, level + 1)
    }
  }
  await walk(await pdf.getOutline(), 1)
  await task.destroy()
  return { pages, bookmarks, destinations, information: info as Record<string, unknown> }
}

async function pageOf(pdf: PDFDocumentProxy, destination: readonly unknown[] | null): Promise<number> {
  const [reference] = destination ?? []
  return reference ? (await pdf.getPageIndex(reference as never)) + 1 : 0
}

interface Item {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly width: number
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}

async function readPage(
  page: PDFPageProxy,
  number: number,
  destinations: ReadonlyMap<string, number>,
  documentLanguage: string,
): Promise<Page> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces = new Map<string, string>()
  const placed: Item[] = []
  const margins: string[] = []
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? open.at(-1))
      continue
    }
    const id = open.at(-1)
    if (id === undefined) margins.push(item.str)
    else pieces.set(id, `${pieces.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
    placed.push(item)
  }
  const tree = (await page.getStructTree()) as Node | null
  const languages = new Map<string, string>()
  const sortByLanguage = (node: Node, inherited: string): void => {
    const language = node.lang ?? inherited
    const text = node.type === 'content' ? (pieces.get(node.id ?? '') ?? '') : ''
    languages.set(language, (languages.get(language) ?? '') + text)
    for (const child of node.children ?? []) sortByLanguage(child, language)
  }
  if (tree) sortByLanguage(tree, documentLanguage)
  const textOf = (node: Node, marks: boolean): string => {
    if (node.type === 'content') return pieces.get(node.id ?? '') ?? ''
    const text = (node.children ?? []).map((child) => textOf(child, marks)).join('')
    if (!marks && node.role === 'Link' && /^\d+$/u.test(text.trim())) return ''
    return /^(?:P|H\d|LI|TD|TH|Sect)$/u.test(node.role ?? '') ? `${text}\n` : text
  }
  return {
    number,
    text: tree ? textOf(tree, true) : '',
    plain: tree ? textOf(tree, false) : '',
    margins: margins.filter((text) => text.trim() !== ''),
    links: (await page.getAnnotations())
      .filter(({ subtype }) => subtype === 'Link')
      .map((link) => ({
        text: placed
          .filter((item) => inside(item, link.rect))
          .map(({ str }) => str)
          .join(''),
        ...(link.url !== undefined && { url: link.unsafeUrl ?? link.url }),
        ...(typeof link.dest === 'string' && { page: destinations.get(link.dest) ?? 0 }),
      })),
    languages,
  }
}

function inside(
  { transform, width }: Item,
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
): boolean {
  const [, , , , x = 0, y = 0] = transform
  const middle = x + width / 2
  return middle >= left - 1 && middle <= right + 1 && y >= bottom - 1 && y <= top + 1
}
