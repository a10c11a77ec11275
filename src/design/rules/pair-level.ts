import type { Line } from '../../pdf/content/lines.ts'
import type { StructureElement } from '../../pdf/read/structure.ts'
import type { Language } from '../../report/types.ts'
import type { PrintedLine, PrintedPage } from '../document.ts'
import { isHeading } from '../elements.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { pairOf } from '../pairs.ts'
import { familyOf } from '../typeface.ts'

/** Baselines that differ by less, in pt, are one to the eye. */
const TOLERANCE = 0.2
/** The letter of a note mark is smaller, in sizes of the text. */
const MARK_SIZE = 0.95

/**
 * In the side-by-side edition the cells of a row start on one baseline, the first language left in serif and the second
 * right in sans (page design 12 and 15.24). The cover has its titles one under the other.
 */
export const pairLevel: PageRule = (page, { sideBySide, languages, textTypefaces, statementTypeface }) => {
  if (!sideBySide || page.chapter?.display) return []
  const blocks = Map.groupBy(page.printed, ({ block }) => block)
  return firstOfEach(
    [...blocks].flatMap(([block, lines]) => {
      // The titles of a project stand one under the other in its head.
      if (block.role === 'H1' && page.chapter?.record) return []
      const halves = isHeading(block)
        ? halvesOfHeading(page, lines, languages)
        : halvesOf(block, blocks, languages)
      const statement = statementTypeface === undefined ? undefined : familyOf({ name: statementTypeface })
      const problem =
        halves &&
        problemOf(
          halves,
          page,
          textTypefaces.map((name) => familyOf({ name })),
          statement,
        )
      if (!halves || !problem) return []
      const found: DesignFinding = {
        code: 'page-pair-level',
        page: page.number,
        message: `${quote(halves.first.text)} and ${quote(halves.second.text)} are one row, but ${problem}.`,
        words: halves.first.text,
        hint: 'Correct the rows of `.pair` in the stylesheet.',
      }
      return [[block, found] as const]
    }),
  )
}

/** The first lines of both cells of a row. */
interface Halves {
  readonly first: Line
  readonly second: Line
}

function halvesOf(
  block: StructureElement,
  blocks: ReadonlyMap<StructureElement, readonly PrintedLine[]>,
  languages: readonly Language[],
): Halves | undefined {
  const pair = pairOf(block, languages)
  const [first, second] = [pair && blocks.get(pair.first)?.[0], blocks.get(block)?.[0]]
  return pair && first && second ? { first, second } : undefined
}

/** A heading is one block in both languages: its lines are divided by the language of their letters. */
function halvesOfHeading(
  page: PrintedPage,
  lines: readonly PrintedLine[],
  [one, other]: readonly Language[],
): Halves | undefined {
  const inLanguage = (language: Language | undefined): Line[] =>
    lines.flatMap((line) => {
      const runs = line.runs.filter((run) => page.languageOf(run) === language && run.text.trim() !== '')
      const [start] = runs
      if (!start) return []
      const text = runs
        .map((run) => run.text)
        .join('')
        .trim()
      const right = Math.max(...runs.map(({ box }) => box.right))
      return [{ ...line, runs, text, baseline: start.y, box: { ...start.box, right } }]
    })
  const [second] = inLanguage(other)
  const all = inLanguage(one)
  // Above the titles of a project stands its number, once for both.
  const first =
    second && (all.find(({ baseline }) => Math.abs(baseline - second.baseline) < TOLERANCE) ?? all[0])
  return first && second ? { first, second } : undefined
}

function problemOf(
  { first, second }: Halves,
  { area }: PrintedPage,
  serif: readonly string[],
  statement: string | undefined,
): string | undefined {
  const difference = Math.abs(first.baseline - second.baseline)
  if (difference > TOLERANCE) return `their baselines are ${difference.toFixed(1)} pt apart`
  const middle = (area.left + area.right) / 2
  if (first.box.right > second.box.left || second.box.left < middle)
    return 'they do not stand in their halves'
  if (statement !== undefined && isIn(first, [statement]) && isIn(second, [statement])) return undefined
  if (isIn(first, serif) === false) return 'the first language is not in serif'
  return isIn(second, serif) === true ? 'the second language is not in sans' : undefined
}

/**
 * Whether the last word of a line is in one of these typefaces; what numbers it may be in another. What is missing in
 * the source stands in italics of the sans in both languages: then nothing is reported.
 */
function isIn({ runs }: Line, families: readonly string[]): boolean | undefined {
  const largest = Math.max(...runs.map(({ size }) => size))
  const last = runs.findLast(
    ({ text, font, size }) =>
      /\p{L}/u.test(text) && !/italic/iu.test(font.name) && size > largest * MARK_SIZE,
  )
  return last && families.includes(familyOf(last.font))
}
