import type { Element } from 'hast'
import { visit } from '../../../src/page/html/visit.ts'

/** What the elements of one kind in a drawing say in one attribute, in the order of drawing. */
export function attributesOf(figure: Element, tagName: string, attribute: string): string[] {
  const found: string[] = []
  visit(figure, 'element', (element) => {
    const value = element.tagName === tagName ? element.properties[attribute] : undefined
    if (value !== undefined && value !== null) found.push(String(value))
  })
  return found
}
