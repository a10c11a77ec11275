import type { Element, Parents } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from './visit.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { classesOf } from './classes.ts'
import type { RenderedChapter } from '../edition/edition.ts'
import { firstPlace } from './first-place.ts'
import type { Templates } from '../templates/template.ts'

/**
 * Finds HTML that cannot be tagged well (ISO 14289-1, 7.1 to 7.7): an empty cell, which the browser leaves out of the
 * table; a heading that skips a level; a drawing or picture that says nothing to those who cannot see it; a list with
 * something between its items. `placeOf` finds what a template itself writes.
 */
export function checkTags(chapters: readonly RenderedChapter[], placeOf: Templates['placeOf']): Diagnostic[] {
  const found: Diagnostic[] = []
  let level = 0
  for (const { chapter, content } of chapters) {
    let table: Element | undefined
    visit(content, 'element', (element, _, parent) => {
      if (element.tagName === 'table') table = element
      // An empty cell has no words: those of its row are the nearest, and then those of its table.
      const placeIn = (): Place =>
        firstPlace(element) ??
        (parent?.type === 'element' ? firstPlace(parent) : undefined) ??
        (isCell(element) && table ? firstPlace(table) : undefined) ??
        placeOf(chapter.template, wordsOf(element, parent))
      const heading = /^h([1-6])$/u.exec(element.tagName)
      if (heading) {
        const own = Number(heading[1])
        if (own > level + 1) found.push(skippedHeading(element, level, own, placeIn()))
        level = own
      }
      const fault = faultOf(element)
      if (fault) found.push(error(fault.code, fault.message, placeIn(), fault.hint))
    })
  }
  return found
}

function faultOf(element: Element) {
  const { tagName, properties, children } = element
  if (isCell(element) && isEmpty(element)) {
    const hint = 'Write words into the cell: what is not known is told in words, too.'
    return { code: 'empty-cell', message: 'A table has an empty cell.', hint } as const
  }
  const isFigure = tagName === 'svg' || tagName === 'img'
  const words = properties['ariaLabel'] ?? properties['alt']
  const isHidden = properties['ariaHidden'] === 'true'
  if (isFigure && !isHidden && (typeof words !== 'string' || words.trim() === '')) {
    const hint =
      'Give it a text alternative from the locale files, or hide it where it only repeats the text.'
    return { code: 'figure-without-text', message: 'A figure has no text alternative.', hint } as const
  }
  if (tagName === 'ul' || tagName === 'ol') {
    const stray = children.some((child) => child.type === 'element' && child.tagName !== 'li')
    const hint = 'End the list before it, or indent it into an item.'
    if (stray)
      return {
        code: 'list-broken',
        message: 'There is something between the items of a list.',
        hint,
      } as const
  }
  return undefined
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}

/** What to look for in a template: the element's own words, those around it, or the name of its drawing. */
function wordsOf(element: Element, parent: Parents | undefined): string {
  const drawing = parent?.type === 'element' ? classesOf(parent) : []
  if (drawing[0] === 'drawing') return drawing.join(' ')
  const around = isCell(element) && parent?.type === 'element' ? parent.children : element.children
  const [first = ''] = around
    .map((each) => toString(each).replaceAll('\u00AD', '').trim())
    .filter((words) => words !== '')
  return first
}

function skippedHeading(element: Element, above: number, level: number, place: Place): Diagnostic {
  const where = above === 0 ? 'before any heading' : `after one of level ${above}`
  const words = toString(element).replaceAll('\u00AD', '').trim()
  const message = `The heading “${words}” of level ${level} is ${where}.`
  return error('heading-level', message, place, `Write it with ${above + 1} “#” in the template.`)
}

/** An empty cell of a matrix has the class `none` and a no-break space, with which the browser keeps it. */
function isEmpty(cell: Element): boolean {
  if (classesOf(cell).includes('none')) return toString(cell) !== '\u00A0'
  return toString(cell).trim() === '' && !holdsFigure(cell)
}

function holdsFigure(element: Element): boolean {
  let holds = false
  visit(element, 'element', ({ tagName }) => {
    holds ||= tagName === 'svg' || tagName === 'img'
  })
  return holds
}
