import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, RootContent } from 'mdast'
import { languageMistakes } from './language-mistakes.ts'
import { literalSigns } from './literal-signs.ts'
import { brokenPlaceholders } from './placeholders.ts'
import type { TextMistake } from './text-mistake.ts'
import { linkMistake } from './web-address.ts'

/** A link to a place inside the report, without its `#`. */
export interface InnerLink {
  readonly target: string
  readonly start: number
  readonly length: number
}

const LINE = 'A text is one paragraph without headings, lists, quotations or code.'

/** Characters of one paragraph at most; the longest has some 700. Markdown takes the square of a text's length. */
const LONGEST_TEXT = 10_000

/** Words and marks that Markdown gives no meaning, in one line: most texts, and not worth a parser. */
const PLAIN = /^(?!\d+[.)])[\p{L}\p{N}“‘(][^*_`<>[\]!\\&{}$\r\n]*$/u

/** Reads one text of a locale file as Markdown and finds what the page cannot print as it is meant. */
export function inspectText(text: string): { mistakes: TextMistake[]; links: InnerLink[] } {
  if (text.length > LONGEST_TEXT) return { mistakes: [tooLong(text)], links: [] }
  if (PLAIN.test(text)) return { mistakes: [], links: [] }
  const root = fromMarkdown(text)
  const mistakes = brokenPlaceholders(text).map((place): TextMistake => ({
    severity: 'error',
    code: 'unknown-placeholder',
    message: `\`${text.slice(place.start, place.start + place.length)}\` is not a place for a value.`,
    hint: 'Write `{{name}}` in the interface words; other texts hold no placeholders.',
    ...place,
  }))
  mistakes.push(...languageMistakes(text))
  const links: InnerLink[] = []
  const [first, second] = root.children
  const block = first?.type === 'paragraph' ? second : first
  if (block && block.type !== 'html') mistakes.push(blockMistake(text, block, first === block))
  if (!block) inspectInside(text, root, mistakes, links)
  else if (block.type === 'html') mistakes.push(htmlMistake(block))
  return { mistakes, links }
}

function tooLong(text: string): TextMistake {
  return {
    severity: 'error',
    code: 'text-too-long',
    message: `The text has ${text.length} characters; one paragraph may have ${LONGEST_TEXT}.`,
    hint: 'Check whether something was pasted by mistake, or make several items of it.',
    start: 0,
    length: 1,
  }
}

function blockMistake(text: string, block: RootContent, first: boolean): TextMistake {
  const begin = block.position?.start.offset ?? 0
  const start = begin + (/^\s*/u.exec(text.slice(begin))?.[0].length ?? 0)
  const sign = /^\S+/u.exec(text.slice(start))?.[0] ?? ''
  const message = first
    ? `The text begins with ${start > begin ? 'spaces' : `\`${sign}\``}, which turns it into ${blockName(block)}.`
    : `The text has ${block.type === 'paragraph' ? 'more than one paragraph' : `${blockName(block)} in it`}.`
  const hint =
    first && block.type !== 'code' ? `${LINE} Put a backslash before that character: ${escaped(sign)}.` : LINE
  return { severity: 'error', code: 'block-in-text', message, hint, start, length: Math.max(sign.length, 1) }
}

function blockName(block: RootContent): string {
  const names: Partial<Record<RootContent['type'], string>> = {
    list: 'a list',
    heading: 'a heading',
    blockquote: 'a quotation',
    code: 'a block of code',
    thematicBreak: 'a line across the page',
    definition: 'an address that is not printed',
  }
  return names[block.type] ?? `a block (${block.type})`
}

/** `1.` → `1\.`, `#` → `\#`. */
function escaped(sign: string): string {
  const number = /^(\d+)([.)])/u.exec(sign)
  return number ? `\`${number[1]}\\${number[2]}\`` : `\`\\${sign}\``
}

function inspectInside(text: string, node: Nodes, mistakes: TextMistake[], links: InnerLink[]): void {
  const start = node.position?.start.offset ?? 0
  const length = (node.position?.end.offset ?? start) - start
  if (node.type === 'html') mistakes.push(htmlMistake(node))
  if (node.type === 'text') mistakes.push(...literalSigns(text.slice(start, start + length), start))
  if (node.type === 'image' || node.type === 'imageReference') {
    const message = 'A text cannot hold an image.'
    const hint = 'Delete it. If `!` and a link were meant, put a backslash between them: `\\!`.'
    mistakes.push({ severity: 'error', code: 'image-in-text', message, hint, start, length })
  }
  if (node.type === 'link') {
    const inner = node.url.startsWith('#')
    if (inner) links.push({ target: node.url.slice(1), start, length })
    const mistake = inner ? undefined : linkMistake(node.url)
    if (mistake) mistakes.push({ severity: 'error', code: 'bad-link', ...mistake, start, length })
    else if (!inner && node.children.length === 0) {
      const message = 'The link has no text, so nothing would be printed.'
      const hint =
        'Write its text in the square brackets. Only links inside the report are empty: `[](#note-years)`.'
      mistakes.push({ severity: 'error', code: 'empty-link', message, hint, start, length })
    }
  }
  if ('children' in node) for (const child of node.children) inspectInside(text, child, mistakes, links)
}

function htmlMistake(node: Nodes): TextMistake {
  const start = node.position?.start.offset ?? 0
  const tag = 'value' in node ? node.value : ''
  return {
    severity: 'error',
    code: 'raw-html',
    message: `\`${tag.length > 40 ? `${tag.slice(0, 40)}…` : tag}\` is HTML, which is not printed.`,
    hint: 'Use Markdown (`**bold**`, `*italic*`), or put a backslash before a `<` that is to be printed.',
    start,
    length: tag.split('\n')[0]?.length ?? 1,
  }
}
