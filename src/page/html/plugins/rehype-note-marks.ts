import type { Element, ElementContent, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../classes.ts'
import { SKIP, visit } from '../visit.ts'

/** What a note mark needs to know: the number of a note, and its name for those who hear the page. */
export interface NoteMarks {
  readonly language: string
  /** Numbers by note id, or nothing if the edition prints no notes. */
  readonly numbers: ReadonlyMap<string, number>
  label(number: number): string
}

const MARK = 'note-mark'
/** Between two marks at one word: notes 1 and 2 are not note 12. */
const NARROW_NO_BREAK_SPACE = '\u202F'

/**
 * Fills links such as `[](#note-years)` with the number of the note, or drops them if notes are off. Words of a link
 * stay, with the mark after them.
 */
export function rehypeNoteMarks(marks: NoteMarks) {
  return (tree: Root): void => {
    visit(tree, 'element', (link, index, parent) => {
      const href = link.properties['href']
      if (link.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#note-')) return undefined
      if (index === undefined || !parent) return undefined
      const number = marks.numbers.get(href.slice('#note-'.length))
      const { children } = link
      const mark = number === undefined ? [] : [markOf(marks, href, number)]
      const isNext = children.length === 0 && mark.length > 0 && isMark(parent.children[index - 1])
      const printed: ElementContent[] = [...(isNext ? [space()] : []), ...children, ...mark]
      parent.children.splice(index, 1, ...printed)
      return [SKIP, index + printed.length]
    })
  }
}

function markOf(marks: NoteMarks, href: string, number: number): Element {
  const properties = {
    className: [MARK],
    href: `#${marks.language}-${href.slice(1)}`,
    ariaLabel: marks.label(number),
  }
  return h('sup', h('a', properties, String(number)))
}

function isMark(node: RootContent | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'sup') return false
  const [link] = node.children
  return link?.type === 'element' && classesOf(link).includes(MARK)
}

function space(): ElementContent {
  return { type: 'text', value: NARROW_NO_BREAK_SPACE }
}
