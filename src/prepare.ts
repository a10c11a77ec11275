import type { Cache } from './cache.ts'
import { type Diagnostic, stopOnError, together } from './diagnostics.ts'
import { createTranslators, type Translator } from './language/translate.ts'
import { type Edition, languagesOf, listChapters } from './page/chapters.ts'
import { checkLinks } from './page/check-links.ts'
import { checkTags } from './page/check-tags.ts'
import { loadMeasure } from './page/figures/text-width.ts'
import { type Face, faces, statementFace } from './page/fonts.ts'
import { checkGlyphs, readCoverage } from './page/glyphs.ts'
import { readTemplates } from './page/read-templates.ts'
import { type ChapterStages, createRenderer } from './page/render.ts'
import { joinChapters, readKeys } from './page/parallel.ts'
import { checkStylesheets } from './page/styles/read-stylesheets.ts'
import { compileTemplates } from './page/template.ts'
import { loadReport } from './report/load.ts'
import type { Language, Report } from './report/types.ts'

/** The report, read and checked, and what renders its chapters. */
export interface Prepared {
  readonly report: Report
  readonly warnings: readonly Diagnostic[]
  readonly translators: Readonly<Record<Language, Translator>>
  readonly faces: readonly Face[]
  /** Renders an edition's chapters, without page numbers. @throws {DiagnosticError} for links, letters and tags. */
  render(edition: Edition): Promise<ChapterStages[]>
}

/** Where what can be made again is kept: facts of the fonts and stylesheets, and stages of the report. */
export interface Caches {
  readonly fonts: Cache
  readonly stages: Cache
}

/** Reads records, locale files and templates of the project in `root`. @throws {DiagnosticError} */
export async function prepare(root: string, caches: Caches): Promise<Prepared> {
  const reading = Promise.all([readCoverage(faces, caches.fonts), loadMeasure(caches.fonts)])
  const [{ report, warnings: inTexts }, { templates, warnings: inTemplates }, inStyles] = await together([
    loadReport(root),
    loadTemplates(root),
    checkStylesheets(root, caches.fonts).then(stopOnError),
  ])
  const translators = createTranslators(report.locales)
  const renderChapter = createRenderer(report, templates, translators, caches.stages)
  const keyOf = readKeys(report)
  const [coverage, measure] = await reading
  return {
    report,
    warnings: [...inTexts, ...inTemplates, ...inStyles],
    translators,
    faces: report.settings.value.funding === 'on' ? [...faces, statementFace] : faces,
    async render(edition) {
      const chapters = languagesOf(edition).flatMap((language) =>
        listChapters(
          report,
          edition,
          translators[language],
          translators[language === 'az' ? 'en' : 'az'],
          measure,
        ),
      )
      stopOnError(templates.lacking(chapters.map(({ template }) => template)))
      const isParallel = edition === 'parallel'
      const column = isParallel ? 'narrow' : 'text'
      const each = await Promise.all(chapters.map((chapter) => renderChapter(chapter, chapters, column)))
      const rendered = isParallel ? joinChapters(each, keyOf) : each
      const { placeOf } = templates
      stopOnError([
        ...checkLinks(rendered, placeOf),
        ...checkGlyphs(rendered, coverage, placeOf),
        ...checkTags(rendered),
      ])
      return rendered
    },
  }
}

async function loadTemplates(root: string) {
  const { files, found } = await readTemplates(root)
  const warnings = stopOnError(found)
  return { templates: compileTemplates(files), warnings }
}
