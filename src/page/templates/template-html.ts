import { INLINE_IN_TEMPLATES } from '../html/inline-elements.ts'
import { shorten } from './shorten.ts'

/** What templates are made of: elements whose place in the tags of the PDF is known. */
const BLOCKS = ['div', 'section', 'header', 'footer', 'nav', 'aside', 'figure', 'figcaption']
const ELEMENTS = new Set([...BLOCKS, ...INLINE_IN_TEMPLATES])
const ATTRIBUTES = new Set(['class', 'id', 'lang', 'aria-hidden'])

const OPENING = /^<([a-z][a-z\d-]*)((?:\s+[a-z][a-z-]*="[^"<>]*")*)\s*>$/u
/** An element with nothing in it, on a line of its own: `<div class="drawing period"></div>`. */
const EMPTY = /^(<([a-z][a-z\d-]*)\s[^<>]*>)<\/\2>$/u
const CLOSING = /^<\/([a-z][a-z\d-]*)>$/u
const ATTRIBUTE = /([a-z][a-z-]*)="([^"<>]*)"/gu
/** Ends a list without a word. */
export const SEPARATOR = '<!-- -->'

/** HTML that a template may not write, with the piece of it to look for. */
export class TemplateHtmlError extends Error {
  readonly piece: string
  readonly hint: string

  constructor(message: string, piece: string, hint = TAG_HINT) {
    super(message)
    this.piece = piece
    this.hint = hint
  }
}

const TAG_HINT =
  'Write each tag alone on its line with an empty line before and after it, and close it again.'
const ELEMENT_HINT = `Write Markdown, or one of the elements ${[...ELEMENTS].join(', ')}.`
const ATTRIBUTE_HINT = 'Give the element a class, and write rules for it in `templates/styles/`.'

/** A tag of a template. */
export interface Tag {
  readonly kind: 'opening' | 'closing' | 'empty'
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/** Reads one piece of HTML as Markdown cuts it. @throws {TemplateHtmlError} for all that is not one allowed tag. */
export function readTag(html: string): Tag {
  const [, closed] = CLOSING.exec(html) ?? []
  if (closed !== undefined) {
    checkElement(closed, html)
    return { kind: 'closing', name: closed, attributes: [] }
  }
  const [, emptied] = EMPTY.exec(html) ?? []
  const [, name, written = ''] = OPENING.exec(emptied ?? html) ?? []
  if (name === undefined) {
    // What is forbidden is a better reason than how it is written.
    const [, first] = /^<\/?([a-z][a-z\d-]*)/iu.exec(html) ?? []
    if (first !== undefined) checkElement(first, html)
    const other = [...html.matchAll(/\s([a-z][a-z-]*)\s*=/giu)].find(([, each = '']) => !ATTRIBUTES.has(each))
    if (other?.[1] !== undefined) checkAttribute(other[1], html)
    throw new TemplateHtmlError(
      `HTML in a template must be one tag alone, not \`${shorten(html.split('\n', 1)[0] ?? '')}\`.`,
      html,
    )
  }
  checkElement(name, html)
  const attributes = [...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value] as const)
  for (const [key] of attributes) checkAttribute(key, html)
  return { kind: emptied === undefined ? 'opening' : 'empty', name, attributes }
}

function checkElement(name: string, html: string): void {
  if (ELEMENTS.has(name)) return
  throw new TemplateHtmlError(`A template may not write the element <${name}>.`, html, ELEMENT_HINT)
}

function checkAttribute(name: string, html: string): void {
  if (ATTRIBUTES.has(name)) return
  const message = `HTML in a template may have class, id, lang and aria-hidden, not ${name}.`
  throw new TemplateHtmlError(message, html, ATTRIBUTE_HINT)
}
