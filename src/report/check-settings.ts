import { type Diagnostic, error, warning } from '../diagnostics.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { isDay } from './calendar.ts'
import type { ProjectSheets } from './check-projects.ts'
import { projectFile, settingsFile } from './layout.ts'
import type { Settings } from './schema.ts'
import type { Sheet } from './sheet.ts'

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
