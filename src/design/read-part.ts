import { groupLines, type Line } from '../pdf/content/lines.ts'
import { keyOfPiece, type PageContent, type Run } from '../pdf/content/page-content.ts'
import { createPageScanner } from '../pdf/content/scan.ts'
import { entry } from '../pdf/objects/entry.ts'
import type { PdfFile } from '../pdf/objects/file.ts'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import { readDestinations } from '../pdf/read/destinations.ts'
import { readPageTree } from '../pdf/read/page-tree.ts'
import { dropPieces, readStructure, type StructureElement } from '../pdf/read/structure.ts'
import type { CheckedChapter, PrintedLine, PrintedPage, TextLine } from './document.ts'
import { blockOf } from './elements.ts'
import type { CheckedPart } from './checked-part.ts'
import type { ExpectedPages } from './expectation.ts'
import type { DesignFinding } from './finding.ts'
import { framedTexts } from './framed-texts.ts'
import { readLinks } from './links.ts'
import { bareLines, marginLines, typeArea } from './margins.ts'
import { compareWords, PieceTexts } from './words.ts'

/**
 * Reads a print page by page and has `look` see each page with all its letters; lines alone are kept.
 * @param scaffold id of the scaffold page at the end of a part, which is left out.
 * @throws {PdfSyntaxError} if the file is not as the browser writes it, or its body has another number of chapters than
 *   expected: a stylesheet took them apart.
 */
export function readPart(
  file: PdfFile,
  expected: ExpectedPages,
  look: (page: PrintedPage) => readonly DesignFinding[],
  scaffold?: string,
): CheckedPart {
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  const all = readPageTree(file, catalog)
  const pageNumbers = new Map(all.map(({ number }, index) => [number, index + 1]))
  const destinations = readDestinations(file, catalog, pageNumbers)
  const end = scaffold === undefined ? undefined : destinations.get(scaffold)
  const tree = end ? all.slice(0, end.page - 1) : all
  const elements = allElements(readStructure(file, catalog))
  const owners = new Map<number, StructureElement>()
  const order = new Map<StructureElement, number>()
  for (const [index, element] of elements.entries()) {
    order.set(element, index)
    for (const child of element.children) if (child.type === 'piece') owners.set(keyOfPiece(child), element)
  }
  const chapters = placeChapters(elements, expected, pageNumbers, tree.length)
  const scan = createPageScanner(file)
  const findings: DesignFinding[] = []
  const texts = new PieceTexts()
  const pages = tree.map((page, index) => {
    const number = index + 1
    const chapter = chapters.find(({ first, last }) => first <= number && number <= last)
    const content = scan(page)
    for (const run of content.runs) texts.add(run)
    const printed = arrange(content, number, chapter, owners, order, expected.pixel)
    findings.push(...look(printed))
    const { area, scale, lines, framed, head, foot } = printed
    const painted = printed.painted.map(({ box }) => ({ box }))
    return { number, area, scale, lines, framed, head: bareLines(head), foot: bareLines(foot), painted }
  })
  for (const { element, words } of chapters) {
    if (element && words)
      findings.push(...compareWords(words, element, texts, (page) => pageNumbers.get(page) ?? 1))
  }
  const { links, websites } = readLinks(
    file,
    elements,
    (piece) => texts.of(piece),
    (page) => pageNumbers.get(page) ?? 1,
  )
  dropPieces(elements)
  return {
    pages,
    chapters: chapters.map(({ first, last }) => ({ first, last })),
    links,
    websites,
    destinations: new Map([...destinations].filter(([, { page }]) => page <= tree.length)),
    findings,
  }
}

/** All elements in reading order. */
function allElements(top: readonly StructureElement[]): StructureElement[] {
  const elements: StructureElement[] = []
  const waiting = top.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    elements.push(next)
    for (const child of next.children.toReversed()) if (child.type === 'element') waiting.push(child)
  }
  return elements
}

