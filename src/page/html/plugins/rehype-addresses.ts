import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../classes.ts'
import { SKIP, visit } from '../visit.ts'

/** Class of an element whose words are addresses of websites. */
const ADDRESS = 'address'
/** An address may go on in the next line after these, but not between two of them. */
const PIECES = /[^/.\-_?=&]*[/.\-_?=&]+|[^/.\-_?=&]+$/gu

/** Lets printed addresses break after their signs, where no hyphen is put: `<wbr>`, which is not copied. */
export function rehypeAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (!classesOf(element).includes(ADDRESS)) return undefined
      visit(element, 'text', (text, index, parent) => {
        if (index === undefined || !parent) return undefined
        const pieces = (text.value.match(PIECES) ?? [text.value]).flatMap((value, at): ElementContent[] => [
          ...(at === 0 ? [] : [h('wbr')]),
          { ...text, value },
        ])
        parent.children.splice(index, 1, ...(pieces as typeof parent.children))
        return [SKIP, index + pieces.length]
      })
      return SKIP
    })
  }
}
