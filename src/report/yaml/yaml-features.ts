import { isAlias, isScalar, type Scalar, visit } from 'yaml'
import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { checkCharacters } from '../../diagnostics/characters.ts'
import { checkRomanian, checkScripts, mayMixScripts } from './mixed-scripts.ts'
import { stretchFinder } from './scalar-offset.ts'
import { scalarSource } from './yaml-node.ts'
import { aliasMistake } from './yaml-syntax.ts'
import { QUOTE_TEXT } from './yaml-syntax-words.ts'
import type { YamlTree } from './yaml-tree.ts'

/**
 * What is valid YAML and yet not what an editor means: anchors, aliases, tags, directives,
 * texts cut off by ` #`, and unprintable characters written as escapes.
 */
export function checkNodes(tree: YamlTree): Diagnostic[] {
  const found = checkDirectives(tree)
  const mayMix = mayMixScripts(tree.source)
  visit(tree.document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, 0]
      if (isAlias(node)) {
        found.push(aliasMistake(tree, start, end))
        return
      }
      if (node.anchor) found.push(anchorMistake(tree, node.anchor, start))
      if (node.tag) found.push(tagMistake(tree, start))
      if (!isScalar(node)) return
      if (mayMix) found.push(...checkLetters(tree, node))
      if (node.type === 'PLAIN' && tree.file.startsWith('locales/')) found.push(...cutOff(tree, node))
      if (node.type === 'QUOTE_DOUBLE') found.push(...checkEscapes(tree, node))
    },
  })
  return found
}

function checkDirectives(tree: YamlTree): Diagnostic[] {
  const directive = /^(?:[ \t]*(?:#.*)?\r?\n)*(%.*)/u.exec(tree.source)
  if (!directive) return []
  const place = tree.placeAt(directive[0].length - (directive[1] ?? '').length, directive[0].length)
  return [
    error(
      'yaml-syntax',
      'A line that begins with `%` is a YAML directive, which the report does not use.',
      place,
      'Delete it.',
    ),
  ]
}

/** A text with ` #` in it, the rest of which YAML takes for a comment. */
function cutOff(tree: YamlTree, node: Scalar): Diagnostic[] {
  const [start, end, after] = node.range ?? [0, 0, 0]
  const comment = /^ +(#[^\r\n]*)/u.exec(tree.source.slice(end, after))
  if (!comment || start === end) return []
  const place: Place = tree.placeAt(
    end + comment[0].length - (comment[1] ?? '').length,
    end + comment[0].length,
  )
  const hint =
    'If it belongs to the text, put the text in quotation marks "…"; if it is a comment, give it a line of its own.'
  return [
    warning('comment-after-text', 'What follows ` #` is a comment and will not be printed.', place, hint),
  ]
}

/** Letters of another script, in values and keys; in Azerbaijani prose those of Romanian too. */
function checkLetters(tree: YamlTree, node: Scalar): Diagnostic[] {
  if (typeof node.value !== 'string') return []
  const text = scalarSource(tree.source, node)
  const value = node.value
  const stretch = stretchFinder(text, value)
  const at = (start: number, length: number): Place => tree.placeAt(...stretch(start, length))
  const isProse = /^locales\/az\/(?!organisations|countries)/u.test(tree.file)
  return [...checkScripts(value, at), ...(isProse ? checkRomanian(value, at) : [])]
}

function checkEscapes(tree: YamlTree, node: Scalar): Diagnostic[] {
  const text = scalarSource(tree.source, node)
  if (typeof node.value !== 'string' || !tree.source.slice(text.start, text.end).includes('\\')) return []
  const stretch = stretchFinder(text, node.value)
  return checkCharacters(node.value, (from, to) => tree.placeAt(...stretch(from, to - from)))
}

function anchorMistake(tree: YamlTree, name: string, start: number): Diagnostic {
  const at = Math.max(tree.source.lastIndexOf(`&${name}`, start), 0)
  const message = 'A text that begins with `&` needs quotation marks: for YAML it names a value.'
  return error('yaml-anchor', message, tree.placeAt(at, at + name.length + 1), QUOTE_TEXT)
}

/** A word that begins with `!`: for YAML the type of what follows, for an editor a text. */
function tagMistake(tree: YamlTree, start: number): Diagnostic {
  const from = Math.max(start - 200, 0)
  const before = /!\S*\s*$/u.exec(tree.source.slice(from, start))
  const at = from + (before?.index ?? start - from)
  const message = 'A text that begins with `!` needs quotation marks: for YAML it is the type of a value.'
  const place = tree.placeAt(at, at + (before?.[0].trimEnd().length ?? 1))
  return error('yaml-tag', message, place, QUOTE_TEXT)
}
