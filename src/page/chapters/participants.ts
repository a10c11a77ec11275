import type { Language, Project } from '../../report/types.ts'

/** Ids of the organisations that take part in a project: the coordinator, then the partners in the record's order. */
export function participantsOf({ coordinator, partners }: Project): string[] {
  return [
    ...(coordinator === 'not-stated' ? [] : [coordinator]),
    ...(partners === 'not-stated' ? [] : partners),
  ]
}

/** Id of an organisation's row in the participants' table of a project. No name of a file has two hyphens together. */
export function participantId(language: Language, slug: string, organisation: string): string {
  return `${language}-project-${slug}--${organisation}`
}
