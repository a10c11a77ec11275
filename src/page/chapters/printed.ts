import type { Edition, Language, Report, ReportChapter } from '../../report/types.ts'
import { noteIds } from './note-ids.ts'

/** The chapters of a report that an edition prints, in their order. */
export function printedChapters({ chapters }: Report, edition: Edition): readonly ReportChapter[] {
  const { layout, leaveOut, onlyProject } = edition
  const printed = chapters.filter(({ name, view }) =>
    onlyProject === undefined ? !leaveOut.includes(name) : view === 'projects',
  )
  return layout === 'beside' ? indexBeforeTerms(printed) : printed
}

/**
 * Side by side the index has a page for each language, and the terms, which stand before it, have one for both: behind the
 * index they do not part it from its facing page (page design 12).
 */
function indexBeforeTerms(printed: readonly ReportChapter[]): readonly ReportChapter[] {
  const at = printed.findIndex(({ view }, index) => view === 'terms' && printed[index + 1]?.view === 'index')
  const [terms, index] = printed.slice(at, at + 2)
  return at < 0 || !terms || !index ? printed : printed.with(at, index).with(at + 1, terms)
}

/** Whether a chapter of an edition prints a project: all of them, those of its group, or the one of a fiche. */
export function printsProject(
  { onlyProject }: Edition,
  { view, group }: ReportChapter,
  { slug, value }: Report['projects'][number],
): boolean {
  if (view !== 'projects') return false
  return onlyProject === undefined ? group === undefined || group === value.group : slug === onlyProject
}

/** Ids of the editorial notes that an edition prints, in their order: none without the chapter of the notes. */
export function printedNotes(report: Report, edition: Edition, language: Language): readonly string[] {
  const isPrinted =
    report.settings.value.notes === 'on' &&
    printedChapters(report, edition).some(({ view }) => view === 'notes')
  return isPrinted ? noteIds(report, language) : []
}

/**
 * Ids of the chapters, and of the texts in them, that one language's part of an edition does not print, but that links
 * of others lead to. The ids of what a chapter holds begin with its own and two hyphens.
 */
export function absentIds(report: Report, edition: Edition, language: Language): readonly string[] {
  const printed = printedChapters(report, edition)
  const absent = report.chapters.filter((chapter) => !printed.includes(chapter))
  const projects = report.projects.filter(
    (project) => !printed.some((chapter) => printsProject(edition, chapter, project)),
  )
  return [
    ...absent.flatMap(({ name, texts }) => [name, ...texts]),
    ...projects.map(({ slug }) => `project-${slug}`),
  ].map((name) => `${language}-${name}`)
}
