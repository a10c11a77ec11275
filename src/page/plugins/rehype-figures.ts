import type { Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit, SKIP } from 'unist-util-visit'
import { euEmblem } from '../figures/eu-emblem.ts'

/** Draws the figures that templates name by class; what the element says becomes the text alternative. */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const names = element.properties['className']
      if (!Array.isArray(names) || !names.includes('emblem')) return undefined
      element.children = [euEmblem(toString(element).trim())]
      return SKIP
    })
  }
}