/** The children of the document element are the chapters, in their order: what the body of the HTML holds. */
function placeChapters(
  elements: readonly StructureElement[],
  { chapters, edition }: ExpectedPages,
  pageNumbers: ReadonlyMap<number, number>,
  lastPage: number,
): (CheckedChapter & { readonly element: StructureElement | undefined })[] {
  const [document] = elements
  const parts = document?.children.filter((child) => child.type === 'element') ?? []
  const found = new Map<StructureElement, { first: number; last: number }>()
  // Elements come depth first: what follows a chapter is inside it, until the next one.
  let current: StructureElement | undefined
  for (const element of elements) {
    if (element.parent === document) current = element
    if (!current) continue
    const range = found.get(current) ?? { first: Infinity, last: 0 }
    for (const child of element.children) {
      const page = child.type === 'piece' ? pageNumbers.get(child.page) : undefined
      if (page === undefined) continue
      range.first = Math.min(range.first, page)
      range.last = Math.max(range.last, page)
    }
    found.set(current, range)
  }
  // Links on the scaffold page are elements of their own, after the chapters.
  const own = parts.filter((part) => (found.get(part)?.first ?? 0) <= lastPage)
  if (own.length !== chapters.length) {
    throw new PdfSyntaxError(
      0,
      `the edition “${edition}” has ${own.length} chapters on its pages, not ${chapters.length}`,
    )
  }
  let before = 0
  return chapters.map((chapter, index) => {
    const element = own[index]
    const { first, last } = (element && found.get(element)) ?? { first: 0, last: 0 }
    // Letters whose font is higher than the first line of a page reach back over its edge.
    const reachesBack = first === before && last > first && !chapter.runsOn
    const range = { first: reachesBack ? first + 1 : first, last }
    before = last
    return { ...chapter, element, ...range }
  })
}

function arrange(
  content: PageContent,
  number: number,
  chapter: CheckedChapter | undefined,
  owners: ReadonlyMap<number, StructureElement>,
  order: ReadonlyMap<StructureElement, number>,
  pixel: number,
): PrintedPage {
  const ownerOf = ({ piece }: Pick<Run, 'piece'>): StructureElement | undefined =>
    piece && owners.get(keyOfPiece(piece))
  const area = typeArea(content)
  const blocks = new Map<StructureElement, Run[]>()
  const loose: Run[] = []
  for (const run of content.runs) {
    const owner = ownerOf(run)
    if (!owner) {
      loose.push(run)
      continue
    }
    const block = blockOf(owner)
    const runs = blocks.get(block)
    if (runs) runs.push(run)
    else blocks.set(block, [run])
  }
  const printed = [...blocks]
    .toSorted(([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
    .flatMap(([block, runs]): PrintedLine[] =>
      groupLines(runs).flatMap((line) => (line.words.length > 0 ? [{ ...line, block }] : [])),
    )
  const margins = marginLines(loose, content, area)
  return {
    number,
    width: content.width,
    height: content.height,
    area,
    scale: scaleOf(printed, pixel),
    chapter,
    ...margins,
    painted: content.painted,
    framed: framedTexts(content),
    printed,
    lines: printed.map((line) => textLine(line, line.block, number, order.get(line.block) ?? 0)),
    ownerOf,
    languageOf: (run) => ownerOf(run)?.language ?? chapter?.language ?? '',
  }
}

/** Of the text, the share that is most: letters that are scaled by themselves do not count. */
function scaleOf(lines: readonly PrintedLine[], pixel: number): number {
  const units = lines
    .flatMap(({ runs }) => runs.map(({ unit }) => unit))
    .toSorted((one, other) => one - other)
  return (units[Math.floor(units.length / 2)] ?? pixel) / pixel
}

function textLine(line: Line, block: StructureElement, page: number, order: number): TextLine {
  const { text, baseline, box, size } = line
  const letters = new Map<string, number>()
  for (const { font, text: shown } of line.runs)
    letters.set(font.name, (letters.get(font.name) ?? 0) + shown.length)
  const [font = ''] = [...letters].toSorted((one, other) => other[1] - one[1]).map(([name]) => name)
  const bold = line.words.every((word) => word.raised || /bold/iu.test(word.font.name))
  return { page, text, baseline, box, size, font, bold, block, order }
}
