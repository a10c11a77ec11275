import type { Translator } from '../../language/translate.ts'
import type { Language, Report } from '../../report/types.ts'
import { Text } from '../../diagnostics/text.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { breakLines, type TextStyle } from '../figures/text-lines.ts'
import { sum } from '../figures/scale.ts'

/** A title of a cover in three voices, or as a whole. A voice that has no words is empty. */
export interface CoverTitle {
  readonly language: Language
  readonly title: Text
  readonly parts: { readonly before: Text | ''; readonly middle: Text; readonly after: Text | '' } | false
}

/** Sizes and lines of the voices in pt, as `templates/styles/cover.css` has them under these names. */
interface TitleSize {
  readonly name: string
  readonly outer?: number
  readonly size: number
  readonly line: number
  /** With more lines of the middle voice a smaller size is better. */
  readonly lines: number
}

const VOICES: readonly TitleSize[] = [
  { name: 'voices-1', outer: 23, size: 40.5, line: 44.5, lines: 2 },
  { name: 'voices-2', outer: 23, size: 34, line: 38, lines: 3 },
  { name: 'voices-3', outer: 19.5, size: 32, line: 35.5, lines: 3 },
  { name: 'voices-4', outer: 19.5, size: 26, line: 29.5, lines: 4 },
  { name: 'voices-5', outer: 15.5, size: 20, line: 23.5, lines: 5 },
  { name: 'voices-6', outer: 15.5, size: 16, line: 19, lines: 9 },
]
const WHOLE: readonly TitleSize[] = [
  { name: 'whole-1', size: 28, line: 34, lines: 6 },
  { name: 'whole-2', size: 22, line: 27, lines: 9 },
  { name: 'whole-3', size: 17, line: 21, lines: 9 },
  { name: 'whole-4', size: 13, line: 16, lines: 9 },
]
/** Several titles begin with the sizes from here on. */
const SEVERAL = { voices: 2, whole: 1 }
/** Distances over and under the middle voice together, and between two titles, in pt. */
const APART = { voices: 12, titles: 15 }
/** Of the size: titles are set a little closer than the font has it. */
const TRACKING = -0.018

/** The title of the report in one language, in three voices where `labels.yaml` divides it. */
export function coverTitle({ locales }: Report, translator: Translator): CoverTitle {
  const { language } = translator
  const title = translator.translate('labels:report.title')
  const labels = locales[language]?.['labels']?.value
  const written = readParts(labels)
  const voice = (index: number): Text | '' =>
    (written?.[index] ?? '').trim() === '' ? '' : translator.translate(`labels:report.title_parts.${index}`)
  const middle = voice(1)
  return { language, title, parts: middle === '' ? false : { before: voice(0), middle, after: voice(2) } }
}

function readParts(labels: unknown): readonly string[] | undefined {
  const report = (labels as { report?: { title_parts?: unknown } } | undefined)?.report
  return Array.isArray(report?.title_parts) ? (report.title_parts as string[]) : undefined
}

/**
 * Finds the largest size in which the titles of a cover have room, all in the same one: in three voices if all are
 * divided, otherwise as wholes.
 * @param room width and height that they have together, in pt.
 * @returns the name of the size, and the titles as they are set in it.
 */
export function sizeTitles(
  titles: readonly CoverTitle[],
  room: { readonly width: number; readonly height: number },
  measure: MeasureText,
): { readonly size: string; readonly titles: readonly CoverTitle[] } {
  const inVoices = titles.every(({ parts }) => parts)
  const sizes = inVoices ? VOICES : WHOLE
  const begin = titles.length > 1 ? SEVERAL[inVoices ? 'voices' : 'whole'] : 0
  const fits = (size: TitleSize): boolean => {
    const heights = titles.map((title) => heightOf(title, inVoices, size, room.width, measure))
    return sum(heights) + APART.titles * (titles.length - 1) <= room.height
  }
  const { name: size = '' } = sizes.slice(begin).find(fits) ?? sizes.at(-1) ?? {}
  return { size, titles: inVoices ? titles : titles.map((title) => ({ ...title, parts: false })) }
}

/** Without end if the title does not fit in this size. */
function heightOf(
  { title, parts }: CoverTitle,
  inVoices: boolean,
  { outer = 0, size, line, lines: most }: TitleSize,
  width: number,
  measure: MeasureText,
): number {
  const large = inVoices && parts ? parts.middle.value : title.value
  const style: TextStyle = { font: 'serif', size, fill: '' }
  const set: MeasureText = (text, font, own) => measure(text, font, own) + TRACKING * own * text.length
  if (large.split(' ').some((word) => set(word, 'serif', size) > width)) return Infinity
  const lines = breakLines(large, width, style, set).length
  if (lines > most) return Infinity
  if (!inVoices || !parts) return lines * line
  const voices = [parts.before, parts.after].filter((part) => part !== '')
  const outerLines = sum(
    voices.map(({ value }) => breakLines(value, width, { ...style, size: outer * 0.78 }, measure).length),
  )
  return lines * line + outerLines * outer + APART.voices
}
