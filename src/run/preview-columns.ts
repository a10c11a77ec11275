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
import { knownCaptions } from '../page/chapters/captions.ts'
import type { NumberedNotes } from './number-notes.ts'
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
  /**
   * Renders one chapter of the report as it is now, with what is known of the others: quick, for a first look. Numbers of
   * notes, tables and figures are those of before.
   */
  readonly glance: (now: OpenProject, name: string) => Promise<ShownChapter | undefined>
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
  const columns = new Map<string, PreviewColumn | undefined>()
  return {
    sources,
    column: (edition, name) => {
      const key = `${edition} ${name}`
      if (!columns.has(key)) columns.set(key, openColumn(project, sources, cache, edition, name))
      return columns.get(key)
    },
  }
}

function openColumn(
  project: OpenProject,
  sources: TextSources,
  cache: Cache,
  editionName: string,
  name: string,
): PreviewColumn | undefined {
  const { report } = project
  const printed = report.editions.find((each) => each.name === editionName)
  if (!printed || !columnsOf(printed).includes(name)) return undefined
  const languages = name === BOTH ? printed.languages : [name]
  const own = editionOf(project, web, languages, name === BOTH ? 'beside' : 'alone')
  const edition = { ...own, leaveOut: [...own.leaveOut, ...printed.leaveOut] }
  const orders = new Map<Edition, NumberedNotes>()
  const screens = openScreens(project, cache, web, orders)
  const listed = languages.flatMap((language) => screens.list(edition, language))
  const chapters = pairsOf(listed, name)
  const screen = once((pair: Pair) => screenOf(screens, project, listed, pair))
  const notes = chapters.filter(({ chapter }) => viewOf(chapter) === 'notes')
  const shown = once(async (pair: Pair) => shownOf(screens, sources, pair, await screen(pair)))
  const byId = new Map(listed.map((each) => [each.id, each]))
  const byName = new Map(chapters.map((pair) => [nameOf(pair.chapter), pair]))
  return {
    name,
    languages,
    entries: chapters.map(({ chapter }) => entryOf(chapter)),
    show: async (asked) => {
      const pair = byName.get(asked)
      return pair && shown(pair)
    },
    glance: async (changed, asked) => {
      const before = byName.get(asked)
      const only = before && templateOf(before.chapter)
      if (!only) return undefined
      const then = openScreens(changed, cache, web, orders)
      const fresh = languages.flatMap((language) =>
        then.list(
          edition,
          language,
          {
            only: only.name,
            caption: knownCaptions(
              listed.flatMap((each) => (each.language === language ? (each.captions ?? []) : [])),
              then.translators(language),
            ),
          },
          byId,
        ),
      )
      const now = new Map(fresh.map((each) => [each.id, each]))
      const all = listed.map((each) => now.get(each.id) ?? each)
      const pair = pairsOf(all, name).find(({ chapter }) => nameOf(chapter) === asked)
      return (
        pair && shownOf(then, textSources(changed.report), pair, await screenOf(then, changed, all, pair))
      )
    },
  }

  async function screenOf(
    from: Opened,
    { keyOf }: OpenProject,
    all: readonly Chapter[],
    { parts }: Pair,
  ): Promise<ListedScreen> {
    const [one, other] = await Promise.all(parts.map((each) => from.render(edition, all, each)))
    if (!one) throw new Error('a chapter was not rendered')
    return other ? from.show(all, joinChapter(one, other, keyOf), languages[1]) : from.show(all, one)
  }

  async function shownOf(
    from: Opened,
    known: TextSources,
    { chapter }: Pair,
    { content, kind, places }: ListedScreen,
  ): Promise<ShownChapter> {
    const tree: Root = structuredClone(content)
    if (viewOf(chapter) !== 'notes' && hasMarks(tree)) {
      const said = (await Promise.all(notes.map(screen))).flatMap((each) => [
        ...notesIn(each.content, each.places),
      ])
      const [title, back] = ['notes_here', 'back'].map((key) =>
        from.translators(languages[0] ?? '').translate(`site:${key}`),
      ) as [Text, Text]
      placeNotes(tree, new Map<string, Element>(said), { title: title.value, back: back.value })
      placeWords(tree, title)
    }
    leadOut(tree, (id) => goAddress(editionName, name, id))
    const unknown = markSources(tree, known)
    return { name: nameOf(chapter), kind, html: stringifier.stringify(tree), places, unknown }
  }

  function entryOf(chapter: Chapter): ColumnEntry {
    const translator = screens.translators(chapter.language)
    const {
      title = translator.translate('labels:imprint.title'),
      details = [],
      group,
    } = chapter.entries[0] ?? {}
    const of = templateOf(chapter)
    const entryName = nameOf(chapter)
    const slug = of?.view === 'projects' ? entryName.replace(/^project-/u, '') : undefined
    return {
      name: entryName,
      title: title.value,
      details: details.map(({ value }) => value).join(' · '),
      group: group?.value ?? '',
      namespaces: slug === undefined ? (of?.texts ?? []) : [`projects/${slug}`],
    }
  }

  function templateOf({ template, id }: Chapter) {
    const printing = report.chapters.filter((each) => each.template === template)
    return printing.find((each) => id.endsWith(`-${each.name}`)) ?? printing[0]
  }

  function viewOf(chapter: Chapter) {
    return templateOf(chapter)?.view
  }
}

type Opened = ReturnType<typeof openScreens>

/** A chapter, and the chapters of single languages that it is joined of: itself, if there is one language. */
interface Pair {
  readonly chapter: Chapter
  readonly parts: readonly Chapter[]
}

function pairsOf(listed: readonly Chapter[], column: string): Pair[] {
  return column === BOTH
    ? [...pairChapters(listed)].map(([chapter, parts]) => ({ chapter, parts }))
    : listed.map((chapter) => ({ chapter, parts: [chapter] }))
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
