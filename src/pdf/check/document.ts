import type { Box } from '../content/box.ts'
import { groupLines, type Line } from '../content/lines.ts'
import type { PageContent, Painted, Run } from '../content/page-content.ts'
import { createPageScanner } from '../content/scan.ts'
import { entry } from '../objects/entry.ts'
import { PdfFile } from '../objects/file.ts'
import { type Destination, readDestinations } from '../read/destinations.ts'
import { type PageObject, readPageTree } from '../read/page-tree.ts'
import { readStructure, type StructureElement } from '../read/structure.ts'
import { blockOf, isHeading } from './elements.ts'
import type { ExpectedChapter, PageExpectation } from './expectation.ts'
import { type Link, readLinks } from './links.ts'

/** A line of the text, with the block that it belongs to. */
export interface TextLine extends Line {
  /** From 1. */
  readonly page: number
  readonly block: StructureElement
  /** Place of its block in reading order. */
  readonly order: number
  readonly language: string
}

export interface CheckedPage {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Where the text may stand; margin boxes lie outside it. */
  readonly area: Box
  /** Lines of the text in reading order. */
  readonly lines: readonly TextLine[]
  /** Drawn text that is no part of the reading: the dashes of a list. */
  readonly loose: readonly Line[]
  /** What stands over and under the type area. */
  readonly head: readonly Line[]
  readonly foot: readonly Line[]
  readonly painted: readonly Painted[]
  readonly chapter: CheckedChapter | undefined
}

export interface CheckedChapter extends ExpectedChapter {
  readonly element: StructureElement
  readonly first: number
  readonly last: number
}

/** What the rules look at: an edition with its pages, lines and chapters. */
export interface CheckedDocument {
  readonly expected: PageExpectation
  readonly pages: readonly CheckedPage[]
  readonly chapters: readonly CheckedChapter[]
  readonly destinations: ReadonlyMap<string, Destination>
  readonly links: readonly Link[]
}
