import { noSuch, UsageError } from '../diagnostics/usage-error.ts'
import type { Edition, Report } from '../report/types.ts'
import type { BuildOptions } from './build-options.ts'

/**
 * The editions of a report that are asked for, in its own order; all of them if none is named. Of projects that are
 * asked for, the fiches in the languages of these editions instead.
 * @throws {UsageError} for a name that no edition or no project of the report has.
 */
export function chooseEditions(
  report: Report,
  { editions: names = [], projects = [] }: Pick<BuildOptions, 'editions' | 'projects'>,
): readonly Edition[] {
  const { editions } = report
  const known = editions.map(({ name }) => name)
  for (const name of names) refuseStranger('edition', name, known)
  const chosen = names.length === 0 ? editions : editions.filter(({ name }) => names.includes(name))
  if (projects.length === 0) return chosen
  const slugs = report.projects.map(({ slug }) => slug)
  for (const slug of projects) refuseStranger('project', slug, slugs)
  if (!report.chapters.some(({ view }) => view === 'projects'))
    throw new UsageError('No chapter of this report prints projects.')
  const inOrder = slugs.filter((slug) => projects.includes(slug))
  return inOrder.flatMap((slug) => fichesOf(slug, chosen))
}

/** One project as a document of its own, in each language that an edition is in alone; if none is, in all of theirs. */
function fichesOf(slug: string, editions: readonly Edition[]): Edition[] {
  const alone = editions.filter(({ layout }) => layout === 'alone')
  const languages = [...new Set((alone.length > 0 ? alone : editions).flatMap((each) => each.languages))]
  return languages.map((language) => ({
    name: `${language.toLocaleLowerCase('en')}.${slug}`,
    languages: [language],
    layout: 'alone',
    leaveOut: [],
    onlyProject: slug,
  }))
}

function refuseStranger(what: 'edition' | 'project', name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw noSuch(what, name, known)
}
