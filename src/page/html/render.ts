import type { Root } from 'hast'
import type { Cache } from '../../files/cache.ts'
import { DiagnosticError, error } from '../../diagnostics/diagnostic.ts'
import type { Translators } from '../../language/translate.ts'
import type { Edition, Language, Report } from '../../report/types.ts'
import { type Printed, Text, writtenText } from '../../diagnostics/text.ts'
import type { Chapter } from '../chapters/chapters.ts'
import { contentsContext } from '../chapters/contents.ts'
import { editorialMarks } from '../chapters/note-ids.ts'
import { markedNotes } from '../chapters/marked-notes.ts'
import type { NoteOrder } from '../chapters/note-order.ts'
import { notesContext } from '../chapters/notes.ts'
import { print } from '../chapters/print.ts'
import { absentIds } from '../chapters/printed.ts'
import type { RenderedChapter } from '../edition/edition.ts'
import { keptHtml } from './kept-html.ts'
import type { MarkdownContext, Medium } from './markdown.ts'
import type { Column } from './plugins/rehype-hyphenation.ts'
import type { NoteMark } from './plugins/rehype-note-marks.ts'
import { MissingDrawingError } from './plugins/rehype-figures.ts'
import { TemplateHtmlError } from '../templates/template-html.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import type { Templates } from '../templates/template.ts'

/** A chapter on its way to the page, with the Markdown to keep for looking into. */
export interface ChapterStages extends RenderedChapter {
  readonly markdown: string
}

/** What a chapter is printed with. */
export interface Surroundings {
  readonly edition: Edition
  /** All chapters of the edition, before any is rendered. */
  readonly all: readonly Chapter[]
  /** The editorial notes, by their numbers. */
  readonly notes: NoteOrder
}

/**
 * Renders chapters to Markdown and HTML, each by itself. A chapter that was rendered before with the same Markdown,
 * in this run or in one that the cache remembers, is taken as it is. Page numbers are put into it afterwards.
 */
export function createRenderer(
  report: Report,
  templates: Templates,
  translators: Translators,
  cache: Cache,
  medium: Medium = 'page',
) {
  const done = new Map<string, ChapterStages>()
  const titles = referenceTitles(report)
  const rules = new Map(report.languages.map((each) => [each, translators(each).rules]))

  return async (
    chapter: Chapter,
    { edition, all, notes }: Surroundings,
    column: Column = 'text',
  ): Promise<ChapterStages> => {
    const { language, template } = chapter
    const translator = translators(language)
    const printed = print(templates, { ...chapter, context: contextOf(chapter) }, translator)
    const markdown = writtenText(printed)
    const marks = new Map([...editorialMarks(notes.ids, translator), ...ownMarks(chapter)])
    const shown = markedNotes(printed).map((id) => `${id}=${marks.get(id)?.mark}`)
    const absent = absentIds(report, edition, language)
    const key = `${chapter.id} ${column} ${shown.join(' ')} ${absent.join(' ')}\n${markdown}`
    const earlier = done.get(key)
    if (earlier) return { ...earlier, chapter }
    const markdownContext: MarkdownContext = {
      language,
      rules,
      id: chapter.id,
      column,
      medium,
      names: countryNames(report, language),
      ...(chapter.drawings && { drawings: chapter.drawings }),
      ...(medium === 'page' && {
        continued: translator.translate('labels:continued', { label: '{{label}}' }).value,
      }),
      notes: marks,
      references: {
        language,
        titles,
        absent,
        words: (title, page) => translator.translate('labels:reference', { title, page }).value,
      },
    }
    const content = await keptHtml(cache, printed, markdownContext, () =>
      toHtml(templates, template, printed, markdownContext),
    )
    const rendered = { chapter, content, markdown }
    done.set(key, rendered)
    return rendered

    function contextOf({ lists, context }: Chapter): object {
      if (lists === 'contents') return contentsContext(all, language, edition, translators)
      return lists === 'notes' ? notesContext(notes, translator) : context
    }
  }
}

/** The marks of the notes that a chapter has of its own. */
function ownMarks({ notes = [] }: Chapter): [id: string, mark: NoteMark][] {
  return notes.map(({ id, mark, target, label, back }) => [id, { mark, target, label, back }])
}

/** What the texts of a language can refer to, by the ids that they use. */
function referenceTitles(report: Report): Map<string, Text> {
  return new Map(
    report.projects.map(({ slug, value, place }) => [
      `project-${slug}`,
      Text.plain(value.acronym, place(['acronym'])),
    ]),
  )
}

/** What reads Markdown is loaded where a chapter needs it: most builds change few chapters. */
async function toHtml(
  templates: Templates,
  template: string,
  printed: Printed,
  context: MarkdownContext,
): Promise<Root> {
  const { renderMarkdown } = await import('./markdown.ts')
  try {
    return renderMarkdown(printed, context)
  } catch (cause) {
    if (cause instanceof MissingDrawingError) {
      const { drawing, known, message } = cause
      const place = templates.placeOf(template, `drawing ${drawing}`)
      const listed = known.length === 0 ? 'The chapter has none.' : `The chapter has: ${known.join(', ')}.`
      throw new DiagnosticError([
        error('template-drawing', message, place, didYouMean(drawing, known, listed)),
      ])
    }
    if (!(cause instanceof TemplateHtmlError)) throw cause
    throw new DiagnosticError([
      error('template-html', cause.message, templates.placeOf(template, cause.piece), cause.hint),
    ])
  }
}

function countryNames(report: Report, language: Language): readonly string[] {
  const names = report.locales[language]?.['countries']?.value
  return typeof names === 'object' ? Object.values(names).filter((name) => typeof name === 'string') : []
}
