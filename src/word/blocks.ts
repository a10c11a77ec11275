import {
  type FileChild,
  HeadingLevel,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import type { Element, ElementContent, RootContent } from 'hast'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { isHeading, isLeaf, unitsOf } from '../page/parallel/nodes.ts'
import { factTable, figureTable } from './facts.ts'
import { bookmark, bookmarksOf, runsOf } from './runs.ts'
import { DASHES, PARAGRAPH } from './styles.ts'
import { tableOf } from './table.ts'
import type { Within } from './within.ts'
import type { Writing } from './writing.ts'

/** Lists whose items are no points of a text. */
const PLAIN = ['ranks', 'index', 'small-maps', 'signs']
/** Styles by classes of what holds the text. */
const STYLES: Readonly<Record<string, string>> = {
  lead: PARAGRAPH.lead,
  caption: PARAGRAPH.caption,
  explanation: PARAGRAPH.source,
  base: PARAGRAPH.source,
  'data-table': PARAGRAPH.source,
  'note-pages': PARAGRAPH.source,
  'note-sources': PARAGRAPH.source,
  participants: PARAGRAPH.source,
  ranks: PARAGRAPH.entry,
  index: PARAGRAPH.entry,
  'small-maps': PARAGRAPH.entry,
  signs: PARAGRAPH.entry,
}
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** Makes paragraphs and tables of what an element or a tree holds, block by block. */
export function blocksOf(children: readonly RootContent[], writing: Writing, within: Within): FileChild[] {
  return unitsOf(children).flatMap((unit) =>
    unit.type === 'words' ? [paragraph(unit.children, writing, within)] : block(unit, writing, within),
  )
}

function block(element: Element, writing: Writing, outer: Within): FileChild[] {
  const classes = classesOf(element)
  if (classes.includes('telephone')) return []
  const within = inside(element, outer, writing)
  if (isHeading(element)) {
    const level = Number(element.tagName.slice(1)) - 1 - outer.raised
    return [heading(element, Math.max(level, 0), writing)]
  }
  switch (element.tagName) {
    case 'p':
      if (classes.includes('head')) return [heading(element, 2, writing)]
      return [ownParagraph(element, writing, within)]
    case 'li':
      return item(element, writing, within)
    case 'ul':
    case 'ol':
      return blocksOf(elementsOf(element.children), writing, { ...within, depth: within.depth + 1 })
    case 'dl':
      return [within.isFigures ? figureTable(element, writing) : factTable(element, writing, blocksOf)]
    case 'table':
      return tableOf(element, writing, blocksOf)
    default:
      if (isLeaf(element)) return [ownParagraph(element, writing, within)]
      owe(element, writing)
      return blocksOf(element.children, writing, within)
  }
}

function inside(element: Element, outer: Within, writing: Writing): Within {
  const classes = classesOf(element)
  const named = classes.map((each) => STYLES[each]).find((each) => each !== undefined)
  const { lang } = element.properties
  return {
    ...outer,
    ...((element.tagName === 'figcaption' || element.tagName === 'caption') && { style: PARAGRAPH.caption }),
    ...(named !== undefined && { style: named }),
    ...(classes[0] === 'drawing' && { style: PARAGRAPH.picture }),
    ...((classes.some((each) => PLAIN.includes(each)) || classes.includes('register')) && { isPlain: true }),
    ...(element.tagName === 'ol' && classes.includes('register') && { depth: outer.depth - 1 }),
    ...(classes.includes('key-figures') && { isFigures: true }),
    ...(classes.includes('text') && { isPlain: false }),
    ...(typeof lang === 'string' && {
      look: { ...outer.look, language: { value: writing.tagOf(lang) } },
    }),
  }
}

/** A heading of a section, or of an entry of a list whose number stands before it. */
function heading(element: Element, level: number, writing: Writing): Paragraph {
  const [first, ...rest] = element.children
  const isNumbered = first?.type === 'element' && classesOf(first).includes('numeral')
  const runs = isNumbered
    ? [...runsOf([first], writing), new TextRun({ children: [new Tab()] }), ...runsOf(rest, writing)]
    : runsOf(element.children, writing)
  return new Paragraph({
    heading: LEVELS[Math.min(level, 2)] ?? HeadingLevel.HEADING_3,
    ...(isNumbered && { indent: { left: 454, hanging: 454 }, tabStops: [{ type: 'left', position: 454 }] }),
    ...begun([element], runs, writing),
  })
}

function item(element: Element, writing: Writing, within: Within): FileChild[] {
  const units = unitsOf(element.children)
  if (within.isPlain) return blocksOf(element.children, writing, within)
  const dash: Partial<IParagraphOptions> = { numbering: { reference: DASHES, level: within.depth - 1 } }
  const [first, ...rest] = units
  if (!first) return []
  const words = first.type === 'words' || first.tagName === 'p' ? first : undefined
  const after = words ? rest : units
  return [
    ...(words
      ? [
          paragraph(words.children, writing, within, dash, [
            element,
            ...(words.type === 'words' ? [] : [words]),
          ]),
        ]
      : []),
    ...blocksOf(
      after.flatMap((unit) => (unit.type === 'words' ? unit.children : [unit])),
      writing,
      within,
    ),
  ]
}

function ownParagraph(element: Element, writing: Writing, within: Within): Paragraph {
  const isTitle = element.children.some(
    (child) => child.type === 'element' && classesOf(child).includes('figure-title'),
  )
  return paragraph(
    element.children,
    writing,
    isTitle ? { ...within, style: PARAGRAPH.figureTitle } : within,
    {},
    [element],
  )
}

function paragraph(
  children: readonly ElementContent[],
  writing: Writing,
  { style, look, alignment }: Within,
  rest: Partial<IParagraphOptions> = {},
  holders: readonly Element[] = [],
): Paragraph {
  const runs = runsOf(children, writing, look)
  return new Paragraph({
    style,
    ...(alignment && { alignment }),
    ...rest,
    ...begun(holders, runs, writing),
  })
}

/** The words of a paragraph behind the bookmarks of what it is and of all that begins with it; a chapter begins a page. */
function begun(
  holders: readonly Element[],
  runs: readonly ParagraphChild[],
  writing: Writing,
): Pick<IParagraphOptions, 'children' | 'pageBreakBefore'> {
  const { owed } = writing
  const { page } = owed
  owed.page = false
  const bookmarks = [
    ...owed.names.splice(0).map(bookmark),
    ...holders.flatMap((holder) => bookmarksOf(holder, writing)),
  ]
  return { children: [...bookmarks, ...runs], ...(page && { pageBreakBefore: true }) }
}

function owe({ properties: { id } }: Element, writing: Writing): void {
  const name = typeof id === 'string' ? writing.bookmark(id) : undefined
  if (name !== undefined) writing.owed.names.push(name)
}
