import type { Place } from './place.ts'
import { wordsOf } from './text-markdown.ts'

const START = '\uE000'
const MID = '\uE001'
const END = '\uE002'
/** Beginnings and ends of texts; slots of texts in what they stand in. No file may have these characters. */
const MARKS = /\uE000[^\uE001]*\uE001|\uE002/gu
const SLOTS = /\uE000(\d+)\uE001/gu

/**
 * A piece of text that remembers the place it was written at. It is Markdown, or plain words of a record.
 *
 * Handlebars calls `toHTML()` when it prints the text. The marks around it keep it apart from what it stands in, up to
 * the HTML: `readMarks` leaves a slot in its place, so that nothing in a text is read together with what stands around
 * it.
 */
export class Text {
  readonly place: Place
  readonly #marked: string
  readonly #kind: Kind
  #words: string | undefined

  /** `marked` is Markdown, and may hold marks of texts inside it, as interpolation leaves them. */
  constructor(marked: string, place: Place, kind: Kind = 'markdown') {
    this.#marked = marked
    this.#kind = kind
    this.place = place
  }

  /** Words that are no Markdown, but stand as they are: a value of a record, a name, a number. */
  static plain(words: string, place: Place): Text {
    return new Text(withoutMarks(words).replaceAll('\u00AD', ''), place, 'plain')
  }

  /** Texts one after the other, each with its own place. @throws {Error} if there is none. */
  static joined(texts: readonly Text[], between = ' '): Text {
    const [first] = texts
    if (!first) throw new Error('there is no text to join')
    return new Text(texts.map((each) => each.toHTML()).join(between), first.place, 'joined')
  }

  /** The words as they are read, without Markdown (`wordsOf`). */
  get value(): string {
    this.#words ??= readWords({ kind: this.#kind, ...readMarks(this.#marked) })
    return this.#words
  }

  /** The same text as if it had been written at another place: for words that stand in the place of a record's value. */
  at(place: Place): Text {
    return new Text(this.#marked, place, this.#kind === 'joined' ? 'plain' : this.#kind)
  }

  /** The words alone, to be printed where Markdown would be out of place, as in the contents. */
  asWords(): Text {
    return Text.plain(this.value, this.place)
  }

  toString(): string {
    return this.value
  }

  toHTML(): string {
    if (this.#kind === 'joined') return this.#marked
    const { file, line, column, length, made } = this.place
    return mark(this.#marked, `${this.#kind}:${line}:${column}:${length ?? ''}:${made ?? ''}:${file}`)
  }
}

type Kind = 'markdown' | 'plain' | 'joined'

/** Words of no place of their own, marked so that the text they are put into does not read them as Markdown. */
export function markWords(words: string): string {
  return mark(withoutMarks(words), 'plain')
}

/** The words of what was put into a text, without marks. */
export function withoutMarks(marked: string): string {
  return marked.replaceAll(MARKS, '').replaceAll(/[\uE000-\uE002]/gu, '')
}

function mark(marked: string, head: string): string {
  return `${START}${head}${MID}${marked}${END}`
}

/** What was printed: the words with a slot for every text in it. */
export interface Printed {
  readonly source: string
  readonly texts: readonly PrintedText[]
}

/** A text that was printed. Words without a place belong to the text that they stand in. */
export interface PrintedText extends Printed {
  readonly kind: Kind
  readonly place?: Place
}

/** Takes the texts out of a rendered template, or of a text that holds others, and leaves a slot for each. */
export function readMarks(marked: string): Printed {
  const outermost = { source: '', texts: [] as PrintedText[] }
  const open: (typeof outermost & { head: string })[] = []
  let at = 0
  for (const match of marked.matchAll(MARKS)) {
    const into = open.at(-1) ?? outermost
    into.source += marked.slice(at, match.index)
    at = match.index + match[0].length
    if (match[0] !== END) {
      open.push({ source: '', texts: [], head: match[0].slice(1, -1) })
      continue
    }
    const ended = open.pop()
    if (!ended) continue
    const around = open.at(-1) ?? outermost
    around.source += `${START}${around.texts.length}${MID}`
    around.texts.push({ ...readHead(ended.head), source: ended.source, texts: ended.texts })
  }
  outermost.source += marked.slice(at)
  return outermost
}

function readHead(head: string): Pick<PrintedText, 'kind' | 'place'> {
  const [kind, line, column, length, made, ...file] = head.split(':')
  const own = { kind: kind === 'plain' ? kind : 'markdown' } as const
  if (line === undefined) return own
  const place = {
    file: file.join(':'),
    line: Number(line),
    column: Number(column),
    ...(length && { length: Number(length) }),
    ...(made && { made }),
  }
  return { ...own, place }
}

/** Cuts words at their slots: a string for words, a text for a slot. */
export function splitSlots(words: string, texts: readonly PrintedText[]): (string | PrintedText)[] {
  return words
    .split(SLOTS)
    .map((piece, index) => (index % 2 === 0 ? piece : (texts[Number(piece)] ?? '')))
    .filter((piece) => piece !== '')
}

/** Words with the words of the texts in their slots. */
export function fillSlots(
  words: string,
  texts: readonly PrintedText[],
  read: (text: PrintedText) => string = readWords,
): string {
  return texts.length === 0
    ? words
    : splitSlots(words, texts)
        .map((piece) => (typeof piece === 'string' ? piece : read(piece)))
        .join('')
}

function readWords({ kind, source, texts }: PrintedText): string {
  return fillSlots(kind === 'markdown' ? wordsOf(source) : source, texts)
}

/** What was printed as it was written, for looking into. */
export function writtenText({ source, texts }: Printed): string {
  return fillSlots(source, texts, writtenText)
}
