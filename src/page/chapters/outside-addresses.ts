import type { Nodes } from 'mdast'
import { parseText } from '../../diagnostics/text-markdown.ts'
import { readMarks, type Text } from '../../diagnostics/text.ts'

const WEBSITE = /^https?:\/\//iu

/** Addresses of websites that the links of a text lead to, each once, in the order of the text. */
export function outsideAddresses(text: Text): string[] {
  const found = new Set<string>()
  const walk = (node: Nodes): void => {
    if (node.type === 'link' && WEBSITE.test(node.url)) found.add(node.url)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  const [written] = readMarks(text.toHTML()).texts
  for (const node of parseText(written?.source ?? '')) walk(node)
  return [...found]
}

/** An address as it is printed, without what every reader and every browser adds: scheme, www and last slash. */
export function printedAddress(address: string): string {
  return address.replace(/^[a-z]+:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '')
}
