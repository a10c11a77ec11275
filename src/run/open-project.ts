import { type Diagnostic, stopOnError, together } from '../diagnostics/diagnostic.ts'
import type { Cache, Caches } from '../files/cache.ts'
import type { Inputs } from '../files/inputs.ts'
import { createTranslators, type Translators } from '../language/translate.ts'
import type { Columns } from '../page/figures/columns.ts'
import { createMeasure, type MeasureText } from '../page/figures/text-width.ts'
import { readFonts } from '../page/fonts/font-file.ts'
import { type Face, type Fonts, fontsOf, statementFace, usualFonts } from '../page/fonts/fonts.ts'
import { type Coverage, coverageOf } from '../page/fonts/glyphs.ts'
import { createRenderer } from '../page/html/render.ts'
import { type KeyOf, readKeys } from '../page/parallel/parallel.ts'
import { readStylesheets } from '../page/styles/read-stylesheets.ts'
import { checkTemplateTexts } from '../page/templates/check-template-texts.ts'
import { checkTemplateFiles } from '../page/templates/check-templates.ts'
import { readTemplates } from '../page/templates/read-templates.ts'
import { compileTemplates, type Templates } from '../page/templates/template.ts'
import { type ExportedFile, exportReport } from '../report/export/export.ts'
import { withOneProject } from '../report/export/one-project.ts'
import { loadReport } from '../report/load.ts'
import type { Language, Report } from '../report/types.ts'
import { markDraft } from '../translation/mark-draft.ts'
import { writtenTexts } from '../translation/written-texts.ts'
import { forRelease, tellStates } from '../translation/tell-states.ts'
import { unsilenced } from '../wording/unsilenced.ts'

/** The report, read and checked, and what its chapters are rendered with. It may serve any number of builds. */
export interface OpenProject {
  readonly inputs: Inputs
  readonly report: Report
  readonly warnings: readonly Diagnostic[]
  readonly translators: Translators
  readonly templates: Templates
  /** The fonts of all languages of the report. */
  readonly fonts: Fonts
  /** Which letters the fonts have. */
  readonly coverage: readonly Coverage[]
  /** The fonts of some of its languages. */
  readonly fontsIn: (languages: readonly Language[]) => Fonts
  /** Whether a face itself has a letter. */
  readonly hasLetter: (face: Face, letter: string) => boolean
  readonly measure: MeasureText
  readonly columns: Columns
  readonly renderChapter: ReturnType<typeof createRenderer>
  /** Tells which texts of two languages belong together. */
  readonly keyOf: KeyOf
  /** The report's data as files, made once: every edition attaches the same, a fiche those of its one project. */
  readonly attachments: (onlyProject?: string) => Promise<readonly ExportedFile[]>
}

/**
 * What is made of translations that are missing or behind their source: a `draft` marks those that are behind, a `release`
 * is refused with either; without a word they are told, and those that are missing are marked.
 */
export type Stage = 'draft' | 'release'

/** Reads and checks the records, locale files, templates, stylesheets and fonts. @throws {DiagnosticError} */
export async function openProject(inputs: Inputs, caches: Caches, stage?: Stage): Promise<OpenProject> {
  const [usualFiles, inTexts, inTemplates, inStyles] = await together([
    readFonts(usualFonts.faces, caches.fonts),
    loadReport(inputs),
    loadTemplates(inputs, caches.fonts),
    readStylesheets(inputs, caches.fonts),
  ])
  const states = tellStates(inTexts.report)
  stopOnError(stage === 'release' ? forRelease(states) : states)
  const report = stage === 'draft' ? markDraft(inTexts.report) : inTexts.report
  const statement = report.settings.value.funding === 'on' ? [statementFace] : []
  const fontsIn = (languages: readonly Language[]): Fonts => {
    const named = fontsOf(languages.flatMap((language) => report.languageRecords[language]?.value ?? []))
    return { ...named, faces: [...named.faces, ...statement] }
  }
  const fonts = fontsIn(report.languages)
  // A broken font is told before the browser asks for it.
  const others = fonts.faces.filter(({ file }) => !usualFiles.has(file))
  const files = new Map([...usualFiles, ...(await readFonts(others, caches.fonts))])
  return withReport(
    {
      warnings: [
        ...unsilenced(inTexts.report, inTexts.warnings),
        ...states,
        ...inTemplates.warnings,
        ...inTemplateTexts(inTemplates.templates, report),
        ...inStyles.warnings,
      ],
      templates: inTemplates.templates,
      fonts,
      fontsIn,
      coverage: coverageOf(fonts, files),
      hasLetter: ({ file }, letter) => files.get(file)?.widths.has(letter.codePointAt(0) ?? 0) ?? false,
      measure: createMeasure(fonts, files),
      columns: inStyles.columns,
    },
    inputs,
    report,
    caches,
  )
}

/** What a project has besides its report. */
type Surroundings = Omit<
  OpenProject,
  'inputs' | 'report' | 'translators' | 'renderChapter' | 'keyOf' | 'attachments'
>

/** A project with another report in the same surroundings: templates, stylesheets and languages are as they were. */
export function withReport(
  surroundings: Surroundings,
  inputs: Inputs,
  report: Report,
  caches: Caches,
): OpenProject {
  const translators = createTranslators(report)
  const attachments = new Map<string, Promise<readonly ExportedFile[]>>()
  const wordsIn = (key: string): string[] =>
    report.languages.map((language) => translators(language).translate(`labels:${key}`).value)
  return {
    ...surroundings,
    inputs,
    report,
    translators,
    renderChapter: createRenderer(report, surroundings.templates, translators, caches.stages),
    keyOf: readKeys(report),
    attachments: (onlyProject = '') => {
      const made =
        attachments.get(onlyProject) ??
        exportReport(onlyProject === '' ? report : withOneProject(report, onlyProject), wordsIn)
      attachments.set(onlyProject, made)
      return made
    },
  }
}

async function loadTemplates(inputs: Inputs, cache: Cache) {
  const { files, found } = readTemplates(inputs)
  const warnings = stopOnError(found)
  const templates = compileTemplates(files)
  const inMarkdown = stopOnError(await checkTemplateFiles(files, templates, cache))
  return { templates, warnings: [...warnings, ...inMarkdown] }
}

/** Texts that templates ask for, and no language has. */
function inTemplateTexts({ parsed }: Templates, report: Report): Diagnostic[] {
  const keys = new Set(report.languages.flatMap((language) => [...writtenTexts(report, language).keys()]))
  const has = (key: string): boolean => keys.has(key) || keys.has(`${key}_other`) || keys.has(`${key}_one`)
  return checkTemplateTexts(parsed, has, () => keys)
}
