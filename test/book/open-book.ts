import { parseXml, XmlDocument, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml'
import { strFromU8, unzipSync } from 'fflate'

/** An e-book as a program that shows it has it: its files, read as XML. */
export interface OpenBook {
  readonly bytes: Uint8Array
  /** Text of each file, by its path in the archive. */
  readonly files: ReadonlyMap<string, string>
  /** The pages, by their path from the folder of the book. */
  readonly pages: ReadonlyMap<string, XmlElement>
  readonly opf: XmlElement
}

const FOLDER = 'EPUB/'

export function openBook(bytes: Uint8Array): OpenBook {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
  const pages = [...files].filter(([path]) => path.endsWith('.xhtml'))
  return {
    bytes,
    files,
    pages: new Map(pages.map(([path, text]) => [path.slice(FOLDER.length), rootOf(text)])),
    opf: rootOf(files.get(`${FOLDER}package.opf`) ?? ''),
  }
}

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml)
  if (!root) throw new Error('no XML')
  return root
}

/** All elements of a name, or all. */
export function elements(node: XmlNode, name?: string): XmlElement[] {
  if (!(node instanceof XmlElement || node instanceof XmlDocument)) return []
  const below = node.children.flatMap((child) => elements(child, name))
  return node instanceof XmlElement && (name === undefined || node.name === name) ? [node, ...below] : below
}

/** The words of an element in their order, without those of the lists of where a note is marked. */
export function wordsOf(node: XmlNode): string[] {
  return textOf(node)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function textOf(node: XmlNode): string {
  if (node instanceof XmlText) return node.text
  if (!(node instanceof XmlElement) || node.attributes['class']?.startsWith('page-list ')) return ''
  return node.children.map(textOf).join('')
}
