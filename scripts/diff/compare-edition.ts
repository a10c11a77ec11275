import { chaptersOf, pairChapters } from './chapters.ts'
import type { DiffDocument } from './document.ts'
import { judgePage, type PageChange } from './judge-page.ts'
import { pairPages } from './pair-pages.ts'
import type { PageWord } from './page-text.ts'
import { textOfPages } from './text-of-pages.ts'
import type { TextChange } from './text-changes.ts'
import { matchWords, type WordMatches } from './word-matches.ts'

/** A page of an edition, and what became of it. Pages are counted from 1, as readers count them. */
export interface ComparedPage {
  readonly change: PageChange
  readonly chapter: string
  readonly title: string
  readonly before?: number
  readonly after?: number
  /** Words that only one of them has. */
  readonly removed: readonly PageWord[]
  readonly added: readonly PageWord[]
  /** Words that both have, running heads among them. */
  readonly same: WordMatches['same']
}

/** All pages of an edition, and what they say in other words. */
export interface ComparedEdition {
  readonly pages: readonly ComparedPage[]
  readonly texts: readonly TextChange[]
}

interface Documents {
  readonly before: DiffDocument
  readonly after: DiffDocument
}

/** Compares two versions of an edition, chapter by chapter, in the order of the newer. @param ids of its chapters. */
export async function compareEdition(
  documents: Documents,
  ids: ReadonlySet<string>,
): Promise<ComparedEdition> {
  const pairs = pairChapters(chaptersOf(documents.before, ids), chaptersOf(documents.after, ids))
  const pages: ComparedPage[] = []
  const texts: TextChange[] = []
  // One after the other: pages are drawn in one thread, and each takes four megabytes.
  for (const pair of pairs) {
    const chapter = await compareChapter(documents, pair)
    pages.push(...chapter.pages)
    texts.push(...chapter.texts)
  }
  return { pages, texts }
}

async function compareChapter(
  documents: Documents,
  { id, before, after }: ReturnType<typeof pairChapters>[number],
): Promise<ComparedEdition> {
  const { before: earlier, after: later } = documents
  const about = (was: number | undefined, is: number | undefined) => ({
    chapter: id,
    title: is === undefined ? earlier.title(was ?? 0) : later.title(is),
    ...(was !== undefined && { before: was + 1 }),
    ...(is !== undefined && { after: is + 1 }),
  })
  const matches = matchWords(await wordsOf(earlier, before), await wordsOf(later, after))
  const compared: ComparedPage[] = []
  for (const { before: was, after: is } of pairPages(before, after, matches)) {
    const removed = matches.removed.filter(({ page }) => page === was)
    const added = matches.added.filter(({ page }) => page === is)
    if (was === undefined || is === undefined) {
      const change = was === undefined ? 'added' : 'removed'
      compared.push({ change, ...about(was, is), removed, added, same: [] })
      continue
    }
    const texts = { was: await earlier.text(was), is: await later.text(is) }
    const change = await judgePage(documents, { before: was, after: is, ...texts }, matches)
    const same = [
      ...matches.same.filter(([one, other]) => one.page === was && other.page === is),
      ...matchWords(texts.was.furniture, texts.is.furniture).same,
    ]
    compared.push({ change, ...about(was, is), removed, added, same })
  }
  return { pages: compared, texts: textOfPages(id, matches.sequence) }
}

async function wordsOf(document: DiffDocument, pages: readonly number[]): Promise<PageWord[]> {
  const texts = await Promise.all(pages.map((page) => document.text(page)))
  return texts.flatMap(({ words }) => words)
}
