import { localeFile, nameFiles, organisationsFile, projectFile, settingsFile } from '../report/layout.ts'
import type { Draft } from './draft.ts'
import type { EditOf } from './edit.ts'
import { put, takeAway } from './put-value.ts'

const [ORGANISATIONS, COUNTRIES] = nameFiles

/** Takes an organisation away that no project names: its record and its names, and those of its country with the last of it. */
export function removeOrganisation(draft: Draft, { id }: EditOf<'remove-organisation'>): void {
  const country = draft.valueAt(organisationsFile, [id, 'country'])
  if (draft.valueAt(organisationsFile, [id]) === undefined)
    return draft.unknown(`There is no organisation \`${id}\` in ${organisationsFile}.`)
  for (const slug of projectsOf(draft)) {
    const file = projectFile(slug)
    const partners = draft.valueAt(file, ['partners'])
    const at = Array.isArray(partners) ? partners.indexOf(id) : -1
    const path = draft.valueAt(file, ['coordinator']) === id ? ['coordinator'] : ['partners', at]
    if (path.length === 1 || at >= 0) {
      const message = `The project \`${slug}\` names \`${id}\`.`
      draft.refuse(message, draft.place(file, path), 'Take it out of the project first.')
    }
  }
  if (draft.refused.length > 0) return
  takeAway(draft, organisationsFile, [id])
  const left = Object.values(
    (draft.content(organisationsFile) ?? {}) as Record<string, { country?: unknown } | null>,
  )
  const isLast = typeof country === 'string' && left.every((each) => each?.country !== country)
  for (const language of draft.languages) {
    remove(draft, localeFile(language, ORGANISATIONS), id)
    if (isLast) remove(draft, localeFile(language, COUNTRIES), country)
  }
}

/** Takes a project away: its record, its texts and its line in the list. */
export function removeProject(draft: Draft, { slug }: EditOf<'remove-project'>): void {
  const projects = projectsOf(draft)
  if (!projects.includes(slug)) return draft.unknown(`There is no project \`${slug}\` in ${settingsFile}.`)
  if (projects.length === 1)
    return draft.refuse(
      'This is the only project.',
      draft.place(settingsFile, ['projects', 0]),
      'Add another first.',
    )
  put(
    draft,
    settingsFile,
    ['projects'],
    projects.filter((each) => each !== slug),
  )
  draft.delete(projectFile(slug))
  for (const language of draft.languages) draft.delete(localeFile(language, `projects/${slug}`))
}

function projectsOf(draft: Draft): readonly string[] {
  const listed = draft.valueAt(settingsFile, ['projects'])
  return Array.isArray(listed) ? (listed as readonly string[]) : []
}

function remove(draft: Draft, file: string, key: string): void {
  if (draft.valueAt(file, [key]) !== undefined) takeAway(draft, file, [key])
}
