import type { Nodes } from 'hast'
import { visit } from '../html/visit.ts'
import { formatPlace, type Place } from '../../diagnostics/place.ts'
import type { LocaleTree, Path, Report } from '../../report/types.ts'

/** What a text is by its place: the same key in both languages, `projects/dirna:aim`. */
export type KeyOf = (place: Place) => string

const PLURAL = /_(?:zero|one|two|few|many|other)$/u
/** A name that one project writes in its own way is still the name of that organisation. */
const OWN_NAME = /^projects\/[^:]+:names\./u

/**
 * Keys of all locale texts by their places, and of what `data/report.yaml` says in each language; they are read when the first
 * one is asked for. A value of a record is its own place: both languages print the same.
 */
export function readKeys(report: Report): KeyOf {
  let keys: ReadonlyMap<string, string> | undefined
  return (place) => {
    keys ??= allKeys(report)
    return keys.get(formatPlace(place)) ?? formatPlace(place)
  }
}

function allKeys({ locales, publication }: Report): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { contact, ...words } of Object.values(publication.words)) {
    for (const [name, text] of Object.entries(words)) keys.set(formatPlace(text.place), `report:${name}`)
    for (const line of contact) keys.set(formatPlace(line.place), 'report:contact')
  }
  for (const namespaces of Object.values(locales)) {
    for (const [namespace, { value, place }] of Object.entries(namespaces)) {
      const walk = (tree: LocaleTree, path: Path): void => {
        if (typeof tree === 'string') {
          const key = `${namespace}:${path.join('.')}`.replace(PLURAL, '').replace(OWN_NAME, 'organisations:')
          keys.set(formatPlace(place(path)), key)
        } else if (Array.isArray(tree)) {
          for (const [index, child] of tree.entries()) walk(child as LocaleTree, [...path, index])
        } else {
          for (const [name, child] of Object.entries(tree)) walk(child, [...path, name])
        }
      }
      walk(value, [])
    }
  }
  return keys
}

/** Where the first words of some nodes were written, innermost text first; nothing if the program made them. */
export function placeOfNodes(nodes: readonly Nodes[]): Place | undefined {
  return sourcesOf(nodes)?.[0]
}

/**
 * What the first words of some nodes are: their key, with those of the texts inside them, which may come in another
 * order in the other language. Nothing if the program made them.
 */
export function keyOfWords(nodes: readonly Nodes[], keyOf: KeyOf): string | undefined {
  const keys = sourcesOf(nodes)?.map((place) => keyOf(place))
  return keys && [...new Set(keys)].toSorted().join(' ')
}

/**
 * Whether the first words of some nodes are other texts than those of others. Emphasis in one language divides a label
 * from the name in it, so it is enough if the texts of one are among those of the other.
 */
export function haveOtherTexts(nodes: readonly Nodes[], others: readonly Nodes[], keyOf: KeyOf): boolean {
  const textsOf = (each: readonly Nodes[]) => new Set(sourcesOf(each)?.map((place) => keyOf(place)))
  const [some, other] = [textsOf(nodes), textsOf(others)]
  return !some.isSubsetOf(other) && !other.isSubsetOf(some)
}

function sourcesOf(nodes: readonly Nodes[]): readonly Place[] | undefined {
  for (const node of nodes) {
    let sources: readonly Place[] | undefined
    visit(node, 'text', (text) => {
      if (text.data?.sources && text.data.sources.length > 0) sources ??= text.data.sources
    })
    if (sources) return sources
  }
  return undefined
}
