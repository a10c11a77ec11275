import type { Cache } from '../files/cache.ts'
import { type Diagnostic, stopOnError, together } from '../diagnostics/diagnostic.ts'
import type { Inputs } from '../files/inputs.ts'
import { createTranslators, type Translators } from '../language/translate.ts'
import { type Chapter, type Edition, languagesOf, listChapters } from '../page/chapters/chapters.ts'
import { checkLinks } from '../page/html/check-links.ts'
import { checkTemplateFiles } from '../page/templates/check-templates.ts'
import { checkTags } from '../page/html/check-tags.ts'
import { loadMeasure } from '../page/figures/text-width.ts'
import { type Face, faces, statementFace } from '../page/fonts/fonts.ts'
import { checkGlyphs, readCoverage } from '../page/fonts/glyphs.ts'
import { readTemplates } from '../page/templates/read-templates.ts'
import { type ChapterStages, createRenderer } from '../page/html/render.ts'
import { joinChapter, pairChapters, readKeys } from '../page/parallel/parallel.ts'
import { checkStylesheets } from '../page/styles/read-stylesheets.ts'
import { compileTemplates } from '../page/templates/template.ts'
import { type ExportedFile, exportReport } from '../report/export/export.ts'
import { loadReport } from '../report/load.ts'
import type { Language, Report } from '../report/types.ts'
import { readTextFile } from '../files/text-file.ts'

/** The report, read and checked, and what renders its chapters. */
export interface Prepared {
  readonly report: Report
  readonly warnings: readonly Diagnostic[]
  readonly translators: Translators
  readonly faces: readonly Face[]
  /** The report's data as files, made once: every edition attaches the same. */
  readonly attachments: () => Promise<readonly ExportedFile[]>
  /** An edition before its chapters are rendered. @throws {DiagnosticError} for templates that it lacks. */
  edition(name: Edition): EditionChapters
}

/** The chapters of an edition, and what renders them. */
export interface EditionChapters {
  /** In their order. */
  readonly chapters: readonly Chapter[]
  /** Renders some of them, without page numbers. @throws {DiagnosticError} with what is wrong in all of these. */
  readonly render: (some: readonly Chapter[]) => Promise<ChapterStages[]>
  /** Checks all of them together. @throws {DiagnosticError} for links, letters and tags. */
  readonly check: (rendered: readonly ChapterStages[]) => void
}

/** Where what can be made again is kept: facts of the fonts and stylesheets, and stages of the report. */
export interface Caches {
  readonly fonts: Cache
  readonly stages: Cache
}

/** Checks the records, locale files and templates that were read. @throws {DiagnosticError} */
export async function prepare(inputs: Inputs, caches: Caches): Promise<Prepared> {
  const [coverage, measure, inTexts, inTemplates, inStyles] = await together([
    readCoverage(faces, caches.fonts),
    loadMeasure(caches.fonts),
    loadReport(inputs),
    loadTemplates(inputs, caches.fonts),
    checkStylesheets(inputs, caches.fonts).then(stopOnError),
  ])
  const { report } = inTexts
  const used = report.settings.value.funding === 'on' ? [...faces, statementFace] : faces
  // A broken font is told before the browser asks for it.
  if (used.length > faces.length) await readCoverage([statementFace], caches.fonts)
  const { templates } = inTemplates
  const translators = createTranslators(report.locales)
  const renderChapter = createRenderer(report, templates, translators, caches.stages)
  const keyOf = readKeys(report)
  let attachments: Promise<readonly ExportedFile[]> | undefined
  return {
    report,
    warnings: [...inTexts.warnings, ...inTemplates.warnings, ...inStyles],
    translators,
    faces: used,
    attachments: () =>
      (attachments ??= exportReport(report, (key) =>
        report.languages.map((language) => translators(language).translate(`labels:${key}`).value),
      )),
    edition(name) {
      const listed = languagesOf(name).flatMap((language) =>
        listChapters(report, name, translators(language), translators(otherThan(language)), measure),
      )
      stopOnError(templates.lacking(listed.map(({ template }) => template)))
      const { placeOf } = templates
      const check = (rendered: readonly ChapterStages[]): void =>
        void stopOnError([
          ...checkLinks(rendered, placeOf),
          ...checkGlyphs(rendered, coverage, placeOf, (file) => readTextFile(inputs, file).source),
          ...checkTags(rendered, placeOf),
        ])
      if (name !== 'parallel') {
        return {
          chapters: listed,
          check,
          render: (some) => together(some.map((chapter) => renderChapter(chapter, listed))),
        }
      }
      const pairs = pairChapters(listed)
      const renderPair = async (joined: Chapter): Promise<ChapterStages> => {
        const pair = pairs.get(joined) ?? []
        const [az, en] = await together(pair.map((each) => renderChapter(each, listed, 'narrow')))
        if (!az || !en) throw new Error(`“${joined.id}” is no chapter of this edition`)
        return joinChapter(az, en, keyOf)
      }
      return { chapters: [...pairs.keys()], check, render: (some) => together(some.map(renderPair)) }
    },
  }
}

function otherThan(language: Language): Language {
  return language === 'az' ? 'en' : 'az'
}

async function loadTemplates(inputs: Inputs, cache: Cache) {
  const { files, found } = readTemplates(inputs)
  const warnings = stopOnError(found)
  const templates = compileTemplates(files)
  const inMarkdown = stopOnError(await checkTemplateFiles(files, templates, cache))
  return { templates, warnings: [...warnings, ...inMarkdown] }
}
