import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from '../visit.ts'
import type { Language } from '../../../report/types.ts'
import type { LanguageRules } from '../../../language/rules.ts'
import { joinSpaces, wholeWords } from '../../../language/typography.ts'

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
      const value = written
        ? joinSpaces(written, node.value, isReference(parent.children[index + 1]))
        : node.value
      const pieces = splitWords(value, node, written)
      parent.children.splice(index, 1, ...(pieces as ElementContent[]))
      return [SKIP, index + pieces.length]
    })
  }
}

/** What every word that must not break has; most texts have none. */
const HYPHEN = /[-–]/u

/** A link to another place of the report, but for the mark of a note. */
function isReference(node: ElementContent | RootContent | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'a') return false
  return String(node.properties['href']).startsWith('#')
}

/** The pieces of a text: words that must not break stand in spans without wrapping. */
export function splitWords(value: string, node: Text, rules: LanguageRules | undefined): (Text | Element)[] {
  const text = (piece: string): Text => ({
    type: 'text',
    value: piece,
    ...(node.data && { data: node.data }),
  })
  const pieces: (Text | Element)[] = []
  if (!rules || !HYPHEN.test(value)) return [text(value)]
  let at = 0
  for (const { text: word, index } of wholeWords(rules, value)) {
    if (index > at) pieces.push(text(value.slice(at, index)))
    pieces.push({ ...h('span', { className: ['nowrap'] }), children: [text(word)] })
    at = index + word.length
  }
  if (at < value.length || pieces.length === 0) pieces.push(text(value.slice(at)))
  return pieces
}
