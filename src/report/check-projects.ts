import { type Diagnostic, error, warning } from '../diagnostics.ts'
import { formatPlace } from '../place.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { isDay, isReversed } from './calendar.ts'
import { projectFile, settingsFile } from './layout.ts'
import type { Project, Settings } from './schema.ts'
import type { Sheet } from './sheet.ts'
import type { Path } from './types.ts'
import { websiteMistake } from './web-address.ts'

/** Records of projects by slug. */
export type ProjectSheets = ReadonlyMap<string, Sheet<Project>>

/** Checks `data/report.yaml`. `slugs` are the names of all files of projects, readable or not. */
export function checkSettings(settings: Sheet<Settings>, slugs: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = []
  const date = ['edition', 'date']
  if (settings.sound(date) && !isDay(settings.value.edition.date)) {
    const message = `\`${settings.value.edition.date}\` is not a day of the calendar.`
    found.push(
      error('bad-date', message, settings.place(date), 'Look at the month and at the number of its days.'),
    )
  }
  if (!settings.reachable(['projects'])) return found
  const listed = settings.value.projects
  for (const [index, slug] of listed.entries()) {
    const path = ['projects', index]
    if (!settings.sound(path)) continue
    const first = listed.indexOf(slug)
    if (first < index) {
      const message = `The project \`${slug}\` stands twice: also in line ${settings.place(['projects', first]).line}.`
      found.push(error('repeated-project', message, settings.place(path), 'Delete one of the two.'))
    } else if (!slugs.has(slug)) {
      const unlisted = [...slugs].filter((each) => !listed.includes(each))
      const hint = didYouMean(
        slug,
        unlisted,
        `Add ${projectFile(slug)}, or take the project out of the list.`,
      )
      const message = `The project \`${slug}\` has no file ${projectFile(slug)}.`
      found.push(error('project-without-file', message, settings.place(path), hint))
    }
  }
  return found
}

/** Names of files of projects that are no ids, or that no list of the edition names. */
export function checkSlugs(
  projects: ProjectSheets,
  settings: Sheet<Settings> | undefined,
  isId: (slug: string) => boolean,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const listed = settings?.sound(['projects']) ? settings.value.projects : undefined
  const unlisted = [...projects.keys()].filter((slug) => listed && !listed.includes(slug))
  const misspelt = (listed ?? []).flatMap((slug) =>
    projects.has(slug) ? [] : (suggest(slug, unlisted) ?? []),
  )
  for (const [slug, project] of projects) {
    const place = project.tree.placeAt(0)
    if (!isId(slug)) {
      const message = `The file name \`${slug}.yaml\` is not an id, and project addresses are made of it.`
      const hint = 'Use small letters a–z and digits, with hyphens between words: `be-open.yaml`.'
      found.push(error('bad-id', message, place, hint))
    } else if (unlisted.includes(slug) && !misspelt.includes(slug)) {
      const message = `The project \`${slug}\` is not in the list of ${settingsFile}, so it will not be printed.`
      found.push(
        warning(
          'project-not-listed',
          message,
          place,
          `Add \`- ${slug}\` to \`projects\`, or delete the file.`,
        ),
      )
    }
  }
  return found
}

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
      'Look at both, and exchange or correct them.',
    ),
  ]
}

function checkWebsite(project: Sheet<Project>): Diagnostic[] {
  if (!project.sound(['website']) || project.value.website === 'to-be-announced') return []
  const mistake = websiteMistake(project.value.website)
  return mistake ? [error('bad-website', mistake.message, project.place(['website']), mistake.hint)] : []
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
      const message = `The partner \`${id}\` stands twice: also in line ${project.place(['partners', first]).line}.`
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
