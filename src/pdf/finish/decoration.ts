import { finding } from './finding.ts'
import type { ConformanceFinding } from './finding.ts'
import type { ScannedPages } from './scan-pages.ts'
import { childElements, pieces } from './tree.ts'
import type { Element } from './tree.ts'

/** What may be a drawing without any text: the tree keeps it. */
const DRAWN = new Set(['Figure', 'Formula', 'Form', 'Lbl'])

/**
 * Takes lines, backgrounds and empty pictures out of the tree: the browser tags them as content of their element,
 * and PDF/UA-1 (7.1) wants all that is no content as artifact. The bullet of a list keeps its place and gets a text.
 */
export function dropDecoration(root: Element, { contents }: ScannedPages): ConformanceFinding[] {
  const owned = new Set(pieces(root))
  const findings: ConformanceFinding[] = []
  for (const { pieces: all } of contents.values()) {
    for (const piece of all.values()) {
      if (owned.has(piece)) continue
      piece.dropped = true
      if (piece.text.trim() === '') continue
      const hint = 'Report it: the browser left this text out of the tags.'
      findings.push(
        finding('pdf-untagged', 'A text has no place in the structure', hint, piece.page, piece.text),
      )
    }
  }
  visit(root)
  return findings
}

function visit(element: Element): void {
  if (DRAWN.has(element.type) && !isFrame(element)) {
    const own = [...pieces(element)]
    if (element.type === 'Lbl' && own.length > 0 && own.every(({ text }) => text === ''))
      element.actualText ??= '•'
    return
  }
  element.kids = element.kids.filter((kid) => {
    if (kid.kind !== 'content' || kid.piece.text !== '') return true
    kid.piece.dropped = true
    return false
  })
  for (const child of childElements(element)) visit(child)
}

/** A figure without a text alternative of its own that holds others, with their caption: no picture itself. */
export function isFrame(element: Element): boolean {
  return element.type === 'Figure' && element.alt === undefined && childElements(element).length > 0
}
