import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../page/html/classes.ts'
import type { TextSources } from './text-sources.ts'

/** Attribute with the names of the values that words come from, the innermost first. */
const FROM = 'data-from'
/** Attribute with what the program made words of. */
const MADE = 'data-made'

/** What the program makes itself, by the classes of what it stands in; the first that fits. */
const MADE_IN: readonly (readonly [className: string, made: string])[] = [
  ['note-mark', 'note'],
  ['drawn', 'drawing'],
  ['number', 'number'],
  ['numeral', 'number'],
  ['count', 'count'],
]
/** Class of what a record does not state: the record itself is where it is to be stated. */
const MISSING = 'missing'
const FIGURE = /^[\d.,\s]+$/u
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/**
 * Marks the words of a tree with what they come from, so that a click finds it: elements whose words have one source
 * themselves, other words in a span. What is only signs between words is left alone.
 * @returns words of which nothing is known: there should be none.
 */
export function markSources(tree: Root, sources: TextSources): string[] {
  const unknown: string[] = []
  markChildren(tree, [], sources, unknown)
  return unknown
}

function markChildren(
  parent: Root | Element,
  classes: readonly string[],
  sources: TextSources,
  unknown: string[],
): void {
  const children = parent.children as (RootContent | ElementContent)[]
  parent.children = children.map((child) => {
    if (child.type === 'element') {
      markChildren(child, [...classes, ...classesOf(child)], sources, unknown)
      return child
    }
    if (child.type !== 'text' || !SAYS_SOMETHING.test(child.value)) return child
    const mark = markOf(child, classes, sources)
    if (!mark) unknown.push(child.value)
    if (!mark) return child
    if (parent.type === 'element' && children.length === 1) {
      parent.properties = { ...parent.properties, ...mark }
      return child
    }
    return parent.type === 'element' && isDrawn(classes) ? child : h('span', mark, [child])
  }) as typeof parent.children
}

/** Drawings hold no spans: their words are the only ones of their elements. */
function isDrawn(classes: readonly string[]): boolean {
  return classes.includes('drawn')
}

function markOf(
  { data, value: words }: Text,
  classes: readonly string[],
  sources: TextSources,
): Readonly<Record<string, string>> | undefined {
  // A figure that stands a second time, in the form of the second language, is a number that no file has.
  if (!data?.sources && FIGURE.test(words) && !MADE_IN.some(([name]) => classes.includes(name)))
    return { [MADE]: 'reckoned' }
  const found = (data?.sources ?? []).flatMap((place) => sources.at(place) ?? [])
  const written = found.filter(({ value }) => typeof value !== 'object' || value === null)
  const named = written.length > 0 || classes.includes(MISSING) ? (written.length > 0 ? written : found) : []
  if (named.length > 0) return { [FROM]: [...new Set(named.map(({ ref }) => ref))].join(' ') }
  const made =
    MADE_IN.find(([name]) => classes.includes(name))?.[1] ?? (found.length > 0 ? 'reckoned' : undefined)
  return made === undefined ? undefined : { [MADE]: made }
}
