import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { wordTag } from '../language/word-tag.ts'
import { visit } from '../page/html/visit.ts'
import type { ScreenChapter } from '../screen/screen-chapter.ts'
import { blocksOf } from './blocks.ts'
import { findBookmarks, type LinkedChapter } from './bookmarks.ts'
import { stableFile } from './stable.ts'
import { numbering, PARAGRAPH, stylesOf } from './styles.ts'
import { PAGE } from './table-look.ts'
import type { PictureOf, Writing } from './writing.ts'

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

/** What a Word file is made of. */
export interface WordFile {
  readonly identity: WordIdentity
  /** Lines under the title. */
  readonly lines: readonly string[]
  /** Heading of the contents. */
  readonly contents: string
  readonly chapters: readonly (LinkedChapter & Pick<ScreenChapter, 'kind'>)[]
  /** BCP 47 of all languages of the report. */
  readonly tags: Readonly<Record<string, string>>
  readonly pictureOf: PictureOf
}

/** Writes the chapters of a language as a Word file: the same bytes each time. */
export async function wordFile(file: WordFile): Promise<Uint8Array> {
  const { identity, chapters, tags, pictureOf } = file
  const bookmarks = findBookmarks(chapters)
  let last = 0
  const writing: Omit<Writing, 'bookmark' | 'owed'> = {
    pictureOf,
    count: () => (last += 1),
    tagOf: (language) => wordTag(tags[language] ?? language),
    anchor: bookmarks.anchor,
  }
  const body = chapters.flatMap((chapter): FileChild[] => {
    const bookmark = bookmarks.inChapter(chapter)
    const own = bookmark('')
    const within = { style: PARAGRAPH.text, depth: 0, raised: hasTitle(chapter) ? 0 : 1 }
    const parts = { ...writing, bookmark, owed: { names: own === undefined ? [] : [own], page: true } }
    return blocksOf(chapter.content.children, parts, within)
  })
  return packed(identity, [...titlePage(file), ...contentsPage(file), ...body])
}

/** Packs paragraphs and tables. */
async function packed(identity: WordIdentity, children: readonly FileChild[]): Promise<Uint8Array> {
  const { title, description, keywords, author, tag, date } = identity
  const document = new Document({
    title,
    description,
    keywords,
    ...(author !== undefined && { creator: author }),
    styles: stylesOf(wordTag(tag)),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: pageFoot() },
        children,
      },
    ],
  })
  return stableFile(await Packer.toBuffer(document), { date, tag })
}

function titlePage({ identity, lines }: WordFile): FileChild[] {
  return [
    new Paragraph({ style: PARAGRAPH.title, text: identity.title }),
    ...lines.map((text) => new Paragraph({ style: PARAGRAPH.subtitle, text })),
  ]
}

function contentsPage({ contents }: WordFile): FileChild[] {
  return [
    new Paragraph({ style: PARAGRAPH.contents, text: contents, pageBreakBefore: true }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function pageFoot(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  return new Footer({
    children: [
      new Paragraph({ style: PARAGRAPH.source, alignment: AlignmentType.RIGHT, children: [number] }),
    ],
  })
}

function hasTitle({ content }: Pick<ScreenChapter, 'content'>): boolean {
  let found = false
  visit(content, 'element', ({ tagName }) => {
    if (tagName === 'h1') found = true
  })
  return found
}
