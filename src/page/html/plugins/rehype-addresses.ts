import type { Element, ElementContent, Root, Text } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { classesOf } from '../classes.ts'
import { SKIP, visit } from '../visit.ts'

/** Class of an element whose words are addresses of websites. */
const ADDRESS = 'address'
/** An address may go on in the next line after these, but not between two of them. */
const PIECES = /[^/.\-_?=&]*[/.\-_?=&]+|[^/.\-_?=&]+$/gu
/** Fewer letters than these are not left alone in the last line. */
const FEWEST_LETTERS = 8

/**
 * Lets printed addresses break after their signs, where no hyphen is put: `<wbr>`, which is not copied. What the language
 * keeps together in a sentence is no word of it here.
 */
export function rehypeAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (!classesOf(element).includes(ADDRESS)) return undefined
      const [link] = element.children
      const holder = link?.type === 'element' && link.tagName === 'a' ? link : element
      const data = firstText(holder)?.data
      holder.children = piecesOf(toString(holder)).flatMap((value, at): ElementContent[] => [
        ...(at === 0 ? [] : [h('wbr')]),
        { type: 'text', value, ...(data && { data }) },
      ])
      return SKIP
    })
  }
}

function piecesOf(address: string): string[] {
  const pieces = address.match(PIECES) ?? [address]
  while (pieces.length > 1 && (pieces.at(-1) ?? '').length < FEWEST_LETTERS) {
    const last = pieces.pop() ?? ''
    pieces.push(`${pieces.pop() ?? ''}${last}`)
  }
  return [...pieces]
}

function firstText(element: Element): Text | undefined {
  let found: Text | undefined
  visit(element, 'text', (text) => {
    found ??= text
  })
  return found
}
