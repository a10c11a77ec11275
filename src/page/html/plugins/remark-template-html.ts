import type { Html, Nodes, Parent, Root, RootContent } from 'mdast'
import { readTag, SEPARATOR, type Tag, TemplateHtmlError } from '../../templates/template-html.ts'

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

/** Elements in elements; the deepest place of the report's templates is 4. */
const DEEPEST = 32

/**
 * Turns the tags that a template writes into elements with the Markdown between them as content. A tag stands alone on
 * its line, or alone in its place in a line; an element with nothing in it may stand on one line.
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
    if (child.value === SEPARATOR) continue
    const tag = readTag(child.value)
    if (tag.kind === 'closing') {
      const element = open.pop()
      if (!element || element.data.hName !== tag.name) {
        throw new TemplateHtmlError(`${child.value} closes nothing that is open here.`, child.value)
      }
      const end = child.position?.end
      if (element.position && end) element.position.end = end
      continue
    }
    const element = openElement(tag, child)
    into.push(element)
    if (tag.kind === 'opening') open.push(element)
    if (open.length > DEEPEST) {
      const hint = 'Take elements out: the classes of the others are enough.'
      throw new TemplateHtmlError(`${child.value} stands in ${DEEPEST} other elements.`, child.value, hint)
    }
  }
  const left = open.at(-1)
  if (left) {
    const tag = `<${left.data.hName}`
    throw new TemplateHtmlError(`${tag}> is not closed in the block that opens it.`, tag)
  }
  parent.children = content as typeof parent.children
}

function openElement({ name, attributes }: Tag, { position }: Html): TemplateElement {
  const properties = attributes.map(([key, value]) => {
    if (key === 'class') return ['className', value.split(' ')] as const
    return [key === 'aria-hidden' ? 'ariaHidden' : key, value] as const
  })
  return {
    type: 'templateElement',
    children: [],
    data: { hName: name, hProperties: Object.fromEntries(properties) },
    ...(position && { position: { start: position.start, end: position.end } }),
  }
}
