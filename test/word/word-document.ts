import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { strFromU8, unzipSync } from 'fflate'

/** A part of a Word file. */
export function partOf(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path]
  if (!bytes) throw new Error(`no part ${path}`)
  return strFromU8(bytes)
}

/** All elements of a name in a part, in their order. */
export function elementsIn(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!(child instanceof XmlElement)) continue
      if (child.name === name) found.push(child)
      walk(child)
    }
  }
  const { root } = parseXml(xml)
  if (root) walk(root)
  return found
}

/** The words of an element. */
export function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) =>
      child instanceof XmlText ? child.text : child instanceof XmlElement ? wordsOf(child) : '',
    )
    .join('')
}
