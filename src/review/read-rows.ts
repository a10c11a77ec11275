import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml'
import { DiagnosticError } from '../diagnostics/diagnostic.ts'
import { refused, type WordParts } from './read-archive.ts'
import { REMARK_AUTHOR } from './remarks.ts'
import { readRowName, type RowName } from './row-name.ts'
import type { Stretch } from './stretches.ts'

/** What a reviewer wrote in the margin. */
export interface Comment {
  readonly author: string
  readonly text: string
}

/** A cell as it is once all tracked changes are accepted. */
export interface ReadCell {
  /** Paragraphs that have words. */
  readonly paragraphs: readonly (readonly Stretch[])[]
  /** Who made tracked changes in it. */
  readonly authors: readonly string[]
  readonly comments: readonly Comment[]
}

/** A row of a table of the document. */
export interface ReadRow {
  readonly names: readonly RowName[]
  readonly cells: readonly ReadCell[]
  /** Comes again on every page. */
  readonly isHead: boolean
  /** A tracked change takes it away. */
  readonly isDeleted: boolean
}

/** What is read of a file. */
export interface ReadReview {
  readonly rows: readonly ReadRow[]
  /** Comments that belong to no text. */
  readonly comments: readonly Comment[]
}

/** Reads all rows of the tables of a Word file. @param name of the file, for messages. @throws {DiagnosticError} `review-file` */
export function readRows({ document, comments, relations }: WordParts, name: string): ReadReview {
  try {
    const known = commentsIn(comments)
    const targets = targetsIn(relations)
    const rows = elementsIn(parseXml(document).root, 'w:tr').map((row) => readRow(row, targets, known))
    const told = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.comments)))
    return { rows, comments: [...known.values()].filter((comment) => !told.has(comment)) }
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause
    // Of the parser, or of a file that is nested without end.
    throw new DiagnosticError([refused(name, 'is damaged: what it holds is no XML')])
  }
}

function readRow(
  row: XmlElement,
  targets: ReadonlyMap<string, string>,
  comments: ReadonlyMap<string, Comment>,
): ReadRow {
  const names = elementsIn(row, 'w:bookmarkStart').flatMap(({ attributes }) => {
    return readRowName(attributes['w:name'] ?? '') ?? []
  })
  const properties = childrenOf(row).find((child) => child.name === 'w:trPr')
  const cells = elementsIn(row, 'w:tc', 'w:tbl').map((cell) => readCell(cell, targets, comments))
  return { names, cells, isHead: isOn(properties, 'w:tblHeader'), isDeleted: isOn(properties, 'w:del') }
}

function readCell(
  cell: XmlElement,
  targets: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, Comment>,
): ReadCell {
  const reading = { paragraphs: [[]] as Stretch[][], authors: new Set<string>(), comments: new Set<string>() }
  let field = ''
  let link: string | undefined
  const paragraph = (element: XmlElement): void => {
    walk(element.children, {})
    // A deleted paragraph mark joins what follows.
    const mark = elementsIn(childrenOf(element).find(({ name }) => name === 'w:pPr') ?? null, 'w:rPr')[0]
    if (mark && childrenOf(mark).some(({ name }) => name === 'w:del')) return
    reading.paragraphs.push([])
  }
  const run = (element: XmlElement, look: Omit<Stretch, 'text'>): void => {
    const properties = childrenOf(element).find(({ name }) => name === 'w:rPr')
    const own = {
      ...look,
      ...(link !== undefined && { link }),
      ...(isOn(properties, 'w:b') && { bold: true }),
      ...(isOn(properties, 'w:i') && { italic: true }),
    }
    for (const child of childrenOf(element)) {
      const text = LETTERS[child.name] ?? (child.name === 'w:t' ? child.text : undefined)
      if (text !== undefined) reading.paragraphs.at(-1)?.push({ ...own, text })
      else if (child.name === 'w:commentReference') reading.comments.add(child.attributes['w:id'] ?? '')
      else if (child.name === 'w:instrText') field += child.text
      else if (child.name === 'w:fldChar') {
        const kind = child.attributes['w:fldCharType']
        if (kind === 'separate') link = /HYPERLINK\s+"([^"]*)"/u.exec(field)?.[1]
        if (kind === 'end') [field, link] = ['', undefined]
      }
    }
  }
  const walk = (nodes: readonly XmlNode[], look: Omit<Stretch, 'text'>): void => {
    for (const node of nodes) {
      if (!(node instanceof XmlElement)) continue
      const { name, attributes } = node
      if (TRACKED.includes(name)) reading.authors.add(attributes['w:author'] ?? '')
      if (GONE.includes(name)) continue
      if (name === 'w:p') paragraph(node)
      else if (name === 'w:r') run(node, look)
      else if (name === 'w:hyperlink') {
        const target = targets.get(attributes['r:id'] ?? '')
        walk(node.children, { ...look, ...(target !== undefined && { link: target }) })
      } else if (name === 'w:commentRangeStart') reading.comments.add(attributes['w:id'] ?? '')
      else walk(node.children, look)
    }
  }
  walk(cell.children, {})
  return {
    paragraphs: reading.paragraphs.map(trimmed).filter((each) => each.some(({ text }) => text.trim() !== '')),
    authors: [...reading.authors].filter((author) => author !== ''),
    comments: [...reading.comments].flatMap((id) => known.get(id) ?? []),
  }
}

const TRACKED = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']
/** What is not there once changes are accepted. */
const GONE = ['w:del', 'w:moveFrom']
/** Letters that Word writes as elements. A line break says nothing in a text of one paragraph. */
const LETTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
}

/** Without ordinary spaces at both ends. */
function trimmed(stretches: readonly Stretch[]): Stretch[] {
  const kept = stretches.filter(({ text }) => text !== '')
  const [first, last] = [kept[0], kept.at(-1)]
  if (first) kept[0] = { ...first, text: first.text.replace(/^ +/u, '') }
  const end = kept.at(-1)
  if (last && end) kept[kept.length - 1] = { ...end, text: end.text.replace(/ +$/u, '') }
  return kept
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const found = properties && childrenOf(properties).find((child) => child.name === name)
  return found !== undefined && !/^(?:0|false|off|none)$/u.test(found.attributes['w:val'] ?? '')
}

/** Comments by their numbers, but for what the program itself remarks. */
function commentsIn(xml: string | undefined): Map<string, Comment> {
  if (xml === undefined) return new Map()
  const all = elementsIn(parseXml(xml).root, 'w:comment')
  return new Map(
    all.flatMap((comment) => {
      if (comment.attributes['w:author'] === REMARK_AUTHOR) return []
      const text = elementsIn(comment, 'w:p')
        .map((each) => elementsIn(each, 'w:t').map(wordsOf).join(''))
        .join(' ')
      return [[comment.attributes['w:id'] ?? '', { author: comment.attributes['w:author'] ?? '', text }]]
    }),
  )
}

/** Where links lead, by the names of their relations. */
function targetsIn(xml: string | undefined): Map<string, string> {
  if (xml === undefined) return new Map()
  return new Map(
    elementsIn(parseXml(xml).root, 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  )
}

function wordsOf({ children }: XmlElement): string {
  return children.map((child) => (child instanceof XmlText ? child.text : '')).join('')
}

function childrenOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement)
}

/** All elements of a name, in their order; not those inside of `except`. */
function elementsIn(root: XmlElement | null, name: string, except?: string): XmlElement[] {
  if (!root) return []
  return childrenOf(root).flatMap((child) => {
    if (child.name === except) return []
    return [...(child.name === name ? [child] : []), ...elementsIn(child, name, except)]
  })
}
