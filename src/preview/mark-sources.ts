import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../diagnostics/place.ts'
import { classesOf } from '../page/html/classes.ts'
import { visit } from '../page/html/visit.ts'
import { countLetters, cutStretches, type Stretch } from '../page/html/stretches.ts'
import type { TextSources } from './text-sources.ts'

/** Attribute with the names of the values that words come from, the innermost first. */
const FROM = 'data-from'
/** Attribute with what the program made words of. */
const MADE = 'data-made'
/** Attribute with how many values that was. */
const OF = 'data-of'

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

type Mark = Readonly<Record<string, string>>

/** Walks a tree in reading order. */
interface Walk {
  readonly sources: TextSources
  /** Words of which nothing is known. */
  readonly unknown: string[]
  /** Names of the texts that the lines of labels in drawings come from. */
  readonly lines: Map<Text, readonly string[]>
  /** The stretches of words that were divided, and how many letters of them are behind. */
  divided?: { readonly key: string; readonly from: number } | undefined
}

/**
 * Marks the words of a tree with what they come from, so that a click finds it: elements whose words have one source
 * themselves, other words in a span, each stretch of a sentence in its own. What is only signs between words is left alone.
 * @returns words of which nothing is known: there should be none.
 */
export function markSources(tree: Root, sources: TextSources): string[] {
  const walk: Walk = { sources, unknown: [], lines: new Map() }
  markChildren(tree, [], walk)
  return walk.unknown
}

function markChildren(parent: Root | Element, classes: readonly string[], walk: Walk): void {
  const children = parent.children as (RootContent | ElementContent)[]
  parent.children = children.flatMap((child) => {
    if (child.type === 'element') {
      if (child.tagName === 'svg') findLabels(child, walk)
      markChildren(child, [...classes, ...classesOf(child)], walk)
      return child
    }
    if (child.type !== 'text' || countLetters(child.value) === 0) return child
    const [first = child, ...others] = isDrawn(classes) ? [] : stretchesOf(child, walk)
    if (others.length > 0) return [first, ...others].map((each) => marked(each, markOf(each, classes, walk)))
    const mark = markOf(first, classes, walk)
    if (mark && parent.type === 'element' && (children.length === 1 || isDrawn(classes))) {
      if (children.length === 1) parent.properties = { ...parent.properties, ...mark }
      return child
    }
    return marked(child, mark)
  }) as typeof parent.children
}

function marked(words: Text, mark: Mark | undefined): Text | Element {
  return mark ? h('span', mark, [words]) : words
}

/** Lines that a label in a drawing is broken into, at most. */
const MOST_LINES = 5

/** Finds the texts that the words of a drawing say: a label is one line, or several that follow each other. */
function findLabels(drawing: Element, { sources, lines }: Walk): void {
  const all: Text[] = []
  visit(drawing, 'text', (node) => {
    if (countLetters(node.value) > 0) all.push(node)
  })
  for (let at = 0; at < all.length;) {
    const from = at
    const ends = Array.from({ length: MOST_LINES }, (_, more) => from + more + 1)
    const labels = ends.map((end) => ({
      label: all.slice(from, end),
      names: sources.saying(spoken(all.slice(from, end))),
    }))
    const { label, names } = labels.findLast((each) => each.names.length > 0) ?? {
      label: all.slice(from, from + 1),
      names: [],
    }
    for (const line of label) lines.set(line, names)
    at += label.length
  }
}

/** What lines say together: they break at spaces, and in words after hyphens, dashes and slashes. */
function spoken(lines: readonly Text[]): string {
  return lines.reduce(
    (said, { value }) => `${said}${said === '' || /\S[-–/]$/u.test(said) ? '' : ' '}${value}`,
    '',
  )
}

/** The stretches of some words; words that typography divided go on where those before them ended. */
function stretchesOf(words: Text, walk: Walk): Text[] {
  const stretches = words.data?.stretches
  if (!stretches) return []
  const key = JSON.stringify(stretches)
  const from = walk.divided?.key === key ? walk.divided.from : 0
  const end = from + countLetters(words.value)
  walk.divided = end < lettersIn(stretches) ? { key, from: end } : undefined
  const cut = cutStretches(words.value, stretches, from)
  return cut.map((each): Text => ({ type: 'text', value: each.words, data: { sources: each.sources } }))
}

function lettersIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { letters }) => sum + letters, 0)
}

/** Drawings hold no spans: their words are the only ones of their elements. */
function isDrawn(classes: readonly string[]): boolean {
  return classes.includes('drawn')
}

function markOf(
  words: Text,
  classes: readonly string[],
  { sources, unknown, lines }: Walk,
): Mark | undefined {
  const places = words.data?.sources ?? []
  const made = madeMark(words, classes, places)
  const names = isDrawn(classes) ? (lines.get(words) ?? []) : namesOf(places, classes, sources)
  if (names.length > 0) return { [FROM]: names.join(' '), ...(madeAt(places) && made) }
  if (!made) unknown.push(words.value)
  return made
}

/** The values that words come from: texts and facts, or the group of facts that they are made of, as a period is. */
function namesOf(places: readonly Place[], classes: readonly string[], sources: TextSources): string[] {
  const found = places.flatMap((place) => (place.made === undefined ? (sources.at(place) ?? []) : []))
  const written = found.filter(({ value }) => typeof value !== 'object' || value === null)
  const groups = found.filter(({ path }) => path.length > 0 || classes.includes(MISSING))
  return [...new Set((written.length > 0 ? written : groups).map(({ ref }) => ref))]
}

/** What the program made words of. A figure that no file has stands a second time, in the form of another language. */
function madeMark({ value }: Text, classes: readonly string[], places: readonly Place[]): Mark | undefined {
  const [made, of] = madeAt(places)?.split(' ') ?? []
  if (made !== undefined) return { [MADE]: made, ...(of !== undefined && { [OF]: of }) }
  const inClass = MADE_IN.find(([name]) => classes.includes(name))?.[1]
  if (inClass !== undefined) return { [MADE]: inClass }
  return places.length === 0 && FIGURE.test(value) ? { [MADE]: 'reckoned' } : undefined
}

function madeAt(places: readonly Place[]): string | undefined {
  return places[0]?.made
}
