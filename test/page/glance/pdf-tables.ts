import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPieces } from '../../pdf/finish/tree-text.ts'

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

/** A table of a PDF as a screen reader meets it; a drawing says `[its text alternative]`. */
export interface PdfTable {
  readonly caption: readonly string[]
  readonly rows: (readonly { readonly role: string; readonly text: string }[])[]
}

/** A chapter as its tags tell it. */
export interface TaggedPages {
  readonly tables: readonly PdfTable[]
  /** The items of its lists, each with its paragraphs. */
  readonly items: readonly (readonly string[])[]
  /** Width and height of each page in pt. */
  readonly sizes: readonly (readonly [number, number])[]
}

/** Reads tables and lists of some pages; a table that goes on over pages is one. */
export async function readTagged(bytes: Uint8Array, from: number, to: number): Promise<TaggedPages> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const tables: PdfTable[] = []
  const items: string[][] = []
  const sizes: [number, number][] = []
  for (let number = from; number <= Math.min(to, pdf.numPages); number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([Math.round(width), Math.round(height)])
    const pieces = await readPieces(page)
    const textOf = (node: Node): string => {
      if (node.type === 'content') return pieces.get(Number(/_mc(\d+)$/u.exec(node.id ?? '')?.[1])) ?? ''
      if (node.role === 'Figure') return `[${node.alt ?? ''}]`
      return (node.children ?? []).map(textOf).join('')
    }
    const clean = (node: Node): string => wordsOf(textOf(node))
    const find = (node: Node, role: string): Node[] =>
      node.role === role ? [node] : (node.children ?? []).flatMap((child) => find(child, role))
    const tree = ((await page.getStructTree()) ?? {}) as Node
    for (const table of find(tree, 'Table')) {
      const caption = find(table, 'Caption')
        .flatMap((each) => find(each, 'P'))
        .map(clean)
      // pdf.js gives the whole table on each of its pages, with the texts of that page.
      const rows = find(table, 'TR')
        .map((row) => (row.children ?? []).map((cell) => ({ role: cell.role ?? '', text: clean(cell) })))
        .filter((row) => row.some(({ text }) => text.trim() !== ''))
      const earlier = tables.at(-1)
      if (caption.some((text) => text !== '') || !earlier) tables.push({ caption, rows })
      else earlier.rows.push(...rows)
    }
    for (const item of find(tree, 'LI')) items.push(find(item, 'P').map(clean))
    page.cleanup()
  }
  await task.destroy()
  return { tables, items, sizes }
}

/** Text without the hyphens of line ends, which pdf.js does not tell from others; an empty cell is one space. */
function wordsOf(text: string): string {
  const words = text.replaceAll(/(?<=\p{Ll})-(?=\p{Ll})|\u00AD/gu, '').replaceAll(/[\t\n\r ]+/gu, ' ')
  return words.trim() === '' ? words : words.replaceAll(/^ | $/gu, '')
}
