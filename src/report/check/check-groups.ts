import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { type ListedChapter, listedChapters } from '../chapters/listed-chapters.ts'
import { localeFile } from '../layout.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'
import { valueAt } from '../value-at.ts'

/**
 * Checks the groups in which the projects are printed: each project is in one of them, each of them has projects and a
 * heading in every language.
 */
export function checkGroups(settings: Sheet<Settings>, sheets: Sheets): Diagnostic[] {
  const listed = listedChapters(settings)
  const ofProjects = sheets.chapters.filter(({ view }) => view === 'projects').map(({ name }) => name)
  const grouped = listed.filter(({ group }) => group !== undefined)
  const strangers = grouped.filter(({ name }) => !ofProjects.includes(name))
  const parts = listed.filter(({ name }) => ofProjects.includes(name))
  const groups = parts.flatMap(({ group }) => group ?? [])
  if (groups.length === 0) return strangers.map(notOfProjects)
  return [
    ...strangers.map(notOfProjects),
    ...parts.filter(({ group }) => group === undefined).map(allAgain),
    ...projectsWithout(settings, sheets, groups),
    ...parts.flatMap((part) => emptyGroup(part, settings, sheets)),
    ...groups.flatMap((group) => withoutHeading(group, sheets)),
  ]
}

function notOfProjects({ name, placeOf }: ListedChapter): Diagnostic {
  const message = `The chapter \`${name}\` does not print projects, so it has no group of them.`
  return error('project-group', message, placeOf('group'), `Write \`- ${name}\` alone.`)
}

function allAgain({ name, place }: ListedChapter): Diagnostic {
  const message = `Here \`${name}\` prints all projects, and in other lines some of them again.`
  const hint = `Give it a group too, \`- ${name}: { group: … }\`, or delete the line.`
  return error('project-group', message, place, hint)
}

function projectsWithout(
  settings: Sheet<Settings>,
  { projects }: Sheets,
  groups: readonly string[],
): Diagnostic[] {
  if (!settings.reachable(['projects'])) return []
  return settings.value.projects.flatMap((slug): Diagnostic[] => {
    const sheet = projects.get(slug)
    if (!sheet?.sound(['group'])) return []
    const { group } = sheet.value
    if (group !== undefined && groups.includes(group)) return []
    const known = groups.map((each) => `\`${each}\``).join(', ')
    const message =
      group === undefined
        ? `The project \`${slug}\` is in no group, so it would not be printed.`
        : `No chapter prints the group \`${group}\`, so the project \`${slug}\` would be missing.`
    const hint =
      group === undefined
        ? `Add \`group: …\` to its record: one of ${known}.`
        : didYouMean(group, groups, `Write one of ${known}, or add the group to \`chapters\`.`)
    return [error('project-group', message, sheet.place(['group']), hint)]
  })
}

function emptyGroup(
  { group, placeOf }: ListedChapter,
  settings: Sheet<Settings>,
  { projects }: Sheets,
): Diagnostic[] {
  if (group === undefined || !settings.reachable(['projects'])) return []
  const used = settings.value.projects.map((slug) => projects.get(slug)?.value.group)
  if (used.includes(group)) return []
  const others = used.filter((each) => each !== undefined)
  const hint = didYouMean(group, others, `Write \`group: ${group}\` into the records of its projects.`)
  return [error('project-group', `No project is in the group \`${group}\`.`, placeOf('group'), hint)]
}

function withoutHeading(group: string, { languages, locales }: Sheets): Diagnostic[] {
  return languages.flatMap((language) => {
    const sheet = locales.get(localeFile(language, 'labels'))
    const path = ['projects', 'groups', group]
    if (!sheet?.reachable(['projects', 'groups']) || valueAt(sheet.value, path) !== undefined) return []
    const message = `The group \`${group}\` has no heading in \`${language}\`.`
    const hint = `Add \`groups:\` below \`projects:\`, and below that \`${group}:\` with its heading.`
    return [error('missing-key', message, sheet.place(path), hint)]
  })
}
