import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Language } from '../report/types.ts'
import { REMARK_AUTHOR } from '../review/remarks.ts'
import type { ReviewPart, ReviewText } from '../review/review-texts.ts'
import type { WrittenText } from '../translation/written-texts.ts'
import { rowName, shortHash } from '../review/row-name.ts'
import { readStretches, type Stretch } from '../review/stretches.ts'
import { wordTag } from '../language/word-tag.ts'
import { packed, type WordIdentity } from './packed.ts'
import { bookmark } from './runs.ts'
import { CHARACTER, PARAGRAPH } from './styles.ts'
import { BORDERS, HAIR, PAGE, RULE } from './table-look.ts'

/** A side of the review file. */
export interface ReviewSide {
  readonly language: Language
  /** BCP 47. */
  readonly tag: string
  /** What the language calls itself. */
  readonly name: string
}

/** What the review file is made of. */
export interface ReviewFile {
  readonly identity: WordIdentity
  /** How it is used, in each language. */
  readonly explanation: readonly string[]
  readonly sides: readonly [ReviewSide, ReviewSide]
  readonly parts: readonly ReviewPart[]
}

/** Width of the number of a row, in twentieths of a point. */
const NUMBER = 650
const WIDTH = PAGE.height - 2 * PAGE.margin
const TEXT = (WIDTH - NUMBER) / 2
const WIDTHS = [NUMBER, TEXT, TEXT]
/** Places for values and links without words are no words to translate. */
const TOKEN = /(\{\{[^{}]*\}\}|\[\]\([^()\s]*\))/u

/**
 * Writes all texts in two languages side by side, a row a text, for review in Word: what is changed there is found again by
 * `readReview`. Changes are tracked from the start.
 */
export async function reviewFile({ identity, explanation, sides, parts }: ReviewFile): Promise<Uint8Array> {
  const total = parts.reduce((sum, { texts }) => sum + texts.length, 0)
  const remarked = parts.flatMap(({ texts }) => texts.filter(({ remarks = [] }) => remarks.length > 0))
  let last = 0
  const body = parts.flatMap(({ heading, texts }): FileChild[] => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    new Table({
      rows: [
        headRow(sides),
        ...texts.map((text) => row(text, (last += 1), total, sides, remarked.indexOf(text))),
      ],
      layout: TableLayoutType.FIXED,
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: WIDTHS,
      borders: { ...BORDERS, top: RULE, bottom: RULE, insideHorizontal: HAIR, insideVertical: HAIR },
    }),
    // A document that ends with a table is no document for Word.
    new Paragraph({ style: PARAGRAPH.source }),
  ])
  const head = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: identity.title }),
    ...explanation.map((text, index) => {
      const language = { value: wordTag(sides[index]?.tag ?? identity.tag) }
      return new Paragraph({ style: PARAGRAPH.text, children: [new TextRun({ text, language })] })
    }),
  ]
  const comments = remarked.map(({ remarks = [] }, id) => commentOf(remarks, id, identity.date))
  return packed(identity, [...head, ...body], { isWide: true, tracksChanges: true, comments })
}

function headRow(sides: readonly ReviewSide[]): TableRow {
  const words = ['', ...sides.map(({ name }) => name)]
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.map((text, index) => cell(PARAGRAPH.tableHead, [new TextRun(text)], index)),
  })
}

function row(
  { key, texts }: ReviewText,
  number: number,
  total: number,
  sides: ReviewFile['sides'],
  comment: number,
): TableRow {
  const hashes = texts.map((text) => shortHash(text?.value ?? '')) as [string, string]
  const name = rowName({ number, total, key: shortHash(key), texts: hashes })
  return new TableRow({
    cantSplit: true,
    children: [
      cell(
        PARAGRAPH.tableText,
        [bookmark(name), new TextRun({ text: String(number), style: CHARACTER.back })],
        0,
      ),
      ...texts.map((text, side) => {
        const words = runs(text, sides[side]?.tag ?? '')
        const isRemarked = side === 1 && comment >= 0
        return cell(PARAGRAPH.tableText, isRemarked ? withComment(words, comment) : words, side + 1)
      }),
    ],
  })
}

function withComment(words: readonly ParagraphChild[], id: number): ParagraphChild[] {
  const mark = new TextRun({ children: [new CommentReference(id)] })
  return [new CommentRangeStart(id), ...words, new CommentRangeEnd(id), mark]
}

/** What is known of a text, as a comment of the program in the margin. */
function commentOf(remarks: readonly string[], id: number, date: string): ICommentOptions {
  return {
    id,
    author: REMARK_AUTHOR,
    // Without a date the package writes the time of day; this is that of the edition.
    // oxlint-disable-next-line no-restricted-globals -- no clock is asked
    date: new Date(date),
    children: remarks.map((text) => new Paragraph({ children: [new TextRun(text)] })),
  }
}

function cell(style: string, children: readonly ParagraphChild[], column: number): TableCell {
  return new TableCell({
    children: [new Paragraph({ style, children: [...children] })],
    width: { size: WIDTHS[column] ?? TEXT, type: WidthType.DXA },
  })
}

/** The words as they are read; Markdown that Word cannot show stands as it is written. */
function runs(text: WrittenText | undefined, tag: string): ParagraphChild[] {
  const stretches = readStretches(text?.value ?? '') ?? [{ text: text?.value ?? '' }]
  return stretches.flatMap((stretch): ParagraphChild[] => {
    const own = wordsOf(stretch, tag)
    return stretch.link === undefined ? own : [new ExternalHyperlink({ link: stretch.link, children: own })]
  })
}

function wordsOf({ text, bold, italic, link }: Stretch, tag: string): TextRun[] {
  return text
    .split(TOKEN)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const style = link !== undefined ? CHARACTER.link : TOKEN.test(piece) ? CHARACTER.token : undefined
      return new TextRun({
        text: piece,
        language: { value: wordTag(tag) },
        ...(bold && { bold }),
        ...(italic && { italics: true }),
        ...(style !== undefined && { style }),
      })
    })
}
