import type { Element, ElementContent, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../classes.ts'
import { SKIP, visit } from '../visit.ts'

/** What stands for a note in the text. */
export interface NoteMark {
  /** Its number, or the letter of a note that the chapter has of its own. */
  readonly mark: string
  /** Id of the note. */
  readonly target: string
  /** What the mark is called for those who hear the page. */
  readonly label: string
  /** Id of the first mark of a note that leads back to it alone. */
  readonly back?: string
}

/** By the ids that texts use; nothing of notes that are not printed. */
export type NoteMarks = ReadonlyMap<string, NoteMark>

/** Class of the link that a mark is. */
export const MARK = 'note-mark'
/** Between two marks at one word: notes 1 and 2 are not note 12. */
const NARROW_NO_BREAK_SPACE = '\u202F'

/**
 * Fills links such as `[](#note-years)` with the mark of the note, or drops them if the note is not printed. Words of a
 * link stay, with the mark after them. Every mark has an id, so that the note can lead back to it.
 * @param chapter id of the chapter, which those of its marks begin with.
 */
export function rehypeNoteMarks(marks: NoteMarks, chapter: string) {
  return (tree: Root): void => {
    const placed = new Set<string>()
    visit(tree, 'element', (link, index, parent) => {
      const href = link.properties['href']
      if (link.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#note-')) return undefined
      if (index === undefined || !parent) return undefined
      const known = marks.get(href.slice('#note-'.length))
      const { children } = link
      const mark = known ? [markOf(known, chapter, placed)] : []
      const isNext = children.length === 0 && mark.length > 0 && isMark(parent.children[index - 1])
      const printed: ElementContent[] = [...(isNext ? [space()] : []), ...children, ...mark]
      parent.children.splice(index, 1, ...printed)
      return [SKIP, index + printed.length]
    })
  }
}

function markOf({ mark, target, label, back }: NoteMark, chapter: string, placed: Set<string>): Element {
  const id = back !== undefined && !placed.has(back) ? back : `${chapter}--mark-${placed.size + 1}`
  placed.add(id)
  // What can be clicked may reach over the edge of the page, where the browser sees no place.
  return h('sup', { id }, h('a', { className: [MARK], href: `#${target}`, ariaLabel: label }, mark))
}

function isMark(node: RootContent | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'sup') return false
  const [link] = node.children
  return link?.type === 'element' && classesOf(link).includes(MARK)
}

function space(): ElementContent {
  return { type: 'text', value: NARROW_NO_BREAK_SPACE }
}
