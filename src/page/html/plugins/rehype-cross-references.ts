import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from '../visit.ts'
import type { Text } from '../../../diagnostics/text.ts'
import { isAbsent } from './rehype-absent-chapters.ts'
import { PAGE_NUMBER } from '../../edition/page-number.ts'

/** What a link to a chapter needs to know. */
export interface CrossReferences {
  readonly language: string
  /** Titles by the chapter's id in a text: `project-dirna`. */
  readonly titles: ReadonlyMap<string, Text>
  /** Puts a title and the place of the page number into the language's words: DIRNA (page 8). */
  readonly words: (title: string, page: string) => string
  /** Ids of chapters that the edition does not print: of these the title alone is written. */
  readonly absent?: readonly string[]
}

/** Stands in the words where the page number comes. */
const PAGE = '\uE003'
const NO_BREAK_SPACE = '\u00A0'
/** A title of so many letters stays in one line with its page, as a compound does. */
const LONGEST_WHOLE = 18

/**
 * Leads links such as `[](#project-dirna)` to the chapter of their own language. An empty one is filled with the
 * chapter’s title and its page; the number itself is filled in later, as every page number is.
 */
export function rehypeCrossReferences({ language, titles, words, absent = [] }: CrossReferences) {
  return (tree: Root): void => {
    visit(tree, 'element', (link) => {
      const { href } = link.properties
      const title = link.tagName === 'a' && typeof href === 'string' ? titles.get(href.slice(1)) : undefined
      if (!title || typeof href !== 'string' || !href.startsWith('#')) return undefined
      const target = `#${language}-${href.slice(1)}`
      link.properties['href'] = target
      if (link.children.length > 0) return undefined
      if (isAbsent(target, absent)) {
        link.children = [{ type: 'text', value: title.value, data: { sources: [title.place] } }]
        return SKIP
      }
      const number = h('span', { className: [PAGE_NUMBER] })
      const [before = '', after = ''] = words(title.value, PAGE).split(PAGE)
      const text = (value: string): ElementContent => ({
        type: 'text',
        value,
        data: { sources: [title.place] },
      })
      link.properties['className'] =
        title.value.length <= LONGEST_WHOLE ? ['reference', 'nowrap'] : ['reference']
      link.children = [text(before.replace(/ $/u, NO_BREAK_SPACE)), number, text(after)]
      return SKIP
    })
  }
}
