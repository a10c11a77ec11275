import type { Translator } from '../../language/translate.ts'
import type { Language, Report } from '../../report/types.ts'
import type { NoteMark } from '../html/plugins/rehype-note-marks.ts'

/** Ids of the editorial notes in printing order; their numbers count from 1. */
export function noteIds(report: Report, language: Language): readonly string[] {
  const tree = report.locales[language]?.['notes']?.value
  if (typeof tree !== 'object' || !('notes' in tree)) return []
  return Object.keys(tree['notes'] ?? {})
}

/** The marks of these editorial notes, which are numbered in this order. */
export function editorialMarks(
  ids: readonly string[],
  translator: Translator,
): [id: string, mark: NoteMark][] {
  return ids.map((id, index) => {
    const label = translator.translate('labels:note.mark', { number: index + 1 }).value
    return [id, { mark: String(index + 1), target: `${translator.language}-note-${id}`, label }]
  })
}
