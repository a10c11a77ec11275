import { h } from 'hastscript'
import type { Element } from 'hast'
import { together } from '../diagnostics/diagnostic.ts'
import type { Text } from '../diagnostics/text.ts'
import type { Cache } from '../files/cache.ts'
import { createTranslators, type Translator } from '../language/translate.ts'
import { type Chapter, listChapters } from '../page/chapters/chapters.ts'
import { createRenderer } from '../page/html/render.ts'
import { visit } from '../page/html/visit.ts'
import type { Edition, Language, ViewName } from '../report/types.ts'
import { screenChapter, type ScreenChapter } from '../screen/screen-chapter.ts'
import { numberNotes } from './number-notes.ts'
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
}

/** The report in one language, as screens show it. */
export interface ScreenLanguage {
  readonly language: Language
  readonly translator: Translator
  /** What of the report it shows. */
  readonly edition: Edition
  readonly chapters: readonly ListedScreen[]
}

/** Name of the edition that screens show: its label is `labels:edition.web`. */
const WEB = 'web'
/** Chapters that are a book's: a site has contents, covers and a colophon of its own. */
const OF_BOOKS: readonly (ViewName | undefined)[] = ['cover', 'contents', 'back-cover']
/** In pt: as wide as a telephone's column of 288 CSS px, where letters of 8 pt are 12 px high. */
const TELEPHONE = 192

/** Renders all chapters of the report for screens, in every language. @throws {DiagnosticError} */
export async function renderScreens(project: OpenProject, cache: Cache): Promise<ScreenLanguage[]> {
  const { report, templates } = project
  const translators = createTranslators(report, true)
  const render = createRenderer(report, templates, translators, cache, 'screen')
  return together(
    report.languages.map(async (language): Promise<ScreenLanguage> => {
      const edition: Edition = {
        name: WEB,
        languages: [language],
        layout: 'alone',
        leaveOut: bookChapters(project),
      }
      const translator = translators(language)
      const list = (columns: OpenProject['columns']): Chapter[] =>
        listChapters(report, edition, language, translators, project.measure, columns)
      const listed = list(project.columns)
      const columns = { ...project.columns, text: TELEPHONE, whole: TELEPHONE }
      const narrow = new Map(list(columns).map((chapter) => [chapter.id, chapter]))
      const notes = numberNotes({ ...project, translators }, edition, listed)(language)
      const rendered = await together(
        listed.map((chapter) =>
          render(withBothSizes(chapter, narrow.get(chapter.id)), { edition, all: listed, notes }),
        ),
      )
      const words = {
        coordinator: translator.translate('labels:participants.coordinator').value,
        titleAt: (id: string) => titleAt(listed, id),
      }
      return {
        language,
        translator,
        edition,
        chapters: rendered.map(({ chapter, content }): ListedScreen => {
          const {
            title = translator.translate('labels:imprint.title'),
            details = [],
            group,
          } = chapter.entries[0] ?? {}
          const made = screenChapter(
            { name: nameOf(chapter), language, kind: chapter.template, content },
            project.keyOf,
            words,
          )
          const view = report.chapters.find(({ template }) => template === chapter.template)?.view
          return {
            ...withTitle(made, title.value),
            id: chapter.id,
            title,
            details,
            ...(group && { group }),
            ...(view && { view }),
          }
        }),
      }
    }),
  )
}

/** A page of a screen has a title, also where on paper blocks have titles of their own. */
function withTitle(chapter: ScreenChapter, title: string): ScreenChapter {
  const { content } = chapter
  let hasTitle = false
  visit(content, 'element', ({ tagName }) => {
    hasTitle ||= tagName === 'h1'
  })
  return hasTitle
    ? chapter
    : { ...chapter, content: { ...content, children: [h('h1', title), ...content.children] } }
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

function isOther(one: Element, other: Element): boolean {
  return one.properties['viewBox'] !== other.properties['viewBox']
}

function sizes(desk: Element, telephone: Element): Element {
  return h('span', { className: ['sizes'] }, [
    h('span', { className: ['desk'] }, [desk]),
    h('span', { className: ['telephone'] }, [telephone]),
  ])
}

function titleAt(listed: readonly Chapter[], id: string): string {
  const found = listed.find((chapter) => id === chapter.id || id.startsWith(`${chapter.id}--`))
  return found?.entries[0]?.title.value ?? ''
}
