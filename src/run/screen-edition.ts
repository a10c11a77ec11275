import { h } from 'hastscript'
import type { Element } from 'hast'
import { together } from '../diagnostics/diagnostic.ts'
import type { Text } from '../diagnostics/text.ts'
import type { Cache } from '../files/cache.ts'
import { createTranslators, type Translator } from '../language/translate.ts'
import type { Caption } from '../page/chapters/captions.ts'
import { type Chapter, type ListedPart, listChapters } from '../page/chapters/chapters.ts'
import { type ChapterStages, createRenderer } from '../page/html/render.ts'
import { visit } from '../page/html/visit.ts'
import { joinChapter, pairChapters } from '../page/parallel/parallel.ts'
import type { Edition, Language, ViewName } from '../report/types.ts'
import { placedWords } from '../screen/placed-words.ts'
import { screenChapter, type ScreenChapter } from '../screen/screen-chapter.ts'
import type { TitledChapter } from '../screen/titled-chapter.ts'
import { type NumberedNotes, numberNotes } from './number-notes.ts'
import type { OpenProject } from './open-project.ts'

/** A chapter on a screen, and what the contents say of it. */
export interface ListedScreen extends ScreenChapter {
  /** Id of the print: links of other chapters lead to it. */
  readonly id: string
  readonly title: Text
  /** A longer title under a short one: that of a project under its acronym. */
  readonly details: readonly Text[]
  /** Heading of the group that it belongs to with its neighbours in the contents. */
  readonly group?: Text
  /** What the program knows of it. */
  readonly view?: ViewName
  /** Its numbered tables and figures. */
  readonly captions: readonly Caption[]
}

/** The report in one language, as screens show it. */
export interface ScreenLanguage {
  readonly language: Language
  readonly translator: Translator
  /** What of the report it shows. */
  readonly edition: Edition
  readonly chapters: readonly ListedScreen[]
}

/** A kind of edition for screens. */
export interface Screens {
  /** Its label is `labels:edition.NAME`. */
  readonly name: string
  /** Locale files with the words that it says instead of those of paper, the more special after the more general. */
  readonly words: readonly string[]
}

export const web: Screens = { name: 'web', words: ['site'] }
/** A book that is read with a program for books. */
export const book: Screens = { name: 'book', words: ['site', 'book'] }
export const word: Screens = { name: 'word', words: ['site', 'word'] }
/** Chapters that are a book's: a site has contents, covers and a colophon of its own. */
const OF_BOOKS: readonly (ViewName | undefined)[] = ['cover', 'contents', 'back-cover']
/** In pt: as wide as a telephone's column of 288 CSS px, where letters of 8 pt are 12 px high. */
const TELEPHONE = 192

/** A chapter with its titles as contents have them. @param between the details. */
export function titled(chapter: ListedScreen, between: string): TitledChapter {
  const { title, details, group, captions: _, ...own } = chapter
  return {
    ...own,
    title: title.value,
    place: title.place,
    details: details.map(({ value }) => value).join(between),
    group: group?.value ?? '',
  }
}

/** Renders all chapters of the report for screens, in every language. @throws {DiagnosticError} */
export async function renderScreens(
  project: OpenProject,
  cache: Cache,
  kind: Screens = web,
): Promise<ScreenLanguage[]> {
  const { report } = project
  const screens = openScreens(project, cache, kind)
  return together(
    report.languages.map(async (language): Promise<ScreenLanguage> => {
      const edition = editionOf(project, kind, [language], 'alone')
      const listed = screens.list(edition, language)
      const rendered = await together(listed.map((chapter) => screens.render(edition, listed, chapter)))
      const chapters = rendered.map((each) => screens.show(listed, each))
      return { language, translator: screens.translators(language), edition, chapters }
    }),
  )
}

/**
 * Renders all chapters with two languages side by side, paragraph by paragraph: the first two of the report. In a report of
 * one language there are none. @throws {DiagnosticError} where they do not say the same things in the same order.
 */
export async function renderPairs(project: OpenProject, cache: Cache): Promise<ListedScreen[]> {
  const [first, second] = project.report.languages
  if (first === undefined || second === undefined) return []
  const screens = openScreens(project, cache, web)
  const edition = editionOf(project, web, [first, second], 'beside')
  const listed = edition.languages.flatMap((language) => screens.list(edition, language))
  return together(
    [...pairChapters(listed).values()].map(async (pair) => {
      const [one, other] = await together(pair.map((each) => screens.render(edition, listed, each)))
      if (!one || !other) throw new Error('a chapter of a pair was not rendered')
      return screens.show(listed, joinChapter(one, other, project.keyOf), second)
    }),
  )
}

/**
 * What every edition for screens is listed and rendered with, chapter by chapter.
 * @param orders of the notes, as far as they are known.
 */
