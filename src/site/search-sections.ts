import type { Element, ElementContent, RootContent } from 'hast'
import { classesOf } from '../page/html/classes.ts'
import type { FoundSection } from './search-index.ts'
import type { SiteChapter } from './site-chapter.ts'

/** Spaces but those inside a number: 633 292 is one word of a search. */
const BREAKS = /(?:(?!(?<=\d)[\u00A0\u202F](?=\d{3}(?!\d)))\s)+/gu
const BLOCK = /^(?:p|li|dt|dd|td|th|h\d|div|section|figcaption|caption|tr|article|header)$/u

/** The sections of chapters, each with its words: a heading, or an item of a numbered list, begins one. */
export function searchSections(chapters: readonly SiteChapter[]): FoundSection[] {
  return chapters.flatMap(({ file, title, details, content }) => {
    const sections: { place: string; title: string; text: string }[] = [
      { place: '', title: details, text: '' },
    ]
    const walk = (nodes: readonly (RootContent | ElementContent)[]): void => {
      for (const node of nodes) {
        if (node.type === 'text') addText(node.value)
        if (node.type !== 'element' || /^(?:svg|sup|details)$/u.test(node.tagName)) continue
        const { id } = node.properties
        if (isHead(node) && typeof id === 'string')
          sections.push({ place: id, title: wordsOf(node), text: '' })
        else walk(node.children)
        if (BLOCK.test(node.tagName)) addText(' ')
      }
    }
    const addText = (text: string): void => {
      const last = sections.at(-1)
      if (last) last.text += text
    }
    walk(content.children)
    return sections
      .map((section) => ({ ...section, text: section.text.replaceAll(BREAKS, ' ').trim() }))
      .filter(({ place, text }) => place === '' || text !== '')
      .map(({ place, title: own, text }): FoundSection => ({ file, place, chapter: title, title: own, text }))
  })
}

function isHead(element: Element): boolean {
  return /^h[23]$/u.test(element.tagName) || (element.tagName === 'p' && classesOf(element).includes('head'))
}

/** The words of a heading, without marks of notes. */
function wordsOf(element: Element): string {
  const words = element.children.map((child) => {
    if (child.type === 'text') return child.value
    return child.type === 'element' && child.tagName !== 'sup' && !classesOf(child).includes('numeral')
      ? wordsOf(child)
      : ''
  })
  return words.join('').replaceAll(/\s+/gu, ' ').trim()
}
