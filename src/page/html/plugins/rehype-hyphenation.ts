import type { Element, Root, Text } from 'hast'
import { toString } from 'hast-util-to-string'
import { type Hyphenate, hyphenateText } from '../../../language/hyphenation-text.ts'
import type { BreakLimits } from '../../../language/language-module.ts'
import type { LanguageRules } from '../../../language/rules.ts'
import { INLINE } from '../inline-elements.ts'
import type { WrittenIn } from './rehype-typography.ts'

/** Columns of running text, and columns under 95 mm: parallel edition, table cells, strands. */
export type Column = 'text' | 'narrow'

export interface HyphenationOptions extends WrittenIn {
  /** What the tree is set in where no element says otherwise: `narrow` in the parallel edition. */
  readonly column?: Column
  /** Beginnings of names that are never broken even where a sentence begins: the countries. */
  readonly names?: readonly string[]
}

/**
 * Characters that stand in a block after a word that breaks, at least (page design 11). A line of 111.7 mm holds 72, one of
 * 82.5 mm 53: no word runs from the last line but one into the last, unless that one is a narrow column’s and nearly
 * full. The browser has no hyphenate-limit-last nor hyphenate-limit-lines, and its hyphenate-limit-chars does not count
 * for soft hyphens.
 */
const lastLine: Readonly<Record<Column, number>> = { text: 80, narrow: 40 }

/** Titles, links and names; labels and captions; the red words for what is missing. */
const never = {
  tags: ['a', 'code', 'figcaption', 'h1', 'h2', 'pre', 'script', 'strong', 'style', 'svg', 'th', 'title'],
  classes: [
    'caption',
    'contents',
    'cover-figures',
    'cover-line',
    'head',
    'index',
    'key-figures',
    'lead',
    'legend',
    'report-description',
    'missing',
    'nowrap',
    'opener',
    'panel',
    'part',
    'second-title',
  ],
}
const narrowOnes = { tags: ['td'], classes: ['strands'] }
/** Where names stand at the beginning of a text, so that a capital says nothing of a sentence. */
const ofNames = { tags: ['td'], classes: [] }
/** Numbers beside the text: they neither end a sentence nor belong to a word. */
const besideText = { tags: ['sup'], classes: ['numeral'] }
/** Elements that stand in a line, and no word goes on behind them. */
const ENDING = ['br', 'img', 'svg']

/** How words of a language break. */
interface Breaking {
  readonly hyphenate: Hyphenate
  readonly limits: Readonly<Record<Column, BreakLimits>>
}

interface Setting {
  /** Nothing if the words of the language do not break. */
  readonly breaking: Breaking | undefined
  readonly column: Column
  readonly capitalsAreNames: boolean
}

/** A stretch of a block's text: a text node that may be changed, or words that are only its surroundings. */
interface Piece {
  readonly value: string
  readonly node?: Text
  readonly setting?: Setting
}

/**
 * Puts soft hyphens into the text of languages whose words break by a module. Never in headings, links, names,
 * what must not break, and text of another language. Runs after the typography, whose spans it reads.
 */
export function rehypeHyphenation({ language, rules, column = 'text', names = [] }: HyphenationOptions) {
  const breaking = (code: string): Breaking | undefined => breakingOf(rules.get(code))
  return (tree: Root): void => {
    const pieces: Piece[] = []
    const endBlock = (): void => {
      hyphenateBlock(pieces, names)
      pieces.length = 0
    }
    const walk = (node: Root | Element, outer: Setting): void => {
      for (const child of node.children) {
        if (child.type === 'text') pieces.push({ value: child.value, node: child, setting: outer })
        if (child.type !== 'element' || is(child, besideText)) continue
        const inline = INLINE.has(child.tagName) && !ENDING.includes(child.tagName)
        if (!inline) endBlock()
        const setting = settingOf(child, outer, breaking)
        if (setting) walk(child, setting)
        else pieces.push({ value: toString(child) })
        if (!inline) endBlock()
      }
    }
    walk(tree, { breaking: breaking(language), column, capitalsAreNames: false })
    endBlock()
  }
}

function breakingOf(rules: LanguageRules | undefined): Breaking | undefined {
  const hyphenate = rules?.module.hyphenate
  if (!rules || !hyphenate || rules.record.hyphenation === 'none') return undefined
  const { text, narrow } = rules.record.hyphenation
  const limits = ({ from, sides }: typeof text): BreakLimits => ({
    shortest: from,
    left: sides,
    right: sides,
  })
  return { hyphenate, limits: { text: limits(text), narrow: limits(narrow) } }
}

/** How an element's text is set, or nothing if it stays as it is with all that it holds. */
function settingOf(
  element: Element,
  outer: Setting,
  breaking: (language: string) => Breaking | undefined,
): Setting | undefined {
  if (is(element, never) || element.properties['translate'] === 'no') return undefined
  const { lang } = element.properties
  return {
    breaking: typeof lang === 'string' ? breaking(lang) : outer.breaking,
    column: is(element, narrowOnes) ? 'narrow' : outer.column,
    capitalsAreNames: outer.capitalsAreNames || is(element, ofNames),
  }
}

function is(
  element: Element,
  what: { readonly tags: readonly string[]; readonly classes: readonly string[] },
): boolean {
  const { className } = element.properties
  const classes = Array.isArray(className) ? className : []
  return what.tags.includes(element.tagName) || what.classes.some((each) => classes.includes(each))
}

function hyphenateBlock(pieces: readonly Piece[], names: readonly string[]): void {
  let before = ''
  let following = pieces.reduce((length, { value }) => length + value.length, 0)
  for (const [index, { value, node, setting }] of pieces.entries()) {
    following -= value.length
    if (node && setting?.breaking) {
      const after = pieces[index + 1]?.value ?? ''
      const { breaking, column, capitalsAreNames } = setting
      const surroundings = { before, after, following, capitalsAreNames, names, lastLine: lastLine[column] }
      node.value = hyphenateText(breaking.hyphenate, value, { ...breaking.limits[column], ...surroundings })
    }
    before += value
  }
}
