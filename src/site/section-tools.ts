import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../page/html/classes.ts'
import { SKIP, visit } from '../page/html/visit.ts'

/** Words of what stands beside headings and paragraphs. */
export interface ToolWords {
  readonly section: string
  readonly paragraph: string
}

/** The same page in another language. */
export interface OtherPage {
  readonly tag: string
  /** What the language calls itself. */
  readonly name: string
  /** Relative address of the page. */
  readonly address: string
  /** Ids that it has. */
  readonly ids: ReadonlySet<string>
}

const SIGN = '¶'
/** Where a paragraph is part of a fact, a caption or a list of notes, it needs no address of its own. */
const WITHOUT = [
  'panel',
  'key-figures',
  'caption',
  'notes-here',
  'project-head',
  'index',
  'opening',
  'beside',
]

/**
 * Puts beside every section its address and the same section in other languages, and after every paragraph its address: also
 * without scripts a reader can point to it, and change the language without losing the place.
 */
export function addTools(tree: Root, others: readonly OtherPage[], words: ToolWords): void {
  visit(tree, 'element', (element, index, parent) => {
    const classes = classesOf(element)
    if (
      /^(?:table|svg|figcaption|dl)$/u.test(element.tagName) ||
      WITHOUT.some((each) => classes.includes(each))
    )
      return SKIP
    const { id } = element.properties
    if (typeof id !== 'string' || index === undefined || !parent) return undefined
    if (element.tagName === 'h2') {
      parent.children.splice(index + 1, 0, toolsOf(id, element, others, words))
      return [SKIP, index + 2]
    }
    if (/^(?:p|li)$/u.test(element.tagName) && !classes.includes('head'))
      element.children.push({ type: 'text', value: '\u00A0' }, anchor(id, words.paragraph))
    return undefined
  })
}

function toolsOf(
  id: string,
  heading: Element,
  others: readonly OtherPage[],
  { section }: ToolWords,
): Element {
  const links = others
    .filter(({ ids }) => ids.has(id))
    .flatMap(({ tag, name, address }): ElementContent[] => [
      { type: 'text', value: ' ' },
      h('a', { className: ['other'], href: `${address}#${id}`, hrefLang: tag, lang: tag }, name),
    ])
  return h('p', { className: ['tools'] }, [anchor(id, `${section}: ${plain(heading)}`), ...links])
}

function anchor(id: string, words: string): Element {
  return h('a', { className: ['anchor'], href: `#${id}`, ariaLabel: `${SIGN} ${words}` }, SIGN)
}

function plain(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : child.type === 'element' && child.tagName !== 'sup'
          ? plain(child)
          : '',
    )
    .join('')
    .trim()
}
