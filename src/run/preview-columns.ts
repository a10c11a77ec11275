import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Text } from '../diagnostics/text.ts'
import type { Cache } from '../files/cache.ts'
import type { Chapter } from '../page/chapters/chapters.ts'
import { placeIds } from '../page/html/links.ts'
import { visit } from '../page/html/visit.ts'
import { joinChapter, pairChapters } from '../page/parallel/parallel.ts'
import { markSources } from '../preview/mark-sources.ts'
import { textSources, type TextSources } from '../preview/text-sources.ts'
import type { Edition, Language } from '../report/types.ts'
import { notesIn } from '../screen/notes.ts'
import { placeNotes } from '../site/notes-here.ts'
import type { OpenProject } from './open-project.ts'
import { editionOf, type ListedScreen, openScreens, web } from './screen-edition.ts'

/** Two languages side by side. */
export const BOTH = 'both'

/** A chapter in the contents of a column. */
export interface ColumnEntry {
  /** Its name in all languages: `project-dirna`. */
  readonly name: string
  readonly title: string
  readonly details: string
  readonly group: string
  /** Its texts are those of these files: `foreword`, `projects/dirna`. */
  readonly namespaces: readonly string[]
}

/** A chapter as the preview shows it. */
export interface ShownChapter {
  readonly name: string
  readonly kind: string
  /** HTML of its article; words have the names of what they come from. */
  readonly html: string
  /** Ids of its elements by those of the print: what a link or a place of the PDF is called. */
  readonly places: ReadonlyMap<string, string>
  /** Words of which nothing is known. */
  readonly unknown: readonly string[]
}

/** What an edition shows in one language, or in two side by side. */
export interface PreviewColumn {
  /** Code of the language, or `both`. */
  readonly name: string
  readonly languages: readonly Language[]
  readonly entries: readonly ColumnEntry[]
  /** Renders one chapter, once. @throws {DiagnosticError} for what is wrong in it; nothing for a name that it has not. */
  readonly show: (name: string) => Promise<ShownChapter | undefined>
}

/** The columns of a report, by edition and name. They are listed when they are first asked for. */
export interface PreviewColumns {
  readonly sources: TextSources
  readonly column: (edition: string, name: string) => PreviewColumn | undefined
}

const stringifier = unified().use(rehypeStringify)

/** Where a link to a place of the print is looked for: the chapter may not be rendered yet. */
function goAddress(edition: string, column: string, id: string): string {
  return `/${edition}/${column}/go?to=${encodeURIComponent(id)}`
}

/** Names of the columns that an edition has. */
export function columnsOf({ layout, languages }: Edition): readonly string[] {
  return layout === 'beside' ? [BOTH] : languages
}

/** Lists and renders the chapters of editions for the preview, only as far as they are looked at. */
export function previewColumns(project: OpenProject, cache: Cache): PreviewColumns {
  const sources = textSources(project.report)
  const screens = openScreens(project, cache, web)
  const columns = new Map<string, PreviewColumn | undefined>()
  return {
    sources,
    column: (edition, name) => {
      const key = `${edition} ${name}`
      if (!columns.has(key)) columns.set(key, open(edition, name))
      return columns.get(key)
    },
  }

  function open(editionName: string, name: string): PreviewColumn | undefined {
    const printed = project.report.editions.find((each) => each.name === editionName)
    if (!printed || !columnsOf(printed).includes(name)) return undefined
    const languages = name === BOTH ? printed.languages : [name]
    const own = editionOf(project, web, languages, name === BOTH ? 'beside' : 'alone')
    const edition = { ...own, leaveOut: [...own.leaveOut, ...printed.leaveOut] }
    const listed = languages.flatMap((language) => screens.list(edition, language))
    const pairs = name === BOTH ? pairChapters(listed) : new Map<Chapter, readonly Chapter[]>()
    const chapters = name === BOTH ? [...pairs.keys()] : listed
    const screen = once(async (chapter: Chapter): Promise<ListedScreen> => {
      const pair = pairs.get(chapter)
      const [one, other] = await Promise.all(
        (pair ?? [chapter]).map((each) => screens.render(edition, listed, each)),
      )
      if (!one) throw new Error('a chapter was not rendered')
      return other
        ? screens.show(listed, joinChapter(one, other, project.keyOf), languages[1])
        : screens.show(listed, one)
    })
    const isNotes = ({ template }: Chapter): boolean =>
      project.report.chapters.some((each) => each.template === template && each.view === 'notes')
    const lists = chapters.filter(isNotes)
    const shown = once(async (chapter: Chapter): Promise<ShownChapter> => {
      const { content, kind, places } = await screen(chapter)
      const tree: Root = structuredClone(content)
      if (!isNotes(chapter) && hasMarks(tree)) {
        const notes = (await Promise.all(lists.map(screen))).flatMap((each) => [
          ...notesIn(each.content, each.places),
        ])
        const { title, back } = noteWords(languages[0] ?? '')
        placeNotes(tree, new Map<string, Element>(notes), { title: title.value, back: back.value })
        placeWords(tree, title)
      }
      leadOut(tree, (id) => goAddress(editionName, name, id))
      const unknown = markSources(tree, sources)
      return { name: nameOf(chapter), kind, html: stringifier.stringify(tree), places, unknown }
    })
    const byName = new Map(chapters.map((chapter) => [nameOf(chapter), chapter]))
    return {
      name,
      languages,
      entries: chapters.map((chapter) => entryOf(chapter)),
      show: async (asked) => {
        const chapter = byName.get(asked)
        return chapter && shown(chapter)
      },
    }
  }

  function entryOf(chapter: Chapter): ColumnEntry {
    const translator = screens.translators(chapter.language)
    const {
      title = translator.translate('labels:imprint.title'),
      details = [],
      group,
    } = chapter.entries[0] ?? {}
    const of = project.report.chapters.find(({ template }) => template === chapter.template)
    const name = nameOf(chapter)
    const slug = of?.view === 'projects' ? name.replace(/^project-/u, '') : undefined
    return {
      name,
      title: title.value,
      details: details.map(({ value }) => value).join(' · '),
      group: group?.value ?? '',
      namespaces: slug === undefined ? (of?.texts ?? []) : [`projects/${slug}`],
    }
  }

  function noteWords(language: Language) {
    const words = (key: string): Text => screens.translators(language).translate(`site:${key}`)
    return { title: words('notes_here'), back: words('back') }
  }
}

function nameOf({ id, language }: Chapter): string {
  return id.slice(language.length + 1)
}

/** The title over the notes is written somewhere, too. */
function placeWords(tree: Root, title: Text): void {
  visit(tree, 'text', (node) => {
    if (node.value === title.value) node.data ??= { sources: [title.place] }
  })
}

function hasMarks(tree: Root): boolean {
  let found = false
  visit(tree, 'element', ({ tagName, properties: { href } }) => {
    found ||= tagName === 'a' && typeof href === 'string' && href.includes('-note-')
  })
  return found
}

/** Links to other chapters lead to where their places are looked for. */
function leadOut(tree: Root, addressOf: (id: string) => string): void {
  const here = placeIds(tree)
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
    if (!here.has(href.slice(1))) element.properties['href'] = addressOf(href.slice(1))
  })
}

/** Does what is asked of a thing once, and again only if it failed. */
function once<Key extends object, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new WeakMap<Key, Promise<Value>>()
  return (key) => {
    const before = made.get(key)
    if (before) return before
    const now = make(key)
    made.set(key, now)
    now.catch(() => made.delete(key))
    return now
  }
}
