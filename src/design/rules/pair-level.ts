import type { Line } from '../../pdf/content/lines.ts'
import type { StructureElement } from '../../pdf/read/structure.ts'
import type { PrintedLine, PrintedPage } from '../document.ts'
import { isHeading } from '../elements.ts'
import { type Finding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { pairOf } from '../pairs.ts'
import { familyOf } from '../typeface.ts'

/** Baselines that differ by less, in pt, are one to the eye. */
const TOLERANCE = 0.6

/**
 * In the side-by-side edition the cells of a row start on one baseline, Azerbaijani left in serif and English right
 * in sans (page design 12 and 15.24). The cover has its titles one under the other.
 */
export const pairLevel: PageRule = (page, { sideBySide, textTypeface, statementTypeface }) => {
  if (!sideBySide || page.chapter?.display) return []
  const blocks = Map.groupBy(page.printed, ({ block }) => block)
  return firstOfEach(
    [...blocks].flatMap(([block, lines]) => {
      const halves = isHeading(block) ? halvesOfHeading(page, lines) : halvesOf(block, blocks)
      const statement = statementTypeface === undefined ? undefined : familyOf({ name: statementTypeface })
      const problem = halves && problemOf(halves, page, familyOf({ name: textTypeface }), statement)
      if (!halves || !problem) return []
      const found: Finding = {
        code: 'page-pair-level',
        page: page.number,
        message: `${quote(halves.az.text)} and ${quote(halves.en.text)} are one row, but ${problem}.`,
        words: halves.az.text,
        hint: 'Correct the rows of `.pair` in the stylesheet.',
      }
      return [[block, found] as const]
    }),
  )
}

/** The first lines of both cells of a row. */
interface Halves {
  readonly az: Line
  readonly en: Line
}

function halvesOf(
  block: StructureElement,
  blocks: ReadonlyMap<StructureElement, readonly PrintedLine[]>,
): Halves | undefined {
  const pair = pairOf(block)
  const [az, en] = [pair && blocks.get(pair.az)?.[0], blocks.get(block)?.[0]]
  return pair && az && en ? { az, en } : undefined
}

/** A heading is one block in both languages: its lines are divided by the language of their letters. */
function halvesOfHeading(page: PrintedPage, lines: readonly PrintedLine[]): Halves | undefined {
  const inLanguage = (language: string): Line[] =>
    lines.flatMap((line) => {
      const runs = line.runs.filter((run) => page.languageOf(run) === language && run.text.trim() !== '')
      const [first] = runs
      if (!first) return []
      const text = runs
        .map((run) => run.text)
        .join('')
        .trim()
      const right = Math.max(...runs.map(({ box }) => box.right))
      return [{ ...line, runs, text, baseline: first.y, box: { ...first.box, right } }]
    })
  const [en] = inLanguage('en')
  const all = inLanguage('az')
  // Above the titles of a project stands its number, once for both.
  const az = en && (all.find(({ baseline }) => Math.abs(baseline - en.baseline) < TOLERANCE) ?? all[0])
  return az && en ? { az, en } : undefined
}

function problemOf(
  { az, en }: Halves,
  { area }: PrintedPage,
  serif: string,
  statement: string | undefined,
): string | undefined {
  const difference = Math.abs(az.baseline - en.baseline)
  if (difference > TOLERANCE) return `their baselines are ${difference.toFixed(1)} pt apart`
  const middle = (area.left + area.right) / 2
  if (az.box.right > middle || en.box.left < middle) return 'they do not stand in their halves'
  if (statement !== undefined && isIn(az, statement) && isIn(en, statement)) return undefined
  if (isIn(az, serif) === false) return 'Azerbaijani is not in serif'
  return isIn(en, serif) === true ? 'English is not in sans' : undefined
}

/**
 * Whether the last word of a line is in a typeface; what numbers it may be in another. What is missing in the source
 * stands in italics of the sans in both languages: then nothing is told.
 */
function isIn({ runs }: Line, family: string): boolean | undefined {
  const last = runs.findLast(({ text, font }) => /\p{L}/u.test(text) && !/italic/iu.test(font.name))
  return last && familyOf(last.font) === family
}
