import { readdirSync } from 'node:fs'
import { type Diagnostic, DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import type { Inputs } from '../files/inputs.ts'
import { countryCodes } from '../report/facts/country-codes.ts'
import { idSchema } from '../report/schema/schema-values.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'
import type { Catalogue } from './catalogue-file.ts'
import { keysIn } from './keys.ts'
import { readSlice, type Slice } from './slice.ts'
import type { KeptDiagnostic, Unit } from './unit.ts'

/** A report of the catalogue with the work that it is. */
export interface PlannedReport {
  readonly slice: Slice
  readonly units: readonly Unit[]
}

/** All that is wanted, and what keeps reports from being planned. */
export interface Plan {
  readonly reports: readonly PlannedReport[]
  readonly found: readonly Diagnostic[]
}

/** With a thousand projects a report takes 0.3 GB and blocks a worker for 2.4 s while it is read. */
const MOST_PROJECTS = 1000
const SETTINGS = 'data/report.yaml'
const NUMBER = /^id:\s*["']?(?<id>[\w-]+)/mu

/** What results depend on besides their inputs. */
export interface PlanOptions {
  /** Of the program: another one may print other bytes. */
  readonly version: string
  readonly templates: Inputs
  /** Names of reports; without any, all. */
  readonly only?: readonly string[]
}

/** Plans a catalogue: reads all of its inputs, and finds the key of everything that is wanted. */
export function planCatalogue(catalogue: Catalogue, { version, templates, only = [] }: PlanOptions): Plan {
  const found: Diagnostic[] = []
  const reports: PlannedReport[] = []
  const numbers = new Map<string, string>()
  const listed = readdirSync(catalogue.reports, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.'),
  )
  if (listed.length === 0) found.push(noReport(catalogue, '', 'There is no report in it.'))
  for (const { name } of listed.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (only.length > 0 && !only.includes(name)) continue
    if (!isReportName(name)) {
      const message = 'A report is called by the code of its country and its period.'
      found.push(noReport(catalogue, name, message))
      continue
    }
    const slice = readOrTell(catalogue, name, templates, found)
    if (!slice) continue
    if (!slice.inputs.entries.has(SETTINGS)) {
      found.push(noReport(catalogue, name, `The folder has no \`${SETTINGS}\`.`))
      continue
    }
    const slugs = projectsOf(slice.inputs)
    const place = { file: `${catalogue.reportsName}/${name}/${SETTINGS}`, line: 1, column: 1 }
    if (slugs.length > MOST_PROJECTS) {
      const message = `The report has ${slugs.length} projects; it may have ${MOST_PROJECTS}.`
      found.push(error('catalogue-large', message, place, 'Divide it by periods or strands.'))
      continue
    }
    found.push(...twice(catalogue, slice, slugs, numbers))
    const key = keysIn(slice.inputs, version, slugs)
    const units = [undefined, ...(catalogue.fiches ? slugs : [])].map((project): Unit => ({
      report: name,
      ...(project !== undefined && { project }),
      inputs: slice.sha256,
      key: key(project),
    }))
    reports.push({ slice, units })
  }
  for (const name of only.filter((each) => !listed.some((one) => one.name === each)))
    found.push(noReport(catalogue, name, 'There is no such report.'))
  return { reports, found }
}

function readOrTell(
  catalogue: Catalogue,
  name: string,
  templates: Inputs,
  found: Diagnostic[],
): Slice | undefined {
  try {
    return readSlice(catalogue.reports, name, templates)
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    found.push(...cause.diagnostics.map((each) => inCatalogue(catalogue, name, each)))
    return undefined
  }
}

/** By code of the country and period: `az-2022-2024`. */
function isReportName(name: string): boolean {
  const [country = '', ...period] = name.split('-')
  const isCountry =
    country === country.toLocaleLowerCase('en') && countryCodes.has(country.toLocaleUpperCase('en'))
  return isCountry && period.length > 0 && idSchema.safeParse(name).success
}

function noReport({ reportsName }: Catalogue, name: string, message: string): Diagnostic {
  const place = { file: name === '' ? reportsName : `${reportsName}/${name}`, line: 1, column: 1 }
  const hint = 'Make a folder such as `az-2022-2024`, with `data` and `locales` in it.'
  return error('catalogue-report', message, place, hint)
}

/** Slugs of the projects that a report prints; none if the list cannot be read, which the building of the report tells. */
function projectsOf({ entries }: Inputs): string[] {
  const entry = entries.get(SETTINGS)
  if (typeof entry !== 'object' || !('bytes' in entry)) return []
  try {
    const { projects } = (readYaml(SETTINGS, entry.bytes.toString()).value ?? {}) as Readonly<
      Record<string, unknown>
    >
    const slugs = Array.isArray(projects) ? projects : []
    return [...new Set(slugs)].filter((slug): slug is string => idSchema.safeParse(slug).success)
  } catch (cause) {
    // Nested too deep for the parser.
    if (cause instanceof RangeError) return []
    throw cause
  }
}

/** Projects that stand in an earlier report, too, by their numbers. @param numbers of all reports before, with their files. */
function twice(
  { reportsName }: Catalogue,
  { name, inputs }: Slice,
  slugs: readonly string[],
  numbers: Map<string, string>,
): Diagnostic[] {
  return slugs.flatMap((slug) => {
    const path = `data/projects/${slug}.yaml`
    const entry = inputs.entries.get(path)
    const text = typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : ''
    const id = NUMBER.exec(text)?.groups?.['id']
    if (id === undefined || id === 'not-stated') return []
    const file = `${reportsName}/${name}/${path}`
    const other = numbers.get(id)
    numbers.set(id, other ?? file)
    if (other === undefined || other.startsWith(`${reportsName}/${name}/`)) return []
    const hint = 'Leave it in one report, or correct its number.'
    return [
      error(
        'catalogue-twice',
        `The project ${id} stands in ${other}, too.`,
        { file, line: 1, column: 1 },
        hint,
      ),
    ]
  })
}

/** A diagnostic of a report, with its place as seen from the folder of the catalogue. */
export function inCatalogue<D extends KeptDiagnostic>(
  { reportsName }: Catalogue,
  report: string,
  found: D,
): D {
  const { place } = found
  const isOwn = place !== undefined && /^(?:data|locales)\//u.test(place.file)
  return isOwn ? { ...found, place: { ...place, file: `${reportsName}/${report}/${place.file}` } } : found
}
