import { stringify } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Entry, Inputs } from '../files/inputs.ts'
import { roleOf } from '../report/layout.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'

/** Slug of the project that a file has the texts of. */
export function projectOfText(path: string): string | undefined {
  const role = roleOf(path)
  return role?.kind === 'project-text' ? role.slug : undefined
}

/** What is wrong with a project or its report, and the slugs of other projects in whose texts there are mistakes. */
export function mistakesOf(found: readonly Diagnostic[], slug: string) {
  const otherOf = ({ place }: Diagnostic): string | undefined => {
    const project = place && projectOfText(place.file)
    return project === slug ? undefined : project
  }
  return {
    own: found.filter((each) => otherOf(each) === undefined),
    others: new Set(found.flatMap((each) => (each.severity === 'error' ? (otherOf(each) ?? []) : []))),
  }
}

/**
 * The inputs of a report in which some projects say what another one says. A project alone does not depend on the texts of others,
 * so that it can be printed while they have mistakes.
 * @param broken slugs of the projects with mistakes in their texts.
 * @returns nothing if no other project has texts in all of their languages.
 */
export function lendTexts(inputs: Inputs, broken: ReadonlySet<string>): Inputs | undefined {
  const languages = new Set<string>()
  const texts = new Map<string, Map<string, Entry>>()
  for (const [path, entry] of inputs.entries) {
    const role = roleOf(path)
    if (role?.kind !== 'project-text') continue
    languages.add(role.language)
    if (!broken.has(role.slug))
      texts.set(role.slug, (texts.get(role.slug) ?? new Map<string, Entry>()).set(role.language, entry))
  }
  const lender = [...texts.values()].find(({ size }) => size === languages.size)
  if (!lender) return undefined
  const lent = [...lender].flatMap(([language, entry]) =>
    [...broken].map((slug): [string, Entry] => [
      `locales/${language}/projects/${slug}.yaml`,
      lentEntry(entry),
    ]),
  )
  const entries = [...new Map([...inputs.entries, ...lent])].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return { root: inputs.root, entries: new Map(entries) }
}

/** Without the names of organisations that take part in that project alone. */
function lentEntry(entry: Entry): Entry {
  if (typeof entry === 'string' || !('bytes' in entry)) return entry
  const { names, ...texts } = (readYaml('', entry.bytes.toString()).value ?? {}) as Readonly<
    Record<string, unknown>
  >
  return names === undefined ? entry : { bytes: Buffer.from(stringify(texts)) }
}
