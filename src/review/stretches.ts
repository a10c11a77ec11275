import type { Nodes, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** Words that look alike, as Word has them in one run. */
export interface Stretch {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Address that it leads to. */
  readonly link?: string
}

/** Only what stands inside of a paragraph: a number and a full stop at the head of a text begin no list. */
const INLINE_ONLY = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}
const ADDRESS = /^(?:https?|mailto):/u
/** A place for a value, and a link without words: a note mark, or the name of a chapter. They are shown as they are. */
const TOKENS = /\{\{[^{}]*\}\}|\[\]\([^()\s]*\)/gu
/** What Markdown would read. */
const SIGNS = /[\\`*_[\]<&]/gu

/**
 * Reads a text of Markdown as stretches of words.
 * @returns nothing if it has more than emphasis and links, or could not be written back as it is: it is then shown in the
 *   file as it is written, signs and all.
 */
export function readStretches(markdown: string): Stretch[] | undefined {
  const stretches = parsed(markdown)
  return stretches && written(stretches) === markdown ? stretches : undefined
}

/** Writes stretches of words as Markdown. Nothing if Markdown cannot say them. */
export function writeStretches(stretches: readonly Stretch[]): string | undefined {
  return written(stretches)
}

/** What a text must keep: places for values, links without words, and addresses; each as often as it stands there. */
export function tokensOf(stretches: readonly Stretch[]): string[] {
  const words = stretches.map(({ text }) => text).join('')
  const links = joined(stretches).flatMap(({ link }) => link ?? [])
  return [...(words.match(TOKENS) ?? []), ...links].toSorted()
}

function parsed(markdown: string): Stretch[] | undefined {
  const { children } = fromMarkdown(markdown, { extensions: [INLINE_ONLY] })
  const [paragraph, ...others] = children
  if (!paragraph) return markdown === '' ? [] : undefined
  if (paragraph.type !== 'paragraph' || others.length > 0) return undefined
  const source = (node: Nodes): string =>
    markdown.slice(node.position?.start.offset, node.position?.end.offset)
  const read = (nodes: readonly PhrasingContent[], look: Omit<Stretch, 'text'>): (Stretch | undefined)[] =>
    nodes.flatMap((node) => {
      switch (node.type) {
        case 'text':
          return [{ ...look, text: node.value }]
        case 'strong':
          return read(node.children, { ...look, bold: true })
        case 'emphasis':
          return read(node.children, { ...look, italic: true })
        case 'link':
          if (node.children.length === 0) return [{ ...look, text: source(node) }]
          if (!ADDRESS.test(node.url) || node.title) return [undefined]
          return read(node.children, { ...look, link: node.url })
        default:
          return [undefined]
      }
    })
  const stretches = read(paragraph.children, {})
  return stretches.every((each) => each !== undefined) ? joined(stretches) : undefined
}

/** With signs as they are if they say nothing in Markdown, else with backslashes. */
function written(stretches: readonly Stretch[]): string | undefined {
  const wanted = joined(stretches)
  for (const escape of [(text: string) => text, escaped]) {
    const markdown = joined(wanted)
      .map((stretch, index, all) => marked(stretch, escape, all[index - 1], all[index + 1]))
      .join('')
    const back = parsed(markdown)
    if (back && JSON.stringify(back) === JSON.stringify(wanted)) return markdown
  }
  return undefined
}

function marked(
  { text, bold, italic, link }: Stretch,
  escape: (text: string) => string,
  before: Stretch | undefined,
  after: Stretch | undefined,
): string {
  const [opensBold, closesBold] = bold ? [!before?.bold, !after?.bold] : [false, false]
  const words = link === undefined ? escape(text) : `[${escape(text)}](${link})`
  const inner = italic ? `*${words}*` : words
  return `${opensBold ? '**' : ''}${inner}${closesBold ? '**' : ''}`
}

function escaped(text: string): string {
  let [done, at] = ['', 0]
  for (const token of text.matchAll(TOKENS)) {
    done += text.slice(at, token.index).replaceAll(SIGNS, '\\$&') + token[0]
    at = token.index + token[0].length
  }
  return done + text.slice(at).replaceAll(SIGNS, '\\$&')
}

/** Neighbours that look alike become one; spaces at the edges of emphasis stand outside of it, as Markdown wants. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const done: Stretch[] = []
  for (const stretch of stretches.flatMap(withoutEdges)) {
    const last = done.at(-1)
    if (last && looks(last) === looks(stretch))
      done.splice(-1, 1, { ...last, text: last.text + stretch.text })
    else if (stretch.text !== '') done.push(inOrder(stretch))
  }
  return done
}

function withoutEdges(stretch: Stretch): Stretch[] {
  if (!stretch.bold && !stretch.italic && stretch.link === undefined) return [stretch]
  const [, before = '', text = '', after = ''] = /^( *)(.*?)( *)$/su.exec(stretch.text) ?? []
  const plain = { text: '' }
  return [
    { ...plain, text: before },
    { ...stretch, text },
    { ...plain, text: after },
  ].filter((each) => each.text !== '')
}

function looks({ bold, italic, link }: Stretch): string {
  return JSON.stringify([bold ?? false, italic ?? false, link ?? ''])
}

function inOrder({ text, bold, italic, link }: Stretch): Stretch {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(link !== undefined && { link }),
  }
}
