import { typeArea } from '../../src/design/margins.ts'
import { blockOf, closest } from '../../src/design/elements.ts'
import type { Box } from '../../src/pdf/content/box.ts'
import { groupLines, type Line } from '../../src/pdf/content/lines.ts'
import { keyOfPiece, type Painted, type Run } from '../../src/pdf/content/page-content.ts'
import { createPageScanner } from '../../src/pdf/content/scan.ts'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { readPageTree } from '../../src/pdf/read/page-tree.ts'
import { readStructure, type StructureElement } from '../../src/pdf/read/structure.ts'

/** A line of the text, and the paragraph, heading or cell that it belongs to. */
export interface MeasuredLine extends Line {
  readonly block: StructureElement
}

/** What is measured on a page of a finished PDF. */
export interface MeasuredPage {
  /** From 1. */
  readonly number: number
  /** Whether a page number stands at its foot: covers, and the page after them, have none. */
  readonly isNumbered: boolean
  readonly area: Box
  /** All that is written, margins and drawings too. */
  readonly runs: readonly Run[]
  /** Lines of the text, without those of drawings. */
  readonly lines: readonly MeasuredLine[]
  /** What is painted in the type area, and of it what is part of no drawing. */
  readonly painted: readonly Painted[]
  readonly ruled: readonly Painted[]
}

/** Reads a finished PDF. @throws {PdfSyntaxError} if it is not as the program writes it. */
export function readPages(bytes: Uint8Array): MeasuredPage[] {
  const file = new PdfFile(bytes)
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  const owners = ownersOf(readStructure(file, catalog))
  const ownerOf = ({ piece }: Pick<Run, 'piece'>): StructureElement | undefined =>
    piece && owners.get(keyOfPiece(piece))
  const isDrawn = (shown: Pick<Run, 'piece'>): boolean => {
    const owner = ownerOf(shown)
    return owner !== undefined && closest(owner, 'Figure') !== undefined
  }
  const scan = createPageScanner(file)
  return readPageTree(file, catalog).map((page, index): MeasuredPage => {
    const content = scan(page)
    const area = typeArea(content)
    const runs = content.runs.filter(({ text }) => text.trim() !== '')
    const told = runs.filter((run) => ownerOf(run) && !isDrawn(run))
    const blocks = Map.groupBy(told, (run) => {
      const owner = ownerOf(run)
      return owner && blockOf(owner)
    })
    const lines = [...blocks].flatMap(([block, own]) =>
      block ? groupLines(own).map((line) => ({ ...line, block })) : [],
    )
    const isNumbered = runs.some((run) => !run.piece && run.y < area.bottom && /^\d+$/u.test(run.text.trim()))
    const painted = content.painted.filter(({ box }) => box.bottom >= area.bottom - 1)
    const ruled = content.painted.filter((each) => each.piece && !isDrawn(each))
    return { number: index + 1, isNumbered, area, runs, lines, painted, ruled }
  })
}

function ownersOf(top: readonly StructureElement[]): Map<number, StructureElement> {
  const owners = new Map<number, StructureElement>()
  const waiting = [...top]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.children) {
      if (child.type === 'element') waiting.push(child)
      else if (child.type === 'piece') owners.set(keyOfPiece(child), next)
    }
  }
  return owners
}
