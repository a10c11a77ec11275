import type { Element, RootContent } from 'hast'

/** The classes of an element. */
export function classesOf({ properties: { className } }: Pick<Element, 'properties'>): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** The elements among what a tree or an element holds. */
export function elementsOf(children: readonly RootContent[]): Element[] {
  return children.filter((child) => child.type === 'element')
}
