import type { Edition, Language, Report, ReportChapter } from '../../report/types.ts'
import { noteIds } from './note-ids.ts'

/** The chapters of a report that an edition prints. */
export function printedChapters({ chapters }: Report, edition: Edition): readonly ReportChapter[] {
  const { leaveOut, onlyProject } = edition
  return chapters.filter(({ name, view }) =>
    onlyProject === undefined ? !leaveOut.includes(name) : view === 'projects',
  )
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
