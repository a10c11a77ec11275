import type { Nodes } from 'mdast'
import { parseText } from '../../diagnostics/text-markdown.ts'
import { type Printed, splitSlots } from '../../diagnostics/text.ts'

/** The mark of a note as templates write it. */
const MARK = /\(#note-([\p{L}\p{N}_-]+)\)/gu
const ADDRESS = /^#note-(.+)$/u

/** Ids of the notes that a rendered template and the texts in it mark, in reading order: one for each mark. */
export function markedNotes({ source, texts }: Printed): string[] {
  return splitSlots(source, texts).flatMap((piece) => {
    if (typeof piece === 'string') return [...piece.matchAll(MARK)].map(([, id = '']) => id)
    return piece.kind === 'plain' ? markedNotes(piece) : piece.source === '' ? [] : inMarkdown(piece)
  })
}

function inMarkdown({ source, texts }: Printed): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'link') {
      const id = ADDRESS.exec(node.url)?.[1]
      if (id !== undefined) found.push(id)
    }
    if (node.type === 'text') {
      for (const piece of splitSlots(node.value, texts)) {
        if (typeof piece !== 'string' && piece.kind === 'markdown') found.push(...inMarkdown(piece))
      }
    }
    if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of parseText(source)) walk(node)
  return found
}
