import type { Root } from 'hast'
import { DiagnosticError, error } from '../diagnostics.ts'
import type { Translator } from '../language/translate.ts'
import type { Language, Report } from '../report/types.ts'
import { type Chapter, noteIds } from './chapters.ts'
import { contentsContext } from './contents.ts'
import type { RenderedChapter } from './edition.ts'
import { type MarkdownContext, renderMarkdown } from './markdown.ts'
import type { Column } from './plugins/rehype-hyphenation.ts'
import { TemplateHtmlError } from './plugins/remark-template-html.ts'
import type { Markdown, Templates } from './template.ts'

/** A chapter on its way to the page, with the Markdown to keep. */
export interface ChapterStages extends RenderedChapter {
  readonly markdown: Markdown
}

/**
 * Renders chapters to Markdown and HTML, each by itself. A chapter that was rendered before with the same Markdown
 * is taken as it is, so that the contents alone are done again when page numbers change.
 */
export function createRenderer(
  report: Report,
  templates: Templates,
  translators: Readonly<Record<Language, Translator>>,
) {
  const done = new Map<string, ChapterStages>()

  return (
    chapter: Chapter,
    all: readonly Chapter[],
    pages: ReadonlyMap<string, number>,
    column: Column = 'text',
  ): ChapterStages => {
    const { language, template } = chapter
    const translator = translators[language]
    const context = template === 'contents' ? contentsContext(all, language, pages) : chapter.context
    const markdown = templates.render(template, context, translator)
    const key = `${chapter.id} ${column}\n${markdown.text}`
    const earlier = done.get(key)
    if (earlier) return { ...earlier, chapter }
    const ids = report.settings.value.notes === 'on' ? noteIds(report, language) : []
    const content = toHtml(templates, template, markdown, {
      language,
      id: chapter.id,
      column,
      names: countryNames(report, language),
      notes: {
        language,
        numbers: new Map(ids.map((id, index) => [id, index + 1])),
        label: (number) => translator.translate('labels:note.mark', { number }).value,
      },
    })
    const rendered = { chapter, content, markdown }
    done.set(key, rendered)
    return rendered
  }
}

function toHtml(templates: Templates, template: string, markdown: Markdown, context: MarkdownContext): Root {
  try {
    return renderMarkdown(markdown, context)
  } catch (cause) {
    if (!(cause instanceof TemplateHtmlError)) throw cause
    const hint =
      'Write each tag alone on its line with an empty line before and after it, and close it again.'
    throw new DiagnosticError([
      error('template-html', cause.message, templates.placeOf(template, cause.piece), hint),
    ])
  }
}

function countryNames(report: Report, language: Language): readonly string[] {
  const names = report.locales[language]['countries']?.value
  return typeof names === 'object' ? Object.values(names).filter((name) => typeof name === 'string') : []
}
