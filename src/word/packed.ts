import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ICommentOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { wordTag } from '../language/word-tag.ts'
import { stableFile } from './stable.ts'
import { numbering, PARAGRAPH, stylesOf } from './styles.ts'
import { PAGE } from './table-look.ts'

/** What a Word file says of itself. What is not stated is left out. */
export interface WordIdentity {
  readonly title: string
  readonly description: string
  readonly keywords: string
  readonly author?: string
  /** BCP 47: `en-GB`. */
  readonly tag: string
  /** Of the edition: `2026-11-22`. */
  readonly date: string
}

interface Packing {
  readonly isWide?: boolean
  readonly tracksChanges?: boolean
  readonly comments?: readonly ICommentOptions[]
}

/** Packs paragraphs and tables into a file: A4, with a page number at the foot. */
export async function packed(
  { title, description, keywords, author, tag, date }: WordIdentity,
  children: readonly FileChild[],
  { isWide = false, tracksChanges = false, comments = [] }: Packing = {},
): Promise<Uint8Array> {
  const { width, height, margin } = PAGE
  const document = new Document({
    title,
    description,
    keywords,
    ...(author !== undefined && { creator: author }),
    ...(tracksChanges && { features: { trackRevisions: true } }),
    ...(comments.length > 0 && { comments: { children: comments } }),
    styles: stylesOf(wordTag(tag)),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width, height, ...(isWide && { orientation: PageOrientation.LANDSCAPE }) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageFoot() },
        children,
      },
    ],
  })
  return stableFile(await Packer.toBuffer(document), { date, tag })
}

function pageFoot(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Footer({
    children: [
      new Paragraph({ style: PARAGRAPH.source, alignment: AlignmentType.RIGHT, children: [number] }),
    ],
  })
}
