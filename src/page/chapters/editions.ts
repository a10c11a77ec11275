import type { Language } from '../../report/types.ts'

/** The editions, by the name of their file. */
export const editions = ['az', 'en', 'az-en', 'parallel'] as const
export type Edition = (typeof editions)[number]

/** Languages of an edition, in the order of its parts, or of its columns. */
export function languagesOf(edition: Edition): readonly Language[] {
  return edition === 'az-en' || edition === 'parallel' ? ['az', 'en'] : [edition]
}
