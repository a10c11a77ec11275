import type { Manifest, PublishedReport } from './manifest.ts'
import type { PlannedReport } from './plan.ts'
import type { Slice } from './slice.ts'
import type { Store } from './store.ts'
import { type Action, type Failure, nameOfUnit, type Unit } from './unit.ts'

export interface GatherOptions {
  /** ISO 8601. */
  readonly date: string
  /** Version of the program. */
  readonly program: string
  /** Whether the plan has some of the reports only: the others stay as they were. */
  readonly isPart: boolean
}

/** A unit, and what was made of it, if anything was. */
interface Made {
  readonly unit: Unit
  readonly action: Action | undefined
}

/**
 * Puts together what readers are shown: of each report all of its files. What has a mistake in its texts stays as it was shown
 * before, and the rest of its report goes on; while something is not made yet, all of its report stays as it was.
 */
export async function gather(
  store: Store,
  planned: readonly PlannedReport[],
  { date, program, isPart }: GatherOptions,
): Promise<Manifest> {
  const before = await store.manifest()
  const reports: PublishedReport[] = []
  const failed: Failure[] = []
  const missing: string[] = []
  for (const { slice, units } of planned) {
    const actions = await Promise.all(
      units.map(async (unit) => ({ unit, action: await store.action(unit.key) })),
    )
    const lacking = actions.filter(({ action }) => !action).map(({ unit }) => unit)
    const failures = await Promise.all(lacking.map((unit) => store.failure(unit.key)))
    failed.push(...failures.flatMap((failure) => failure ?? []))
    const unmade = lacking.filter((_, index) => !failures[index])
    missing.push(...unmade.map(nameOfUnit))
    const earlier = before?.reports.find(({ name }) => name === slice.name)
    const report = unmade.length > 0 ? undefined : publishedReport(slice, actions, earlier, date)
    if (report) reports.push(report)
    else if (earlier) reports.push({ ...earlier, isEarlier: true })
  }
  const others = isPart
    ? (before?.reports ?? []).filter(({ name }) => !planned.some(({ slice }) => slice.name === name))
    : []
  const all = [...reports, ...others].toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return { format: 1, date, program, reports: all, failed, missing }
}

/** @returns nothing if nothing could be made of it. */
function publishedReport(
  { name, sha256 }: Slice,
  units: readonly Made[],
  earlier: PublishedReport | undefined,
  date: string,
): PublishedReport | undefined {
  const made = units.flatMap(({ unit, action }) => (action ? { unit, action } : []))
  const about = made[0]?.action.report
  if (!about) return undefined
  const since = new Map((earlier?.files ?? []).map((file) => [`${file.path} ${file.sha256}`, file.since]))
  const filesOf = ({ unit: { project }, action }: Made): PublishedReport['files'] =>
    action
      ? action.files.map((file) => ({
          ...file,
          since: since.get(`${file.path} ${file.sha256}`) ?? date,
          ...(project !== undefined && { project }),
        }))
      : (earlier?.files ?? []).filter((file) => file.project === project)
  return {
    name,
    inputs: sha256,
    keys: made.map(({ unit }) => unit.key),
    isEarlier: made.length < units.length,
    about,
    projects: Object.fromEntries(
      units.flatMap(({ unit: { project }, action }) => {
        const own = project === undefined ? undefined : (action?.about ?? earlier?.projects[project])
        return own ? [[project, own]] : []
      }),
    ),
    files: units.flatMap(filesOf),
    warnings: made.flatMap(({ action: { warnings } }) => warnings),
  }
}
