import type { Element, Root } from 'hast'
import type { FolderFile } from '../files/publish-folder.ts'
import { chapterFile, relativeTo } from '../site/addresses.ts'
import { leadLinks, placesOf } from '../screen/links.ts'
import { listMentions } from '../screen/mentions.ts'
import { notesIn } from '../screen/notes.ts'
import { placeNotes } from '../site/notes-here.ts'
import { type Frame, writePage } from '../site/page.ts'
import type { SiteChapter } from '../site/site-chapter.ts'
import type { ListedScreen } from './screen-edition.ts'
import { siteChapter, type SiteLanguage } from './site-chapters.ts'
import { articleOf, SCRIPTS } from './site-pages.ts'

/** The folder of the pages with two languages. */
const BOTH = 'both'

/** Where a chapter stands with two languages side by side; nowhere in a report of one. */
export function pairFile(
  chapter: Pick<SiteChapter, 'name' | 'view'>,
  languages: readonly SiteLanguage[],
): string | undefined {
  return languages.length < 2 ? undefined : chapterFile({ ...chapter, language: BOTH })
}

/** The pages of all chapters with two languages side by side. */
export function pairPages(pairs: readonly ListedScreen[], languages: readonly SiteLanguage[]): FolderFile[] {
  const [site] = languages
  if (!site) return []
  const order = site.chapters.map(({ name }) => name)
  const chapters = pairs
    .map((pair) => ({ ...siteChapter(pair), file: pairFile(pair, languages) ?? '' }))
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
  const find = placesOf(chapters)
  const lists = chapters.filter(({ view }) => view === 'notes')
  const notes = new Map<string, Element>(
    lists.flatMap(({ content, places }) => [...notesIn(content, places)]),
  )
  const words = { title: site.frame.words('notes_here'), back: site.frame.words('back') }
  const frame = frameOfPairs(site.frame, chapters)
  return chapters.map((chapter, index) => {
    const { file, title, kind, name } = chapter
    const tree: Root = structuredClone(chapter.content)
    if (chapter.view === 'notes') listMentions(tree, chapter, chapters)
    else placeNotes(tree, notes, words)
    leadLinks(tree, find, (to, place) => relativeTo(file, to, place))
    const [previous, next] = [chapters[index - 1], chapters[index + 1]]
    const html = writePage(frame, {
      file,
      title: `${title} – ${frame.words('both')}`,
      description: site.description,
      kind: `${kind} ${BOTH}`,
      both: file,
      languages: languages.flatMap(({ frame: own, language, chapters: others }) => {
        const other = others.find((each) => each.name === name)
        return other ? [own.languageOf(language, other.file)] : []
      }),
      content: [articleOf(chapter, tree)],
      scripts: SCRIPTS,
      ...(previous && { previous: { file: previous.file, words: previous.title } }),
      ...(next && { next: { file: next.file, words: next.title } }),
    })
    return { path: file, bytes: Buffer.from(html) }
  })
}

/** The contents of these pages lead to these pages. */
function frameOfPairs(frame: Frame, chapters: readonly SiteChapter[]): Frame {
  const names = new Map(
    chapters.map(({ file, view, name, language }) => [
      chapterFile({ name, language, ...(view && { view }) }),
      file,
    ]),
  )
  return {
    ...frame,
    contents: frame.contents.map((group) => ({
      ...group,
      chapters: group.chapters.map((each) => ({ ...each, file: names.get(each.file) ?? each.file })),
    })),
  }
}
