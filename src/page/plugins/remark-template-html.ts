import type { Html, Nodes, Parent, Root, RootContent } from 'mdast'

/** An element that a template writes around Markdown: `<section class="facts">` … `</section>`. */
interface TemplateElement extends Parent {
  type: 'templateElement'
  children: RootContent[]
  data: { hName: string; hProperties: Record<string, string | string[]> }
}

declare module 'mdast' {
  interface RootContentMap {
    templateElement: TemplateElement
  }
}

const OPENING = /^<([a-z][a-z\d-]*)((?:\s+[a-z][a-z-]*="[^"<>]*")*)\s*>$/u
/** An element with nothing in it, on a line of its own: `<div class="drawing period"></div>`. */
const EMPTY = /^(<([a-z][a-z\d-]*)\s[^<>]*>)<\/\2>$/u
const CLOSING = /^<\/([a-z][a-z\d-]*)>$/u
const ATTRIBUTE = /([a-z][a-z-]*)="([^"<>]*)"/gu

/** HTML that a template may not write, with the piece of it to look for. */
export class TemplateHtmlError extends Error {
  readonly piece: string

  constructor(message: string, piece: string) {
    super(message)
    this.piece = piece
  }
}

/**
 * Turns the tags that a template writes into elements with the Markdown between them as content.
 * Only `class`, `id` and `lang` pass; a tag stands alone on its line, or alone in its place in a line; an element
 * with nothing in it may stand on one line.
 * @throws {TemplateHtmlError} for any other HTML, and for a tag without its partner.
 */
export function remarkTemplateHtml() {
  return (tree: Root): void => {
    nest(tree)
  }
}

function nest(parent: Nodes): void {
  if (!('children' in parent)) return
  const content: RootContent[] = []
  const open: TemplateElement[] = []
  for (const child of parent.children) {
    const into = open.at(-1)?.children ?? content
    if (child.type !== 'html') {
      nest(child)
      into.push(child)
      continue
    }
    if (child.value === '<!-- -->') continue
    const empty = EMPTY.exec(child.value)
    if (empty?.[1] !== undefined) {
      into.push(openElement({ ...child, value: empty[1] }))
      continue
    }
    const closing = CLOSING.exec(child.value)
    if (closing) {
      const element = open.pop()
      if (!element || element.data.hName !== closing[1]) {
        throw new TemplateHtmlError(`${child.value} closes nothing that is open here`, child.value)
      }
      const end = child.position?.end
      if (element.position && end) element.position.end = end
    } else {
      const element = openElement(child)
      into.push(element)
      open.push(element)
    }
  }
  const left = open.at(-1)
  if (left) {
    const tag = `<${left.data.hName}`
    throw new TemplateHtmlError(`${tag}> is not closed in the block that opens it`, tag)
  }
  parent.children = content as typeof parent.children
}

function openElement(node: Html): TemplateElement {
  const match = OPENING.exec(node.value)
  if (!match?.[1])
    throw new TemplateHtmlError(`HTML in a template must be one tag alone: ${node.value}`, node.value)
  const properties: Record<string, string | string[]> = {}
  for (const [, name = '', value = ''] of (match[2] ?? '').matchAll(ATTRIBUTE)) {
    if (name === 'class') properties['className'] = value.split(' ')
    else if (name === 'id' || name === 'lang') properties[name] = value
    else {
      throw new TemplateHtmlError(`HTML in a template may have class, id and lang, not ${name}`, node.value)
    }
  }
  return {
    type: 'templateElement',
    children: [],
    data: { hName: match[1], hProperties: properties },
    ...(node.position && { position: { start: node.position.start, end: node.position.end } }),
  }
}
