import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { localeFile, projectFile, settingsFile } from '../layout.ts'
import { KEBAB } from '../schema/schema-values.ts'
import type { Language } from '../types.ts'

/** A part of a project: `list`, its line in `data/report.yaml`; `record`; or a language, its text in that. */
export type ProjectPart = string

/** What there is of each project, by its slug. */
export interface ProjectParts {
  readonly languages: readonly Language[]
  readonly parts: ReadonlyMap<string, ReadonlySet<ProjectPart>>
  /** Parts that can be missing: not those of which nothing is known because their file or folder has been reported. */
  readonly wanted: ReadonlySet<ProjectPart>
  /** Where a project stands in the list. */
  readonly placeInList: (slug: string) => Place | undefined
}

/** The file of a part of a project. */
export function partFile(slug: string, part: ProjectPart): string {
  if (part === 'list') return settingsFile
  return part === 'record' ? projectFile(slug) : localeFile(part, `projects/${slug}`)
}

/**
 * Projects that lack a part, each reported once. Two slugs that lack just what the other has are one project, of which
 * the fewer parts are named wrongly.
 */
export function checkProjectFiles(projects: ProjectParts): Diagnostic[] {
  const { parts, wanted } = projects
  const lacking = [...parts].filter(([, having]) => !wanted.isSubsetOf(having)).map(([slug]) => slug)
  const found: Diagnostic[] = []
  const paired = new Set<string>()
  for (const slug of lacking) {
    const other = paired.has(slug) ? undefined : counterpart(projects, slug, lacking)
    if (other === undefined || paired.has(other)) continue
    paired.add(slug).add(other)
    const [wrong, right] = isWrong(projects, slug, other) ? [slug, other] : [other, slug]
    found.push(misnamed(projects, wrong, right))
  }
  for (const [slug, having] of parts) {
    if (paired.has(slug)) continue
    if (having.has('record') && !KEBAB.test(slug)) found.push(badName(slug))
    else if (lacking.includes(slug)) found.push(...incomplete(projects, slug))
  }
  return found
}

/** The slug that has just the parts that this one lacks: the nearest, or the only one. */
function counterpart(
  { parts, wanted }: ProjectParts,
  slug: string,
  among: readonly string[],
): string | undefined {
  const own = parts.get(slug) ?? new Set()
  const fitting = among.filter((other) => {
    const theirs = parts.get(other) ?? new Set()
    return own.isDisjointFrom(theirs) && wanted.isSubsetOf(own.union(theirs))
  })
  return suggest(slug, fitting) ?? (fitting.length === 1 ? fitting[0] : undefined)
}

function isWrong({ parts }: ProjectParts, slug: string, other: string): boolean {
  const [own, theirs] = [parts.get(slug) ?? new Set(), parts.get(other) ?? new Set()]
  return own.size === theirs.size ? theirs.has('list') : own.size < theirs.size
}

function misnamed({ languages, parts, placeInList }: ProjectParts, wrong: string, right: string): Diagnostic {
  const having = parts.get(wrong) ?? new Set()
  if (having.has('list')) return withoutRecord(wrong, placeInList(wrong), `Did you mean \`${right}\`?`)
  if (having.has('record')) {
    const message = `This record has another name than the rest of its project, \`${right}\`.`
    return error('unexpected-file', message, startOf(projectFile(wrong)), `Rename it to \`${right}.yaml\`.`)
  }
  const [first, ...more] = textsOf(languages, wrong, having)
  const message = `The project \`${wrong}\` has a text, but no record ${projectFile(wrong)}.`
  const too = more.length === 0 ? '' : ` Rename ${more.join(', ')} too.`
  return error('text-without-project', message, startOf(first), `Did you mean \`${right}.yaml\`?${too}`)
}

function incomplete({ languages, parts, wanted, placeInList }: ProjectParts, slug: string): Diagnostic[] {
  const having = parts.get(slug) ?? new Set()
  const lacks = wanted.difference(having)
  const texts = textsOf(languages, slug, having)
  const record = projectFile(slug)
  if (lacks.has('record')) {
    if (having.has('list')) {
      const also = texts.length === 0 ? '' : ` and delete ${texts.join(' and ')}`
      return [
        withoutRecord(slug, placeInList(slug), `Add ${record}, or take the project out of the list${also}.`),
      ]
    }
    const [first, ...more] = texts
    const message = `The project \`${slug}\` has a text, but no record ${record}.`
    const hint = `Add ${record} and name it in ${settingsFile}, or delete ${['this file', ...more].join(' and ')}.`
    return [error('text-without-project', message, startOf(first), hint)]
  }
  const missing = languages
    .filter((language) => lacks.has(language))
    .map((language) => partFile(slug, language))
  if (missing.length > 1) {
    const [first, ...more] = missing
    const message = `The project \`${slug}\` has no texts: this file is missing, and ${more.join(', ')}.`
    const [add, take] = lacks.has('list')
      ? [`, and name it in ${settingsFile}`, '']
      : ['', `, and take it out of ${settingsFile}`]
    const hint = `Copy the files of another project and change them${add}; or delete ${record}${take}.`
    return [error('missing-file', message, startOf(first), hint)]
  }
  return [
    ...missing.map((file) =>
      error(
        'missing-file',
        `The project \`${slug}\` has no text in this language: the file is missing.`,
        startOf(file),
        'Copy the file of the other language and translate it.',
      ),
    ),
    ...(lacks.has('list')
      ? [
          warning(
            'project-not-listed',
            `The project \`${slug}\` is not in the list of ${settingsFile}, so it will not be printed.`,
            startOf(record),
            `Add \`- ${slug}\` to \`projects\`, or delete the file and its texts.`,
          ),
        ]
      : []),
  ]
}

function badName(slug: string): Diagnostic {
  const message = `The file name \`${slug}.yaml\` is not an id, and project addresses are made of it.`
  const hint =
    'Use small letters a–z and digits, with hyphens between words: `be-open.yaml`. If it is a copy, delete it.'
  return error('bad-id', message, startOf(projectFile(slug)), hint)
}

function withoutRecord(slug: string, place: Place | undefined, hint: string): Diagnostic {
  return error(
    'project-without-file',
    `The project \`${slug}\` has no file ${projectFile(slug)}.`,
    place,
    hint,
  )
}

function textsOf(languages: readonly Language[], slug: string, having: ReadonlySet<ProjectPart>): string[] {
  return languages.filter((language) => having.has(language)).map((language) => partFile(slug, language))
}

function startOf(file = settingsFile): Place {
  return { file, line: 1, column: 1 }
}