export function openScreens(
  project: OpenProject,
  cache: Cache,
  { words: files }: Screens,
  orders = new Map<Edition, NumberedNotes>(),
) {
  const { report, templates, measure } = project
  const translators = createTranslators(report, files)
  const renderChapter = createRenderer(report, templates, translators, cache, 'screen')
  return {
    translators,
    /** @param earlier chapters as they were, by their ids: a drawing that stays the same for a desk does so for a telephone. */
    list: (
      edition: Edition,
      language: Language,
      part?: ListedPart,
      earlier?: ReadonlyMap<string, Chapter>,
    ): Chapter[] => {
      const inColumns = (columns: OpenProject['columns']): Chapter[] =>
        listChapters(report, edition, language, translators, measure, columns, part)
      const desk = inColumns(project.columns)
      const kept = desk.map((chapter) => withEarlierDrawings(chapter, earlier?.get(chapter.id)))
      if (!kept.includes(undefined)) return kept.filter((chapter) => chapter !== undefined)
      const columns = { ...project.columns, text: TELEPHONE, whole: TELEPHONE }
      const narrow = new Map(inColumns(columns).map((chapter) => [chapter.id, chapter]))
      return desk.map((chapter) => withBothSizes(chapter, narrow.get(chapter.id)))
    },
    render: (edition: Edition, all: readonly Chapter[], chapter: Chapter): Promise<ChapterStages> => {
      const order = orders.get(edition) ?? numberNotes({ ...project, translators }, edition, all)
      orders.set(edition, order)
      const column = edition.layout === 'beside' ? 'narrow' : 'text'
      return renderChapter(chapter, { edition, all, notes: order(chapter.language) }, column)
    },
    show: (all: readonly Chapter[], { chapter, content }: ChapterStages, second?: Language): ListedScreen => {
      const { language, entries, template, id, captions = [] } = chapter
      const translator = translators(language)
      const { title = translator.translate('labels:imprint.title'), details = [], group } = entries[0] ?? {}
      const beside = all.find((each) => each.language === second && nameOf(each) === nameOf(chapter))
      const other = beside?.entries[0]?.title
      const made = screenChapter(
        { name: nameOf(chapter), language, kind: template, content, ...(second !== undefined && { second }) },
        project.keyOf,
        {
          coordinator: translator.translate('labels:participants.coordinator'),
          titleAt: (place) => titleAt(all, place),
        },
      )
      const view = report.chapters.find((each) => each.template === template)?.view
      return {
        ...withTitle(made, other ? [title, other] : [title]),
        id,
        title,
        details,
        captions,
        ...(group && { group }),
        ...(view && { view }),
      }
    },
  }
}

/** An edition for screens: chapters that only books have are left out. */
export function editionOf(
  project: OpenProject,
  { name }: Screens,
  languages: readonly Language[],
  layout: Edition['layout'],
): Edition {
  return { name, languages, layout, leaveOut: bookChapters(project) }
}

/** A page of a screen has a title, also where on paper blocks have titles of their own: one in each of its languages. */
function withTitle(chapter: ScreenChapter, [title, other]: readonly Text[]): ScreenChapter {
  const { content, language, second } = chapter
  let hasTitle = false
  visit(content, 'element', ({ tagName }) => {
    hasTitle ||= tagName === 'h1'
  })
  if (hasTitle || !title) return chapter
  const heading = other
    ? h('h1', { className: ['pair'] }, [
        h('span', { className: ['first'], lang: language }, placedWords(title)),
        ' ',
        h('span', { className: ['second'], lang: second }, placedWords(other)),
      ])
    : h('h1', placedWords(title))
  return { ...chapter, content: { ...content, children: [heading, ...content.children] } }
}

function bookChapters({ report }: OpenProject): string[] {
  return report.chapters.filter(({ view }) => OF_BOOKS.includes(view)).map(({ name }) => name)
}

function nameOf({ id, language }: Chapter): string {
  return id.slice(language.length + 1)
}

/** Every drawing as it is drawn for a desk and, if that is another, for a telephone: the stylesheet shows one of them. */
function withBothSizes(chapter: Chapter, narrow: Chapter | undefined): Chapter {
  if (!chapter.drawings) return chapter
  const drawings = [...chapter.drawings].map(([name, drawing]) => {
    const other = narrow?.drawings?.get(name)
    return [name, other && isOther(drawing, other) ? sizes(drawing, other) : drawing] as const
  })
  return { ...chapter, drawings: new Map(drawings) }
}

/** The chapter with its drawings in both sizes as they were; nothing if one of them is another now. */
function withEarlierDrawings(chapter: Chapter, earlier: Chapter | undefined): Chapter | undefined {
  if (!chapter.drawings) return chapter
  const before = earlier?.drawings
  if (!before || before.size !== chapter.drawings.size) return undefined
  const isSame = [...chapter.drawings].every(([name, drawing]) => {
    const both = before.get(name)
    return both && JSON.stringify(deskOf(both)) === JSON.stringify(drawing)
  })
  return isSame ? { ...chapter, drawings: before } : undefined
}

function isOther(one: Element, other: Element): boolean {
  return one.properties['viewBox'] !== other.properties['viewBox']
}

function sizes(desk: Element, telephone: Element): Element {
  return h('span', { className: ['sizes'] }, [
    h('span', { className: ['desk'] }, [desk]),
    h('span', { className: ['telephone'] }, [telephone]),
  ])
}

function deskOf(drawing: Element): Element {
  const [desk] = drawing.tagName === 'span' ? drawing.children : []
  const [own] = desk?.type === 'element' ? desk.children : []
  return own?.type === 'element' ? own : drawing
}

function titleAt(listed: readonly Chapter[], id: string): Text | undefined {
  const found = listed.find((chapter) => id === chapter.id || id.startsWith(`${chapter.id}--`))
  return found?.entries[0]?.title
}
