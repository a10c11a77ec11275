import type { Element, ElementContent, Root, Text } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from '../visit.ts'
import type { Language } from '../../../report/types.ts'
import type { LanguageRules } from '../../../language/rules.ts'
import { joinSpaces, unbreakable } from '../../../language/typography.ts'

/** The language of a tree, and how the languages of the report are written. */
export interface WrittenIn {
  readonly language: Language
  readonly rules: ReadonlyMap<Language, LanguageRules>
}

/**
 * Keeps together what must not break: spaces become no-break spaces, and a word that must not break at its
 * hyphen stands in a span without wrapping. (Source Serif has no U+2011, and copied text keeps a plain hyphen.)
 */
export function rehypeTypography({ language, rules }: WrittenIn) {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (index === undefined || !parent) return undefined
      const own = parent.type === 'element' ? parent.properties['lang'] : undefined
      const written = rules.get(typeof own === 'string' ? own : language) ?? rules.get(language)
      const value = written ? joinSpaces(written, node.value) : node.value
      const pieces = split(value, node)
      parent.children.splice(index, 1, ...(pieces as ElementContent[]))
      return [SKIP, index + pieces.length]
    })
  }
}

/** A word with more characters may be broken: no column has room for it in all sizes of type. */
const LONGEST_WHOLE = 16

/** What every word that must not break has; most texts have none. */
const HYPHEN = /[-–]/u

function split(value: string, node: Text): (Text | Element)[] {
  const text = (piece: string): Text => ({
    type: 'text',
    value: piece,
    ...(node.data && { data: node.data }),
  })
  const pieces: (Text | Element)[] = []
  if (!HYPHEN.test(value)) return [text(value)]
  let at = 0
  for (const match of value.matchAll(unbreakable)) {
    if (match[0].length > LONGEST_WHOLE) continue
    if (match.index > at) pieces.push(text(value.slice(at, match.index)))
    pieces.push({ ...h('span', { className: ['nowrap'] }), children: [text(match[0])] })
    at = match.index + match[0].length
  }
  if (at < value.length || pieces.length === 0) pieces.push(text(value.slice(at)))
  return pieces
}
