import type { Element, ElementContent, Nodes, Parents, RootContent, Text } from 'hast'

/** As an answer: what is inside of this element is not visited. */
export const SKIP = Symbol('skip')

type Found<Type> = Type extends 'text' ? Text : Element
/** Also from where in the parent the visit goes on. */
type Answer = void | undefined | typeof SKIP | readonly [typeof SKIP, number]

/**
 * Calls a visitor for every node of a type, in the order of the document; it may exchange the node and those after it.
 * As `unist-util-visit`, of which it is the part that is used here: that one makes a function for each node, which was
 * 40 % of the time for making HTML of Markdown.
 */
export function visit<Type extends 'element' | 'text'>(
  tree: Nodes,
  type: Type,
  visitor: (node: Found<Type>, index: number | undefined, parent: Parents | undefined) => Answer,
): void {
  if (tree.type === type && visitor(tree as Found<Type>, undefined, undefined) === SKIP) return
  if ('children' in tree) visitChildren(tree, type, visitor as Parameters<typeof visitChildren>[2])
}

function visitChildren(
  parent: Parents,
  type: string,
  visitor: (node: RootContent | ElementContent, index: number, parent: Parents) => Answer,
): void {
  let index = 0
  while (index < parent.children.length) {
    const node = parent.children[index]
    const answer = node?.type === type ? visitor(node, index, parent) : undefined
    if (node?.type === 'element' && answer === undefined) visitChildren(node, type, visitor)
    index = Array.isArray(answer) ? answer[1] : index + 1
  }
}
