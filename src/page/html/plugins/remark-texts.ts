import type { Nodes, Parents, Root, RootContent, Text } from 'mdast'
import type { Place } from '../../../diagnostics/place.ts'
import { parseText } from '../../../diagnostics/text-markdown.ts'
import { countLetters, joinStretches, type Stretch } from '../stretches.ts'
import { fillSlots, type PrintedText, splitSlots } from '../../../diagnostics/text.ts'
import { shorten } from '../../templates/shorten.ts'
import { TemplateHtmlError } from '../../templates/template-html.ts'

declare module 'mdast' {
  interface TextData {
    /** Where these words were written, inner texts before outer ones. */
    sources?: readonly Place[]
    /** Which of these words were written where, if not all of them at the same places. */
    stretches?: readonly Stretch[]
  }
  interface InlineCodeData {
    sources?: readonly Place[]
  }
}

type Texts = readonly PrintedText[]

/**
 * Puts the texts into the Markdown of their template, which was parsed with a slot for each. A text was never part of
 * what was parsed: whatever it holds, it makes no heading, list, cell, link or HTML of the template's own.
 * @throws {TemplateHtmlError} if a template prints a text inside a tag.
 */
export function remarkTexts(texts: Texts) {
  return (tree: Root): void => {
    fill(tree, texts)
  }
}

function fill(node: Nodes, texts: Texts): void {
  if ('url' in node) node.url = fillSlots(node.url, texts)
  if ('title' in node && node.title) node.title = fillSlots(node.title, texts)
  if ('alt' in node && node.alt) node.alt = fillSlots(node.alt, texts)
  if (node.type === 'html') refuseSlots(node.value, texts)
  else if ('value' in node && node.type !== 'text') node.value = fillSlots(node.value, texts)
  if ('children' in node) fillChildren(node, texts)
}

function fillChildren(parent: Parents, texts: Texts): void {
  const filled: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'text') {
      for (const piece of splitSlots(child.value, texts)) {
        if (typeof piece !== 'string') filled.push(...contentOf(piece))
        else filled.push({ type: 'text', value: piece })
      }
    } else {
      fill(child, texts)
      filled.push(child)
    }
  }
  parent.children = joinWords(filled) as typeof parent.children
}

/** The content of a text, whose words know where they were written. */
function contentOf({ kind, source, texts, place }: PrintedText): RootContent[] {
  const content: Root = {
    type: 'root',
    children: kind === 'plain' ? [{ type: 'text', value: source }] : parseText(source),
  }
  fill(content, texts)
  if (place) addSource(content, place)
  return content.children
}

function addSource(node: Nodes, place: Place): void {
  if (node.type === 'text' || node.type === 'inlineCode')
    node.data = { ...node.data, sources: [...(node.data?.sources ?? []), place] }
  if (node.type === 'text' && node.data?.stretches) {
    node.data.stretches = node.data.stretches.map(({ letters, sources }) => ({
      letters,
      sources: [...sources, place],
    }))
  }
  if ('children' in node) for (const child of node.children) addSource(child, place)
}

/** Words beside each other are one piece again, as typography needs them. */
function joinWords(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (node.type === 'text' && before?.type === 'text') joined.splice(-1, 1, join(before, node))
    else joined.push(node)
  }
  return joined
}

function join(one: Text, other: Text): Text {
  const sources = [...(one.data?.sources ?? []), ...(other.data?.sources ?? [])]
  const stretches = joinStretches([...stretchesOf(one), ...stretchesOf(other)])
  return {
    type: 'text',
    value: one.value + other.value,
    ...(sources.length > 0 && { data: { sources, ...(stretches.length > 1 && { stretches }) } }),
  }
}

function stretchesOf({ value, data }: Text): readonly Stretch[] {
  return data?.stretches ?? [{ letters: countLetters(value), sources: data?.sources ?? [] }]
}

function refuseSlots(html: string, texts: Texts): void {
  const [before] = splitSlots(html, texts)
  if (before === html) return
  const piece = typeof before === 'string' ? before : '<'
  throw new TemplateHtmlError(`A text cannot be inside a tag, as in \`${shorten(piece)}\`.`, piece)
}
