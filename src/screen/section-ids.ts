import type { Element, Root } from 'hast'
import { placeOfNodes, type KeyOf } from '../page/parallel/keys.ts'
import { visit } from '../page/html/visit.ts'
import type { Language } from '../report/types.ts'

/** Elements that one can lead to: what is said in them has a key of its own. */
const BLOCKS = ['p', 'li', 'dd', 'h2', 'h3', 'figure', 'th']
/** Names that stand in many places. */
const NAMES = /^(?:organisations|countries):/u
/** Last names of keys that say only what kind of text it is. */
const KINDS = ['title', 'label', 'text', 'head', 'part', 'paragraphs', 'points', 'items', 'sections', 'facts']

/**
 * Gives sections and paragraphs ids by the keys of their texts, which are the same in all languages: `participation`, `aim`,
 * `activities-2`. A link survives when a heading is worded anew. Ids that templates gave lose the language and the
 * chapter: `en-project-dirna--khazar-university` is `khazar-university`.
 * @returns the new ids by the old ones, which links still have.
 */
export function nameSections(tree: Root, languages: readonly Language[], keyOf: KeyOf): Map<string, string> {
  const taken = new Set<string>()
  const places = new Map<string, string>()
  visit(tree, 'element', ({ properties }) => {
    const { id } = properties
    if (typeof id !== 'string') return
    const name = free(placeName(id, languages), taken)
    places.set(id, name)
    properties['id'] = name
  })
  visit(tree, 'element', (element) => {
    if (!BLOCKS.includes(element.tagName) || element.properties['id'] !== undefined) return
    if (element.tagName === 'th' || hasBlocks(element)) return
    const place = placeOfNodes(element.children)
    const name = place && nameOfKey(keyOf(place))
    if (name !== undefined && name !== '') element.properties['id'] = free(name, taken)
  })
  return places
}

/** What an id is called in its chapter: without the language, and without the chapter before two hyphens. */
function placeName(id: string, languages: readonly Language[]): string {
  const language = languages.find((each) => id.startsWith(`${each}-`))
  const own = language === undefined ? id : id.slice(language.length + 1)
  const at = own.indexOf('--')
  return at < 0 ? own : own.slice(at + 2)
}

/** `overview:participation.label` → `participation`; `projects/dirna:activities.0` → `activities-1`. */
function nameOfKey(key: string): string | undefined {
  // A value of a record has no key, but a place.
  const colon = key.indexOf(':')
  if (colon < 0 || NAMES.test(key) || /:\d+:\d+/u.test(key)) return undefined
  const parts = key.slice(colon + 1).split('.')
  const named = parts.filter((part) => !KINDS.includes(part))
  if (named.length === 0) return key.slice(0, colon).split('/').at(-1)
  const words = (named.some((part) => !/^\d+$/u.test(part)) ? named : parts).map((part) =>
    /^\d+$/u.test(part) ? String(Number(part) + 1) : part,
  )
  return words
    .join('-')
    .replaceAll(/[^\p{L}\p{N}-]+/gu, '-')
    .toLocaleLowerCase('en')
}

function free(name: string, taken: Set<string>): string {
  let own = name
  for (let count = 2; taken.has(own); count += 1) own = `${name}-${count}`
  taken.add(own)
  return own
}

function hasBlocks({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && /^(?:p|ul|ol|div|table|figure)$/u.test(child.tagName),
  )
}
