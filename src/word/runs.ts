import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { classesOf } from '../page/html/classes.ts'
import { MARK } from '../page/html/plugins/rehype-note-marks.ts'
import { CHARACTER, COLOURS } from './styles.ts'
import type { Writing } from './writing.ts'

/** How the words of a stretch look; more may be said further inside. */
export type Look = Pick<IRunOptions, 'bold' | 'border' | 'italics' | 'superScript' | 'style' | 'language'>

/** The bookmarks before what an element holds: empty, so that words that are changed later take none away with them. */
export function bookmarksOf({ properties: { id } }: Element, writing: Writing): ParagraphChild[] {
  const name = typeof id === 'string' ? writing.bookmark(id) : undefined
  return name === undefined ? [] : [bookmark(name)]
}

/** An empty bookmark. */
export function bookmark(name: string): ParagraphChild {
  return new Bookmark({ id: name, children: [] })
}

/** What stands on a line of its own inside of a paragraph. */
const LINES = ['line', 'strand', 'coordinator', 'other-name']
/** A drawing for telephones, and a frame round a number, which is a border here. */
export const LEFT_OUT = ['telephone', 'frame']
const FRAME = { style: BorderStyle.SINGLE, size: 8, space: 2, color: COLOURS.data }
/** Words that are set back behind what they belong to. */
const BACK = ['count', 'role', 'other-name', 'country-code', 'code', 'coordinator']
/** White space that says nothing; no-break and narrow spaces are letters. */
const BLANK = /[ \t\r\n]+/gu

/** A stretch of words, before the spaces at its ends are known to be at the ends of a line. */
interface Piece {
  readonly kind: 'words' | 'break' | 'place' | 'other'
  readonly words: string
  readonly make: (words: string) => ParagraphChild
}

/** The words of one paragraph, with its links, pictures and languages. */
export function runsOf(
  children: readonly ElementContent[],
  writing: Writing,
  look: Look = {},
): ParagraphChild[] {
  return trimmed(piecesOf(children, writing, look)).map(({ words, make }) => make(words))
}

function piecesOf(children: readonly ElementContent[], writing: Writing, look: Look): Piece[] {
  return children.flatMap((child): Piece[] => {
    if (child.type === 'text') return [text(child.value, look)]
    if (child.type !== 'element') return []
    const pieces = element(child, writing, look)
    return [...bookmarksOf(child, writing).map(place), ...pieces]
  })
}

function text(words: string, look: Look): Piece {
  return {
    kind: 'words',
    words: words.replaceAll(BLANK, ' '),
    make: (trim) => new TextRun({ ...look, text: trim }),
  }
}

function other(child: ParagraphChild): Piece {
  return { kind: 'other', words: '', make: () => child }
}

function place(child: ParagraphChild): Piece {
  return { ...other(child), kind: 'place' }
}

function lineBreak(look: Look): Piece {
  return { kind: 'break', words: '', make: () => new TextRun({ ...look, break: 1 }) }
}

function element(child: Element, writing: Writing, look: Look): Piece[] {
  const classes = classesOf(child)
  const { tagName, properties } = child
  if (tagName === 'svg' || tagName === 'img') return picture(child, writing)
  if (tagName === 'br') return [lineBreak(look)]
  if (tagName === 'wbr' || classes.some((each) => LEFT_OUT.includes(each))) return []
  const inside: Look = {
    ...look,
    ...((tagName === 'strong' || tagName === 'b' || classes.includes('letter')) && { bold: true }),
    ...(classes.includes('framed') && { border: FRAME }),
    ...((tagName === 'em' || tagName === 'i') && { italics: true }),
    ...(tagName === 'sup' && { superScript: true }),
    ...(classes.includes('missing') && { style: CHARACTER.missing }),
    ...(classes.some((each) => BACK.includes(each)) && { style: CHARACTER.back }),
    ...(typeof properties['lang'] === 'string' && {
      language: { value: writing.tagOf(properties['lang']) },
    }),
  }
  const pieces = tagName === 'a' ? link(child, writing, inside) : piecesOf(child.children, writing, inside)
  if (classes.includes('full-title')) return [text(' ', look), ...pieces]
  return classes.some((each) => LINES.includes(each)) ? [lineBreak(look), ...pieces] : pieces
}

function link(child: Element, writing: Writing, look: Look): Piece[] {
  const { href } = child.properties
  const style = classesOf(child).includes(MARK) ? CHARACTER.mark : CHARACTER.link
  const children = runsOf(child.children, writing, { ...look, style })
  if (typeof href !== 'string') return piecesOf(child.children, writing, look)
  const made = href.startsWith('#')
    ? new InternalHyperlink({ anchor: writing.anchor(href.slice(1)), children })
    : new ExternalHyperlink({ link: href, children })
  const space = toString(child).endsWith(' ') ? [text(' ', look)] : []
  return [other(made), ...space]
}

function picture(drawing: Element, writing: Writing): Piece[] {
  const found = writing.pictureOf(drawing)
  if (!found) return []
  const { ariaLabel, alt } = drawing.properties
  const description = ariaLabel ?? alt ?? ''
  const { bytes, width, height } = found
  return [
    other(
      new ImageRun({
        type: 'png',
        data: bytes,
        transformation: { width, height },
        altText: { name: `picture ${writing.count()}`, title: '', description },
      }),
    ),
  ]
}

/** Without spaces at the ends of lines or two in a row, and without a break where a line has not begun. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  let isAtStart = true
  let isAfterSpace = false
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      if (isAtStart) continue
      trimLast(kept)
      kept.push(piece)
      isAtStart = true
      continue
    }
    const words: string = isAtStart || isAfterSpace ? piece.words.replace(/^ /u, '') : piece.words
    if (piece.kind === 'words' && words === '') continue
    kept.push({ ...piece, words })
    if (piece.kind === 'place') continue
    isAtStart = false
    isAfterSpace = words.endsWith(' ')
  }
  trimLast(kept)
  return kept
}

function trimLast(pieces: Piece[]): void {
  const last: Piece | undefined = pieces.at(-1)
  if (last?.kind !== 'words') return
  const words: string = last.words.replace(/ $/u, '')
  pieces.splice(-1, 1, ...(words === '' ? [] : [{ ...last, words }]))
}
