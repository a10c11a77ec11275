import { DiagnosticError } from '../diagnostics/diagnostic.ts'
import type { Printed } from '../diagnostics/text.ts'
import type { Chapter } from '../page/chapters/chapters.ts'
import { type NoteOrder, noNotes, orderNotes } from '../page/chapters/note-order.ts'
import { print } from '../page/chapters/print.ts'
import { printedNotes } from '../page/chapters/printed.ts'
import type { Edition, Language } from '../report/types.ts'
import type { OpenProject } from './open-project.ts'

/** The editorial notes of each language of an edition. */
export type NumberedNotes = (language: Language) => NoteOrder

/**
 * Numbers the editorial notes of an edition by their first marks on its pages: in each language by itself, but once for
 * two that stand side by side.
 */
export function numberNotes(
  { report, templates, translators }: OpenProject,
  edition: Edition,
  listed: readonly Chapter[],
): NumberedNotes {
  const { languages, layout } = edition
  const inLanguage = (language: Language): readonly Printed[] =>
    listed
      .filter((chapter) => chapter.language === language && !isList(chapter))
      .flatMap((chapter) => printOf(chapter))
  const orderOf = (some: readonly Language[]): NoteOrder => {
    const [language = ''] = some
    const ids = printedNotes(report, edition, language)
    return ids.length === 0 ? noNotes : orderNotes(ids, some.map(inLanguage))
  }
  const groups = layout === 'beside' ? [languages] : languages.map((language) => [language])
  const orders = new Map(
    groups.flatMap((group) => {
      const order = orderOf(group)
      return group.map((language) => [language, order] as const)
    }),
  )
  return (language) => orders.get(language) ?? noNotes

  /** A mistake is told when the chapter is rendered. */
  function printOf(chapter: Chapter): Printed[] {
    try {
      return [print(templates, chapter, translators(chapter.language))]
    } catch (cause) {
      if (cause instanceof DiagnosticError) return []
      throw cause
    }
  }
}

/** Contents and notes are known when all other chapters are, and mark nothing first. */
function isList({ lists }: Chapter): boolean {
  return lists === 'contents' || lists === 'notes'
}
