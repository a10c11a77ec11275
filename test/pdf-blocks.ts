import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A paragraph, heading or cell of a finished PDF, as a reader that is not ours finds it in the tags. */
export interface Block {
  readonly page: number
  readonly role: string
  readonly language: string
  readonly text: string
  /** Element that holds it, and how many elements that one has. */
  readonly parent: unknown
  readonly siblings: number
  /** Item of a list that it belongs to. */
  readonly item: unknown
  /** Whether a part of it is tagged with a language of its own. */
  readonly mixed: boolean
  /** Baseline of its first line, and its edges, in pt. */
  readonly baseline: number
  readonly left: number
  readonly right: number
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}

interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const BLOCK = /^(?:P|TD|TH|H\d)$/u

/** All blocks that have words, page by page in reading order. */
export async function readBlocks(file: string): Promise<Block[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const pdf = await task.promise
  const blocks: Block[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const pieces = new Map<string, Piece[]>()
    const open: (string | undefined)[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push(item.id ?? open.at(-1))
        continue
      }
      const [id, [, , , , x = 0, y = 0]] = [open.at(-1) ?? '', item.transform as number[]]
      const piece = { text: item.str, x, y, width: item.width, height: item.height }
      if (item.str.trim() !== '') pieces.set(id, [...(pieces.get(id) ?? []), piece])
    }
    const visit = (node: Node, language: string, parent: Node, list: Node | undefined): void => {
      const own = node.lang ?? language
      if (BLOCK.test(node.role ?? '')) {
        const block = describe(node, pieces)
        const siblings = (parent.children ?? []).filter(({ role }) => role !== undefined).length
        if (block) blocks.push({ page: number, language: own, parent, siblings, item: list, ...block })
      }
      for (const child of node.children ?? []) visit(child, own, node, node.role === 'LI' ? node : list)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree, 'az', tree, undefined)
    page.cleanup()
  }
  await task.destroy()
  return blocks
}

function describe(node: Node, pieces: ReadonlyMap<string, readonly Piece[]>) {
  const all = [...contents(node)].flatMap((id) => pieces.get(id) ?? [])
  const largest = Math.max(...all.map(({ height }) => height))
  // A note mark stands higher than its line.
  const letters = all.filter(({ height }) => height > largest * 0.95)
  if (letters.length === 0) return undefined
  return {
    role: node.role ?? '',
    text: all
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
    mixed: (node.children ?? []).some(({ lang }) => lang !== undefined),
    baseline: Math.max(...letters.map(({ y }) => y)),
    left: Math.min(...all.map(({ x }) => x)),
    right: Math.max(...all.map(({ x, width }) => x + width)),
  }
}

function* contents(node: Node): Generator<string> {
  if (node.type === 'content' && node.id !== undefined) yield node.id
  for (const child of node.children ?? []) if (!BLOCK.test(child.role ?? '')) yield* contents(child)
}
