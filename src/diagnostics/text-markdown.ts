import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import {
  type LanguageMark,
  restoreLanguageMarks,
  splitLanguageMarks,
  takeLanguageMarks,
} from './language-marks.ts'

/** Words whose language is marked: `[employability]{lang=en}`. */
interface MarkedLanguage extends Parent {
  type: 'markedLanguage'
  children: PhrasingContent[]
  data: { hName: 'span'; hProperties: { lang: string } }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    markedLanguage: MarkedLanguage
  }
  interface RootContentMap {
    markedLanguage: MarkedLanguage
  }
}

/**
 * A text is one paragraph. What would make a heading, a list, a quotation, code, HTML or a picture of it is printed as
 * it is written: no text can change the structure of the page that it stands on.
 */
const inline: Options = {
  extensions: [
    {
      disable: {
        null: [
          'blockQuote',
          'codeFenced',
          'codeIndented',
          'definition',
          'headingAtx',
          'htmlFlow',
          'htmlText',
          'labelStartImage',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ],
}

/** Without these Markdown gives nothing in one line a meaning: most texts, and not worth a parser. */
const SIGNS = /[*_`<[\\&\r\n]/u

/** What a text's Markdown says: words, emphasis, links, code and words of another language. Spaces at its edges stay. */
export function parseText(markdown: string): PhrasingContent[] {
  if (!SIGNS.test(markdown)) return markdown === '' ? [] : [{ type: 'text', value: markdown }]
  const [before, after] = edges(markdown)
  const { text, marks } = takeLanguageMarks(markdown)
  const root = fromMarkdown(text, inline)
  if (marks.length > 0) putLanguages(root, marks)
  const content = root.children.flatMap((block, index) => {
    const words = block.type === 'paragraph' ? block.children : []
    return index === 0 ? words : [textOf(' '), ...words]
  })
  return [textOf(before), ...content, textOf(after)].filter(
    (node) => node.type !== 'text' || node.value !== '',
  )
}

/** Puts the words of the marks where their holders stand. */
function putLanguages(node: Nodes, marks: readonly LanguageMark[]): void {
  if ('url' in node) node.url = restoreLanguageMarks(node.url, marks)
  if ('title' in node && node.title) node.title = restoreLanguageMarks(node.title, marks)
  if ('value' in node) node.value = restoreLanguageMarks(node.value, marks)
  if (!('children' in node)) return
  node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return splitLanguageMarks(child.value, marks).map(markedOf)
    putLanguages(child, marks)
    return [child]
  }) as typeof node.children
}

function markedOf(piece: string | LanguageMark): PhrasingContent {
  if (typeof piece === 'string') return textOf(piece)
  const data = { hName: 'span', hProperties: { lang: piece.language } } as const
  return { type: 'markedLanguage', data, children: parseText(piece.words) }
}

/**
 * The words of a text's Markdown, for all places that are no Markdown: running heads, bookmarks, drawings, names of
 * links, what the PDF says about itself, the attached data. Emphasis and links leave their words, marks of notes and
 * soft hyphens leave nothing.
 */
export function wordsOf(markdown: string): string {
  const read = SIGNS.test(markdown) ? readWords(markdown) : markdown
  return read.replaceAll('\u00AD', '')
}

function readWords(markdown: string): string {
  const [before, after] = edges(markdown)
  const words = parseText(markdown).map(wordsOfNode).join('')
  return before + joinLines(words).trim() + after
}

function wordsOfNode(node: PhrasingContent): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOfNode).join('') : ''
}

/** Markdown takes no notice of the spaces around a paragraph, but more words may follow in the same line. */
function edges(markdown: string): [before: string, after: string] {
  const words = markdown.trim()
  if (words === '') return ['', '']
  const start = markdown.indexOf(words)
  return [joinLines(markdown.slice(0, start)), joinLines(markdown.slice(start + words.length))]
}

function joinLines(words: string): string {
  return words.replaceAll(/\s*[\r\n]\s*/gu, ' ')
}

function textOf(value: string): PhrasingContent {
  return { type: 'text', value }
}
