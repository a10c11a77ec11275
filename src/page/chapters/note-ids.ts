import type { Language, Report } from '../../report/types.ts'

/** Ids of the editorial notes in printing order; their numbers count from 1. */
export function noteIds(report: Report, language: Language): readonly string[] {
  const tree = report.locales[language]?.['notes']?.value
  if (typeof tree !== 'object' || !('notes' in tree)) return []
  return Object.keys(tree['notes'] ?? {})
}
