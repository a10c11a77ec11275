import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import type { FolderFile } from '../files/publish-folder.ts'
import { placeIds } from '../page/html/links.ts'
import { pageFile, relativeTo } from '../site/addresses.ts'
import { landingPage } from '../site/landing.ts'
import { leadLinks, placesOf } from '../screen/links.ts'
import { listMentions } from '../screen/mentions.ts'
import { notesIn } from '../screen/notes.ts'
import { placeNotes } from '../site/notes-here.ts'
import { onePage } from '../site/one-page.ts'
import { keepWhole, type PageLanguage, type SiteLink, writePage } from '../site/page.ts'
import { searchScript } from '../site/search-index.ts'
import { searchPage } from '../site/search-page.ts'
import { searchSections } from '../site/search-sections.ts'
import { addTools, type OtherPage } from '../site/section-tools.ts'
import type { SiteChapter } from '../site/site-chapter.ts'
import type { SiteLanguage } from './site-chapters.ts'

/** The script of every page. */
export const SCRIPTS = ['assets/place.js']

/** The pages of one language. `both`: where a chapter stands with two languages side by side. */
export function sitePages(
  site: SiteLanguage,
  languages: readonly SiteLanguage[],
  both: (chapter: SiteChapter) => string | undefined,
): FolderFile[] {
  const { frame, chapters, description } = site
  const find = placesOf(chapters)
  const words = { title: frame.words('notes_here'), back: frame.words('back') }
  const notes = notesOf(chapters)
  const ofChapters = chapters.map((chapter, index) => {
    const { file, title, kind } = chapter
    const beside = both(chapter)
    const tree: Root = structuredClone(chapter.content)
    addTools(tree, others(chapter, languages, site), {
      section: frame.words('section'),
      paragraph: frame.words('paragraph'),
    })
    if (chapter.view === 'notes') listMentions(tree, chapter, chapters)
    else placeNotes(tree, notes, words)
    leadLinks(tree, find, (to, place) => relativeTo(file, to, place))
    const [previous, next] = [linkTo(chapters[index - 1]), linkTo(chapters[index + 1])]
    const html = writePage(frame, {
      file,
      title,
      description,
      kind,
      languages: inLanguages(chapter, languages),
      ...(beside !== undefined && { both: beside }),
      content: [articleOf(chapter, tree)],
      scripts: SCRIPTS,
      ...(previous && { previous }),
      ...(next && { next }),
    })
    return { path: file, bytes: Buffer.from(html) }
  })
  return [landing(site, languages), all(site, languages), ...search(site, languages), ...ofChapters]
}

function landing(site: SiteLanguage, languages: readonly SiteLanguage[]): FolderFile {
  const { frame, language, translator, description } = site
  const file = pageFile(language, 'landing')
  const html = writePage(frame, {
    file,
    title: frame.report,
    description,
    kind: 'landing',
    languages: everywhere('landing', languages),
    content: landingPage(frame, {
      file,
      title: translator.translate('labels:report.title').value,
      programme: translator.translate('labels:report.programme').value,
      description,
      citation: site.citation,
      downloads: site.downloads,
    }),
    scripts: SCRIPTS,
    head: site.head,
  })
  return { path: file, bytes: Buffer.from(html) }
}

function all(site: SiteLanguage, languages: readonly SiteLanguage[]): FolderFile {
  const { frame, language, chapters, description } = site
  const file = pageFile(language, 'all')
  const title = frame.words('all')
  const html = writePage(frame, {
    file,
    title,
    description,
    kind: 'all',
    languages: everywhere('all', languages),
    content: [keepWhole(frame, h('h1', frame.report)), ...onePage(chapters, placesOf(chapters))],
    scripts: SCRIPTS,
  })
  return { path: file, bytes: Buffer.from(html) }
}

/** The page of the search, and its index. */
function search(site: SiteLanguage, languages: readonly SiteLanguage[]): FolderFile[] {
  const { frame, language, chapters, description } = site
  const file = pageFile(language, 'search')
  const index = `assets/search-${language}.js`
  const html = writePage(frame, {
    file,
    title: frame.words('search'),
    description,
    kind: 'search',
    languages: everywhere('search', languages),
    content: searchPage(frame, relativeTo(file, pageFile(language, 'all'))),
    scripts: [...SCRIPTS, index, 'assets/search.js'],
  })
  return [
    { path: file, bytes: Buffer.from(html) },
    { path: index, bytes: Buffer.from(searchScript(searchSections(chapters))) },
  ]
}

/** The same chapter in the other languages. */
function others(chapter: SiteChapter, languages: readonly SiteLanguage[], own: SiteLanguage): OtherPage[] {
  return languages
    .filter((each) => each !== own)
    .flatMap(({ frame, language, chapters }) => {
      const other = chapters.find(({ name }) => name === chapter.name)
      if (!other) return []
      const { tag, name } = frame.languageOf(language, other.file)
      return [{ tag, name, address: relativeTo(chapter.file, other.file), ids: placeIds(other.content) }]
    })
}

/** A page that every language has. */
function everywhere(page: 'landing' | 'all' | 'search', languages: readonly SiteLanguage[]): PageLanguage[] {
  return languages.map(({ frame, language }) => frame.languageOf(language, pageFile(language, page)))
}

function notesOf(chapters: readonly SiteChapter[]): Map<string, Element> {
  const lists = chapters.filter(({ view }) => view === 'notes')
  return new Map(lists.flatMap(({ content, places }) => [...notesIn(content, places)]))
}

function linkTo(chapter: SiteChapter | undefined): SiteLink | undefined {
  return chapter && { file: chapter.file, words: chapter.title }
}

/** The same chapter in every language that has it. */
function inLanguages({ name }: SiteChapter, languages: readonly SiteLanguage[]): PageLanguage[] {
  return languages.flatMap(({ frame, language, chapters }) => {
    const other = chapters.find((each) => each.name === name)
    return other ? [frame.languageOf(language, other.file)] : []
  })
}

export function articleOf({ kind }: SiteChapter, tree: Root): Element {
  return {
    type: 'element',
    tagName: 'article',
    properties: { className: ['chapter', kind] },
    children: tree.children.filter((child) => child.type !== 'doctype'),
  }
}
