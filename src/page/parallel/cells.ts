import type { Element, ElementContent, Properties } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { unnamedId } from '../html/links.ts'
import { visit } from '../html/visit.ts'
import type { Language } from '../../report/types.ts'
import { classesOf } from '../html/classes.ts'

/** Whose half of a row it is. */
export type Half = 'first' | 'second'

/**
 * Gives the cells of the second language their ids: what links of its text lead to, and what keeps a language in the
 * tags. Knows the languages of both.
 */
export class CellIds {
  readonly languages: readonly [first: Language, second: Language]
  readonly #chapter: string
  readonly #waiting: string[]
  #count = 0

  /** `chapter` is the id of the joined chapter, `taken` the ids that its first cell of the second language takes over. */
  constructor(languages: readonly [Language, Language], chapter: string, taken: readonly string[]) {
    this.languages = languages
    this.#chapter = chapter
    this.#waiting = [...taken]
  }

  /** An id of an element that both languages share: the next cell of the second takes it over. */
  keep(id: unknown): void {
    if (typeof id === 'string') this.#waiting.push(id)
  }

  /** What is made meanwhile takes no ids over: what nobody hears is no place that a link can lead to. */
  hidden<Made>(make: () => Made): Made {
    const waiting = this.#waiting.splice(0)
    const made = make()
    this.#waiting.unshift(...waiting)
    return made
  }

  /** The ids that a cell takes over, outermost first. A span or box without one would lose its language in the tags. */
  take(tagName: string): string[] {
    const taken = this.#waiting.splice(0)
    if (taken.length > 0 || !/^(?:span|div|section|figure)$/u.test(tagName)) return taken
    this.#count += 1
    return [unnamedId(this.#chapter, 'cell', this.#count)]
  }
}

/** One language's half of a row, which the stylesheet knows by its class: `first` or `second`. */
export function cell(
  tagName: string,
  half: Half,
  children: readonly ElementContent[],
  properties: Properties,
  ids: CellIds,
): Element {
  const [first, second] = ids.languages
  const className = [half, ...classesOf({ properties })]
  if (half === 'first')
    return { ...h(tagName, { ...properties, className, lang: first }), children: [...children] }
  const { id: own, ...rest } = properties
  const [id, ...others] = [...ids.take(tagName), ...(typeof own === 'string' ? [own] : [])]
  let inside = children.map((child) => silence(child))
  for (const other of others) inside = [{ ...h('span', { id: other }), children: inside }]
  return {
    ...h(tagName, { ...rest, className, ...(id !== undefined && { id }), lang: second }),
    children: inside,
  }
}

/** A row of two cells that share an element: a heading, an item, a caption. */
export function pair(tagName: string, properties: Properties, cells: readonly Element[]): Element {
  const element = h(tagName, properties)
  return {
    ...element,
    properties: { ...element.properties, className: ['pair', ...classesOf(element)] },
    children: [...cells],
  }
}

/** The numeral of an item is the label of both languages: beside the words of the second it is there for the eye only. */
function silence(node: ElementContent): ElementContent {
  const copy = structuredClone(node)
  visit(copy, 'element', (element) => {
    if (classesOf(element).includes('numeral')) element.properties['ariaHidden'] = 'true'
  })
  return copy
}

/** What nodes say and show, without the texts that only some hear. */
export function looksOf(nodes: readonly ElementContent[]): string {
  return JSON.stringify(nodes, (name, value: unknown) =>
    ['data', 'position', 'ariaLabel', 'href', 'id'].includes(name) ? undefined : value,
  )
}

export function textOf(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => toString(node)).join('')
}
