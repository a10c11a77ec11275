import type { Element, ElementContent, Properties } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { unnamedId } from '../html/links.ts'
import { visit } from '../html/visit.ts'
import type { Language } from '../../report/types.ts'
import { classesOf } from '../html/classes.ts'

/** Gives English cells their ids: what links of the English text lead to, and what keeps a language in the tags. */
export class CellIds {
  readonly #chapter: string
  readonly #waiting: string[]
  #count = 0

  /** `chapter` is the id of the joined chapter, `first` the ids that its first English cell takes over. */
  constructor(chapter: string, first: readonly string[]) {
    this.#chapter = chapter
    this.#waiting = [...first]
  }

  /** An id of an element that both languages share: the next English cell takes it over. */
  keep(id: unknown): void {
    if (typeof id === 'string') this.#waiting.push(id)
  }

  /** The ids that a cell takes over, outermost first. A span or box without one would lose its language in the tags. */
  take(tagName: string): string[] {
    const taken = this.#waiting.splice(0)
    if (taken.length > 0 || !/^(?:span|div|section|figure)$/u.test(tagName)) return taken
    this.#count += 1
    return [unnamedId(this.#chapter, 'cell', this.#count)]
  }
}

/** One language's half of a row. */
export function cell(
  tagName: string,
  language: Language,
  children: readonly ElementContent[],
  properties: Properties,
  ids: CellIds,
): Element {
  if (language === 'az') return { ...h(tagName, { ...properties, lang: 'az' }), children: [...children] }
  const { id: own, ...rest } = properties
  const [id, ...others] = [...ids.take(tagName), ...(typeof own === 'string' ? [own] : [])]
  let inside = children.map((child) => silence(child))
  for (const other of others) inside = [{ ...h('span', { id: other }), children: inside }]
  return { ...h(tagName, { ...rest, ...(id !== undefined && { id }), lang: 'en' }), children: inside }
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

/** The numeral of an item is the label of both languages: beside the English words it is there for the eye only. */
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
