import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

const SHOWN = 32
const INLINE = new Set(['Span', 'Link', 'Reference', 'Em', 'Strong', 'Code', 'Quote', 'Figure'])

/**
 * Words of a finished PDF in the order of its structure tree, page by page, as pdf.js reads them. Without the labels of
 * lists, most of which HTML does not have.
 */
export async function wordsOfTree(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const pieces = await readPieces(page)
    const visit = (node: Node): void => {
      if (node.role === 'Lbl') return
      const isInline = INLINE.has(node.role ?? 'Span')
      if (!isInline) text += ' '
      if (node.type === 'content') text += pieces.get(Number(/_mc(\d+)$/u.exec(node.id ?? '')?.[1])) ?? ''
      node.children?.forEach(visit)
      if (!isInline) text += ' '
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree)
    page.cleanup()
  }
  await task.destroy()
  return words(text)
}

/** The structure tree of some pages as pdf.js reads it, one element a line, with the beginnings of its texts. */
export async function showTree(bytes: Uint8Array, from: number, to: number): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  let shown = ''
  for (let number = from; number <= to; number += 1) {
    const page = await pdf.getPage(number)
    const pieces = await readPieces(page)
    shown += `page ${number}\n`
    const visit = (node: Node, depth: number): void => {
      const indent = '  '.repeat(depth)
      if (node.type === 'content') {
        const text = pieces.get(Number(/_mc(\d+)$/u.exec(node.id ?? '')?.[1])) ?? ''
        shown += `${indent}“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”\n`
      } else if (node.role !== undefined && node.role !== 'Root') {
        const lang = node.lang === undefined ? '' : ` (${node.lang})`
        const alt = node.alt === undefined ? '' : ` [${node.alt}]`
        shown += `${indent}${node.role}${lang}${alt}\n`
      }
      node.children?.forEach((child) => visit(child, depth + 1))
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree, 0)
    page.cleanup()
  }
  await task.destroy()
  return shown
}

/** Text by MCID, from the glyphs themselves: what pdf.js calls text leaves out spaces at the ends of lines. */
export async function readPieces(page: PDFPageProxy): Promise<Map<number, string>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const pieces = new Map<number, string>()
  const open: (number | undefined)[] = []
  fnArray.forEach((operator, index) => {
    const [first, second] = (argsArray[index] ?? []) as unknown[]
    if (operator === OPS.endMarkedContent) open.pop()
    else if (operator === OPS.beginMarkedContent) open.push(undefined)
    else if (operator === OPS.beginMarkedContentProps) {
      open.push(typeof second === 'number' ? second : first === 'Artifact' ? undefined : open.at(-1))
    } else if (operator === OPS.showText) {
      const mcid = open.at(-1)
      const glyphs = first as readonly (number | { readonly unicode: string })[]
      const shown = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
      if (mcid !== undefined) pieces.set(mcid, (pieces.get(mcid) ?? '') + shown)
    }
  })
  return pieces
}

const INLINE_TAGS = /^(?:a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/u

/** Words of an HTML document in its order, without numerals and hidden drawings: what stands in a line belongs together, blocks are apart. */
export function wordsOfHtml(html: string): string[] {
  const body = html.slice(html.indexOf('<body>'))
  const text = body
    .replaceAll(/<!--.*?-->/gsu, '')
    .replaceAll(/<svg(?=[^>]* aria-hidden="true")[^>]*>.*?<\/svg>/gsu, ' ')
    .replaceAll(/<span class="numeral"[^>]*>\d+<\/span>/gu, ' ')
    // The number of a project that its list item begins with is the label of the item.
    .replaceAll(/(?<=<li>\s*<p>)<span class="number">\d+ <\/span>/gu, ' ')
    .replaceAll(/<(div|p)(?=[^>]* aria-hidden="true")[^>]*>.*?<\/\1>/gsu, ' ')
    // The country before its first organisation makes room for the head of the group, which is drawn there.
    .replaceAll(/<span class="room"[^>]*>(?:(?!<\/span>).)*<span[^>]*>[^<]*<\/span>\s*<\/span>/gsu, ' ')
    // Side by side the stylesheet shows a page number once, and parts the languages by a line instead of a slash.
    .replaceAll(/(<p[^>]* lang="en"><a[^>]*>)<span class="page-number[^"]*">\d+<\/span>/gu, '$1')
    .replaceAll('<span class="slash"> / </span>', ' ')
    .replaceAll(/<\/?([a-z0-9]+)[^>]*>/gu, (_, tag: string) => (INLINE_TAGS.test(tag) ? '' : ' '))
    .replaceAll(/&#x([0-9A-Fa-f]+);/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&shy;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return words(text)
}

function words(text: string): string[] {
  return text
    .replaceAll('\u00ad', '')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
