import { annotationOf, targetOf } from './annotations.ts'
import type { PdfDocument } from './document.ts'
import { childElements, element, isElement, walk } from './tree.ts'
import type { Element } from './tree.ts'

/**
 * Makes a list whose every item is one link into the document a table of contents (ISO 32000-1, table 333):
 * TOC, TOCI, and a Reference around each link. An item in two languages has a paragraph with a link for each.
 */
export function tagContents(document: PdfDocument, root: Element): void {
  for (const list of walk(root)) {
    if (list.type !== 'L') continue
    const items = childElements(list)
    const links = items.map((item) => linksOf(document, item))
    if (items.length === 0 || links.some((each) => each.length === 0)) continue
    list.type = 'TOC'
    list.attributes = undefined
    items.forEach((item, index) => {
      item.type = 'TOCI'
      item.kids = [...item.kids.filter(isLabel), ...(links[index] ?? [])]
    })
  }
}

/** The references of an item: one, or one in each of its paragraphs; none if it holds something else. */
function linksOf(document: PdfDocument, item: Element): Element[] {
  const link = onlyLink(document, item)
  if (link) return [element('Reference', [link])]
  const [body] = childElements(item).filter((kid) => !isLabel(kid))
  const lines = body?.type === 'LBody' ? childElements(body) : []
  const links = lines.map((line) => (line.type === 'P' ? onlyLink(document, line) : undefined))
  if (lines.length !== body?.kids.length || links.some((each) => !each)) return []
  lines.forEach((line, index) => {
    const own = links[index]
    if (own) line.kids = [element('Reference', [own])]
  })
  return lines
}

function isLabel(kid: Element['kids'][number]): boolean {
  return isElement(kid) && kid.type === 'Lbl'
}

/** The link that an item is made of beside its label, if it leads into the document. */
function onlyLink(document: PdfDocument, item: Element): Element | undefined {
  let holder = item
  for (;;) {
    const kids = holder.kids.filter((kid) => !isLabel(kid))
    const [only] = kids
    if (kids.length !== 1 || !only || !isElement(only)) return undefined
    if (only.type === 'Link') return leadsInside(document, only) ? only : undefined
    if (only.type !== 'LBody' && only.type !== 'P') return undefined
    holder = only
  }
}

function leadsInside(document: PdfDocument, link: Element): boolean {
  const annotations = link.kids.filter((kid) => kid.kind === 'annotation')
  const targets = annotations.map(({ number }) => targetOf(document, annotationOf(document, number)))
  return targets.length > 0 && targets.every(({ destination }) => destination !== undefined)
}
