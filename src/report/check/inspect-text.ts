import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import type { Nodes } from 'mdast'
import { blockMistake } from './block-mistake.ts'
import { languageMistakes } from './language-mistakes.ts'
import { gfmTable } from 'micromark-extension-gfm-table'
import { hiddenCharacter } from '../../diagnostics/characters.ts'
import { wordsOf } from '../../diagnostics/text-markdown.ts'
import { literalSigns } from './literal-signs.ts'
import { brokenPlaceholders } from './placeholders.ts'
import type { TextMistake } from './text-mistake.ts'
import { typedMarks } from './typed-marks.ts'
import { type Quotes, typographyMistakes, usualQuotes } from './typed-quotes.ts'
import { linkMistake } from './web-address.ts'

/** A link to a place inside the report, without its `#`. */
export interface InnerLink {
  readonly target: string
  readonly start: number
  readonly length: number
}

/** Characters of one paragraph at most; the longest has some 700. Markdown takes the square of a text's length. */
const LONGEST_TEXT = 10_000

/** Asterisks, underscores and brackets of one text at most; ten of them are already many. Markdown takes the square of their number too. */
const MOST_MARKS = 400

/** As the pages read it: a table is one with bars between its cells. */
const TABLES = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }

/** Words and marks that nobody gives a meaning, in one line: most texts, and not worth a parser. */
const PLAIN = /^(?!\d+[.)])[\p{L}\p{N}“‘(][^*_`<>[\]!\\&{}$\r\n~^=@|"'„«»‹›\u00A0\u202F]*$/u
/** A hyphen in the place of a dash, an address, a reminder: what makes a text worth the parser though it is `PLAIN`. */
const UNUSUAL = /\s-+\s|--|:\/\/|www\.|TODO|FIXME|TBD|lorem ipsum|\?{3}/iu

/** What a text says beside its words. */
interface InspectedText {
  readonly mistakes: readonly TextMistake[]
  readonly links: readonly InnerLink[]
}

/** Texts that were inspected, by the quotation marks of their language: of a report that is read again, most are the same. */
const known = new Map<string, Map<string, InspectedText>>()
/** Texts of a report of some two hundred projects. */
const MOST_KNOWN = 10_000

/** Reads one text of a locale file as Markdown and finds what the page cannot print as it is meant. */
export function inspectText(text: string, quotes: Quotes = usualQuotes): InspectedText {
  const marks = `${quotes.pair} ${quotes.others.source}`
  const texts = known.get(marks) ?? new Map<string, InspectedText>()
  known.set(marks, texts)
  const inspected = texts.get(text) ?? inspect(text, quotes)
  if (texts.size >= MOST_KNOWN) texts.clear()
  texts.set(text, inspected)
  return inspected
}

function inspect(text: string, quotes: Quotes): InspectedText {
  if (text.length > LONGEST_TEXT) return { mistakes: [tooLong(text)], links: [] }
  const marks = text.match(/[*_[]/gu)?.length ?? 0
  if (marks > MOST_MARKS) return { mistakes: [tooManyMarks(text, marks)], links: [] }
  if (PLAIN.test(text) && !UNUSUAL.test(text) && !quotes.others.test(text)) return { mistakes: [], links: [] }
  const root = fromMarkdown(text, text.includes('|') ? TABLES : undefined)
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
  inspectInside(text, root, block ? [] : mistakes, links)
  if (block?.type === 'html') mistakes.push(htmlMistake(block))
  if (!block) mistakes.push(...typographyMistakes(text, quotes), ...emptyText(text))
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

function tooManyMarks(text: string, marks: number): TextMistake {
  return {
    severity: 'error',
    code: 'text-too-long',
    message: `The text has ${marks} asterisks, underscores and brackets; one paragraph may have ${MOST_MARKS}.`,
    hint: 'Check whether something was pasted by mistake, or make several items of it.',
    start: text.search(/[*_[]/u),
    length: 1,
  }
}

/** Letters are printed, but for those of entities and of the marks of languages. */
const UNPRINTED = /&[^\s;]*;|\{lang=[a-z]+\}/gu

/** Markdown that prints nothing: `&nbsp;`, `<!-- -->`. A link inside the report prints its own words. */
function emptyText(text: string): TextMistake[] {
  if (text.includes('](') || /[\p{L}\p{N}]/u.test(text.replaceAll(UNPRINTED, ''))) return []
  if (/[^\s\u00AD]/u.test(wordsOf(text))) return []
  const message = 'This text prints nothing: it has no letters and no figures.'
  const hint = 'Write the text.'
  return [{ severity: 'error', code: 'empty-value', message, hint, start: 0, length: text.length }]
}

function inspectInside(
  text: string,
  node: Nodes,
  mistakes: TextMistake[],
  links: InnerLink[],
  parent?: Nodes,
): void {
  const start = node.position?.start.offset ?? 0
  const length = (node.position?.end.offset ?? start) - start
  if (node.type === 'html') mistakes.push(htmlMistake(node))
  if (node.type === 'text') {
    const source = text.slice(start, start + length)
    mistakes.push(...literalSigns(source, start), ...entityMistakes(source, start))
    // The words of a link may be its address.
    if (parent?.type !== 'link') mistakes.push(...typedMarks(source, start))
  }
  if (node.type === 'emphasis' || node.type === 'strong')
    mistakes.push(...insideWords(text, node, start, length))
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
  if ('children' in node) for (const child of node.children) inspectInside(text, child, mistakes, links, node)
}

/** Asterisks between digits or letters: `6*8 m, 90*120 sm` would print “68 m, 90120 sm” with italics in it. */
function insideWords(text: string, node: Nodes, start: number, length: number): TextMistake[] {
  const marks = node.type === 'strong' ? 2 : 1
  const sides = [start, start + length - marks].map((at) => [text[at - 1] ?? ' ', text[at + marks] ?? ' '])
  const areLetters = sides.every((pair) => pair.every((each) => /[\p{L}\p{N}]/u.test(each)))
  if (!areLetters && !sides.some((pair) => pair.every((each) => /\p{N}/u.test(each)))) return []
  const mark = text.slice(start, start + marks)
  const shown = text.slice(start, start + length)
  const kind = marks === 2 ? 'bold' : 'italics'
  const message = `\`${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}\` is printed in ${kind} and without its \`${mark}\`.`
  const hint = `Write \`×\` for a multiplication, or \`${[...mark].map((each) => `\\${each}`).join('')}\` for the character itself.`
  return [{ severity: 'warning', code: 'emphasis-in-word', message, hint, start, length }]
}

/** Invisible characters that are written by their name or number: `&zwj;`, `&#8203;`. */
function entityMistakes(source: string, offset: number): TextMistake[] {
  return [...source.matchAll(/(?<!\\)&(?:#\d+|#x[\da-f]+|[a-z]+);/giu)].flatMap((match): TextMistake[] => {
    const hidden = hiddenCharacter(wordsOf(match[0]))
    if (!hidden) return []
    const place = { start: offset + match.index, length: match[0].length }
    return [{ severity: 'error', ...hidden, ...place }]
  })
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
