import type { Settings } from './schema/schema.ts'
import type { Edition, Language, Layout } from './types.ts'

/** The editions of a report, in the order in which they are listed and told of. */
export function editionsOf(settings: Pick<Settings, 'languages' | 'editions'>): Edition[] {
  const { languages, editions } = settings
  if (!editions) return usualEditions([...new Set(languages)])
  return Object.entries(editions).map(([name, edition]) => ({
    name,
    languages: edition.languages,
    layout: edition.layout ?? usualLayout(edition.languages),
    leaveOut: edition.leave_out ?? [],
    ...(edition.press === 'on' && { press: true }),
  }))
}

/** Without a layout: the one language, or the languages one after the other. */
export function usualLayout({ length }: readonly Language[]): Layout {
  return length > 1 ? 'after' : 'alone'
}

/** Each language by itself, all of them one after the other, and two side by side. */
function usualEditions(languages: readonly Language[]): Edition[] {
  return [
    ...languages.map((language) => named(language, [language], 'alone')),
    ...(languages.length > 1 ? [named(languages.join('-'), languages, 'after')] : []),
    ...(languages.length === 2 ? [named('parallel', languages, 'beside')] : []),
  ]
}

function named(name: string, languages: readonly Language[], layout: Layout): Edition {
  return { name: name.toLocaleLowerCase('en'), languages, layout, leaveOut: [] }
}
