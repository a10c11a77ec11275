import { localeFile, organisationsFile, roleOf, settingsFile } from '../report/layout.ts'
import { projectSchema, settingsSchema } from '../report/schema/schema.ts'
import type { Path } from '../report/types.ts'
import type { Draft } from './draft.ts'
import type { EditOf, RecordName } from './edit.ts'
import { put, takeAway } from './put-value.ts'
import { moveItem } from './yaml/change-items.ts'
import { isPrintable } from './text-places.ts'
import type { KeyOrder } from './yaml/change-keys.ts'

/** Sets a fact of a record, or takes an optional one away. */
export function setFact(draft: Draft, { record, path, value }: EditOf<'set-fact'>): void {
  const file = recordFile(draft, record)
  if (file === undefined || path.length === 0) return draft.unknown(`There is no record \`${record}\`.`)
  if (value === undefined) return takeAway(draft, file, path)
  if (!isPrintable(draft, value, { file, path })) return
  put(draft, file, path, value, keysOf(record, path))
}

/** Adds an organisation to the partners of a project. */
export function addPartner(draft: Draft, { project, organisation, at }: EditOf<'add-partner'>): void {
  const found = partnersOf(draft, project)
  if (!found) return
  const { file, partners } = found
  if (draft.valueAt(organisationsFile, [organisation]) === undefined)
    return draft.unknown(`There is no organisation \`${organisation}\` in ${organisationsFile}.`)
  const isCoordinator = draft.valueAt(file, ['coordinator']) === organisation
  if (isCoordinator || partners.includes(organisation)) {
    const message = `\`${organisation}\` is ${isCoordinator ? 'the coordinator' : 'a partner'} of this project already.`
    const path = isCoordinator ? ['coordinator'] : ['partners', partners.indexOf(organisation)]
    return draft.refuse(message, draft.place(file, path), 'Choose another organisation.')
  }
  put(draft, file, ['partners'], partners.toSpliced(at ?? partners.length, 0, organisation))
}

/** Moves a partner of a project to another place. */
export function movePartner(draft: Draft, { project, organisation, to }: EditOf<'move-partner'>): void {
  const found = partnersOf(draft, project, organisation)
  if (!found) return
  const { file, partners } = found
  const from = partners.indexOf(organisation)
  const last = Math.min(Math.max(Math.trunc(to), 0), partners.length - 1)
  draft.keep(file, moveItem({ file, source: draft.read(file) ?? '' }, ['partners'], from, last))
}

/** Takes a partner out of a project, and the names that its texts give it. */
export function removePartner(draft: Draft, { project, organisation }: EditOf<'remove-partner'>): void {
  const found = partnersOf(draft, project, organisation)
  if (!found) return
  const { file, partners } = found
  if (partners.length === 1) {
    const hint = 'Add another partner first, or set the partners to `not-stated`.'
    return draft.refuse('This is the only partner of the project.', draft.place(file, ['partners', 0]), hint)
  }
  put(
    draft,
    file,
    ['partners'],
    partners.filter((id) => id !== organisation),
  )
  for (const language of draft.languages) {
    const texts = localeFile(language, `projects/${project}`)
    if (draft.valueAt(texts, ['names', organisation]) !== undefined)
      takeAway(draft, texts, ['names', organisation])
  }
}

/** Prints the projects in another order. */
export function orderProjects(draft: Draft, { projects }: EditOf<'order-projects'>): void {
  const before = draft.valueAt(settingsFile, ['projects'])
  const own = Array.isArray(before) ? (before as readonly string[]) : []
  if (own.toSorted().join() !== projects.toSorted().join()) {
    const message = `The order names other projects than ${settingsFile}, which lists ${own.join(', ')}.`
    return draft.refuse(message, draft.place(settingsFile, ['projects']), 'Read the project again.')
  }
  put(draft, settingsFile, ['projects'], projects)
}

/** The partners of a project; nothing, and refused, if there is no such project, or no such partner. */
function partnersOf(draft: Draft, project: string, partner?: string) {
  const file = recordFile(draft, `projects/${project}`)
  const value = file === undefined ? undefined : draft.valueAt(file, ['partners'])
  const partners = Array.isArray(value) ? (value as readonly string[]) : []
  if (file !== undefined && (partner === undefined || partners.includes(partner))) return { file, partners }
  draft.unknown(
    file === undefined
      ? `There is no project \`${project}\`.`
      : `\`${partner}\` is no partner of the project \`${project}\`.`,
  )
  return undefined
}

/** The file of a record, if the report has it. */
function recordFile(draft: Draft, record: RecordName): string | undefined {
  const file = `data/${record}.yaml`
  return roleOf(file) && draft.read(file) !== undefined ? file : undefined
}

/** The keys of a record in the order in which files have them. */
function keysOf(record: RecordName, path: Path): KeyOrder {
  if (path.length > 1) return record === 'organisations' ? ['country', 'kind', 'ror', 'note'] : []
  if (record === 'organisations') return 'alphabetical'
  return Object.keys((record === 'report' ? settingsSchema : projectSchema).shape)
}
