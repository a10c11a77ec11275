import type { Place } from './place.ts'

const START = '\uE000'
const MID = '\uE001'
const END = '\uE002'
const MARKS = /\uE000[^\uE001]*\uE001|\uE002/gu

/**
 * A piece of text that remembers the place it was written at.
 * Handlebars calls `toHTML()` when it prints the text; the marks it puts around it are taken out by
 * `demark` before the Markdown is parsed, and leave a table of ranges.
 */
export class Text {
  readonly place: Place
  readonly #marked: string

  /** `marked` may hold marks of texts inside it, as interpolation leaves them. */
  constructor(marked: string, place: Place) {
    this.#marked = marked
    this.place = place
  }

  get value(): string {
    return withoutMarks(this.#marked)
  }

  toString(): string {
    return this.value
  }

  toHTML(): string {
    const { file, line, column, length } = this.place
    return `${START}${line}:${column}:${length ?? ''}:${file}${MID}${this.#marked}${END}`
  }
}

/** The words of a marked text alone. */
export function withoutMarks(marked: string): string {
  return marked.replace(MARKS, '')
}

/** A stretch of a text without marks, `start` and `end` in UTF-16 code units, and where it was written. */
export interface Range {
  readonly start: number
  readonly end: number
  readonly place: Place
}

/** Takes the marks out of a rendered template. Ranges come in order of their end, so inner before outer. */
export function demark(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = []
  const open: { start: number; place: Place }[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(MARKS)) {
    text += marked.slice(at, match.index)
    at = match.index + match[0].length
    if (match[0] === END) {
      const range = open.pop()
      if (range) ranges.push({ ...range, end: text.length })
    } else {
      open.push({ start: text.length, place: parseMark(match[0].slice(1, -1)) })
    }
  }
  return { text: text + marked.slice(at), ranges }
}

function parseMark(mark: string): Place {
  const [line, column, length, ...file] = mark.split(':')
  const place = { file: file.join(':'), line: Number(line), column: Number(column) }
  return length ? { ...place, length: Number(length) } : place
}
