import { type Diagnostic, error } from '../diagnostics.ts'
import { formatPlace } from '../place.ts'
import { isReversed } from './calendar.ts'
import type { Project } from './schema.ts'
import type { Sheet } from './sheet.ts'
import type { Path } from './types.ts'
import { websiteMistake } from './web-address.ts'

/** Records of projects by slug. */
export type ProjectSheets = ReadonlyMap<string, Sheet<Project>>

/** Checks each record by itself, and that numbers and acronyms differ. */
export function checkProjects(projects: ProjectSheets): Diagnostic[] {
  const all = [...projects.values()]
  return [
    ...all.flatMap((project) => [
      ...checkPeriod(project),
      ...checkPartners(project),
      ...checkWebsite(project),
    ]),
    ...checkDistinct(all, 'id', 'repeated-project-id', 'The project number'),
    ...checkDistinct(all, 'acronym', 'repeated-acronym', 'The acronym'),
  ]
}

function checkPeriod(project: Sheet<Project>): Diagnostic[] {
  if (!project.sound(['period'])) return []
  const { start, end } = project.value.period
  if (!isReversed(start, end)) return []
  const message = `The project ends (${end}) before it starts (${start}).`
  return [
    error(
      'period-reversed',
      message,
      project.place(['period', 'end']),
      'Check both: swap them, or correct the wrong one.',
    ),
  ]
}

function checkWebsite(project: Sheet<Project>): Diagnostic[] {
  if (!project.sound(['website']) || project.value.website === 'to-be-announced') return []
  const { website } = project.value
  const mistake = websiteMistake(website)
  const hint = /[.:]/u.test(website) ? mistake?.hint : 'Write `https://…`, or `to-be-announced`.'
  return mistake ? [error('bad-website', mistake.message, project.place(['website']), hint)] : []
}

function checkPartners(project: Sheet<Project>): Diagnostic[] {
  if (!project.reachable(['partners']) || project.value.partners === 'not-stated') return []
  const found: Diagnostic[] = []
  const partners = project.value.partners
  for (const [index, id] of partners.entries()) {
    const path: Path = ['partners', index]
    if (!project.sound(path)) continue
    const first = partners.indexOf(id)
    if (first < index) {
      const message = `The partner \`${id}\` is listed twice: also in line ${project.place(['partners', first]).line}.`
      found.push(error('repeated-partner', message, project.place(path), 'Delete one of the two.'))
    } else if (project.sound(['coordinator']) && id === project.value.coordinator) {
      const message = `\`${id}\` is the coordinator, and a partner too: it would be counted twice.`
      found.push(
        error('coordinator-is-partner', message, project.place(path), 'Delete it from the partners.'),
      )
    }
  }
  return found
}

function checkDistinct(
  projects: readonly Sheet<Project>[],
  key: 'id' | 'acronym',
  code: 'repeated-project-id' | 'repeated-acronym',
  what: string,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const first = new Map<string, Sheet<Project>>()
  for (const project of projects) {
    if (!project.sound([key])) continue
    const value = project.value[key]
    const before = first.get(value)
    if (!before) {
      first.set(value, project)
      continue
    }
    const message = `${what} \`${value}\` is another project’s: ${formatPlace(before.place([key]))}.`
    found.push(error(code, message, project.place([key]), 'Correct the wrong one of the two.'))
  }
  return found
}
