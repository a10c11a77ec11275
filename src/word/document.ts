import { type FileChild, Paragraph, TableOfContents } from 'docx'
import { wordTag } from '../language/word-tag.ts'
import { visit } from '../page/html/visit.ts'
import type { ScreenChapter } from '../screen/screen-chapter.ts'
import { blocksOf } from './blocks.ts'
import { findBookmarks, type LinkedChapter } from './bookmarks.ts'
import { withMentions } from './mentions.ts'
import { packed, type WordIdentity } from './packed.ts'
import { PARAGRAPH } from './styles.ts'
import type { PictureOf, Writing } from './writing.ts'

/** What a Word file is made of. */
export interface WordFile {
  readonly identity: WordIdentity
  /** Lines under the title. */
  readonly lines: readonly string[]
  /** Heading of the contents. */
  readonly contents: string
  readonly chapters: readonly (LinkedChapter & { readonly title: { readonly value: string } })[]
  /** BCP 47 of all languages of the report. */
  readonly tags: Readonly<Record<string, string>>
  readonly pictureOf: PictureOf
}

/** Writes the chapters of a language as a Word file: the same bytes each time. */
export async function wordFile(file: WordFile): Promise<Uint8Array> {
  const { identity, tags, pictureOf } = file
  const chapters = withMentions(file.chapters)
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

function hasTitle({ content }: Pick<ScreenChapter, 'content'>): boolean {
  let found = false
  visit(content, 'element', ({ tagName }) => {
    if (tagName === 'h1') found = true
  })
  return found
}
