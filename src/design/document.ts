import type { Box } from '../pdf/content/box.ts'
import type { Line } from '../pdf/content/lines.ts'
import type { Painted, Run } from '../pdf/content/page-content.ts'
import type { Destination } from '../pdf/read/destinations.ts'
import type { StructureElement } from '../pdf/read/structure.ts'
import type { ExpectedChapter, ExpectedPages } from './expectation.ts'
import type { Link, WebsiteLink } from './links.ts'

/** A chapter with the pages that it fills, counted from 1. */
export interface CheckedChapter extends ExpectedChapter {
  readonly first: number
  readonly last: number
}

/** A line of the text, without its letters: what is kept of every page. */
export interface TextLine {
  readonly page: number
  readonly text: string
  /** In pt from the lower edge of the page. */
  readonly baseline: number
  readonly box: Box
  readonly size: number
  /** Name of the font that most of its letters have. */
  readonly font: string
  readonly bold: boolean
  /** Element whose line it is: a paragraph, a heading, a cell. */
  readonly block: StructureElement
  /** Place of its block in reading order. */
  readonly order: number
}

/** A page after its letters were looked at. */
export interface CheckedPage {
  /** From 1. */
  readonly number: number
  /** Where the text may stand; the margin boxes lie outside it. */
  readonly area: Box
  /** How large its text came out: 1 unless the browser shrank the pages to fit something in. */
  readonly scale: number
  readonly chapter: CheckedChapter | undefined
  /** Lines of the text in reading order. */
  readonly lines: readonly TextLine[]
  /** Where something is drawn that is no text. */
  readonly painted: readonly Pick<Painted, 'box'>[]
  /** What stands in a frame, each without its spaces: a number, or a code and a number. */
  readonly framed: readonly string[]
  /** What stands over and under the type area. */
  readonly head: readonly MarginLine[]
  readonly foot: readonly MarginLine[]
}

/** A line in a margin box. */
export type MarginLine = Pick<Line, 'text' | 'box'>

/** A line with its letters, and what the structure tree says of them. */
export interface PrintedLine extends Line {
  readonly block: StructureElement
}

/** A page with all its letters; they are not kept. */
export interface PrintedPage extends CheckedPage {
  readonly width: number
  readonly height: number
  readonly printed: readonly PrintedLine[]
  readonly painted: readonly Painted[]
  readonly head: readonly Line[]
  readonly foot: readonly Line[]
  /** Drawn letters that are no part of the reading, such as the dashes of a list. */
  readonly loose: readonly Line[]
  /** The element that a run or a shape belongs to; none for margins and other artifacts. */
  ownerOf(shown: Pick<Run, 'piece'>): StructureElement | undefined
  /** The language that a run is tagged with; of artifacts the chapter's. */
  languageOf(run: Run): string
}

/** An edition with its pages. */
export interface CheckedDocument {
  readonly expected: ExpectedPages
  readonly chapters: readonly CheckedChapter[]
  readonly pages: readonly CheckedPage[]
  readonly destinations: ReadonlyMap<string, Destination>
  readonly links: readonly Link[]
  /** The links to websites, in reading order. */
  readonly websites: readonly WebsiteLink[]
}
