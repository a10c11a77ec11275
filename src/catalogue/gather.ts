import type { Manifest, PublishedReport } from './manifest.ts'
import type { PlannedReport } from './plan.ts'
import type { Store } from './store.ts'
import { type Action, type Failure, nameOfUnit } from './unit.ts'

export interface GatherOptions {
  /** ISO 8601. */
  readonly date: string
  /** Version of the program. */
  readonly program: string
  /** Whether the plan has some of the reports only: the others stay as they were. */
  readonly isPart: boolean
}

/**
 * Puts together what readers are shown: of each report all of its files, or, where one of them could not be made, what was
 * shown before.
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
    missing.push(...lacking.filter((_, index) => !failures[index]).map(nameOfUnit))
    const earlier = before?.reports.find(({ name }) => name === slice.name)
    if (lacking.length > 0) {
      if (earlier) reports.push({ ...earlier, isEarlier: true })
      continue
    }
    const made = actions.flatMap(({ unit, action }) => (action ? [{ unit, action }] : []))
    reports.push(publishedReport(slice.name, slice.sha256, made, earlier, date))
  }
  const others = isPart
    ? (before?.reports ?? []).filter(({ name }) => !planned.some(({ slice }) => slice.name === name))
    : []
  const all = [...reports, ...others].toSorted((one, other) => (one.name < other.name ? -1 : 1))
  return { format: 1, date, program, reports: all, failed, missing }
}

function publishedReport(
  name: string,
  inputs: string,
  made: readonly {
    readonly unit: { readonly project?: string | undefined; readonly key: string }
    readonly action: Action
  }[],
  earlier: PublishedReport | undefined,
  date: string,
): PublishedReport {
  const since = new Map((earlier?.files ?? []).map((file) => [`${file.path} ${file.sha256}`, file.since]))
  const about = made.find(({ unit }) => unit.project === undefined)?.action.about
  if (!about) throw new Error(`no report among the units of ${name}`)
  return {
    name,
    inputs,
    keys: made.map(({ unit }) => unit.key),
    isEarlier: false,
    about,
    projects: Object.fromEntries(
      made.flatMap(({ unit, action }) => (unit.project === undefined ? [] : [[unit.project, action.about]])),
    ),
    files: made.flatMap(({ unit: { project }, action: { files } }) =>
      files.map((file) => ({
        ...file,
        since: since.get(`${file.path} ${file.sha256}`) ?? date,
        ...(project !== undefined && { project }),
      })),
    ),
    warnings: made.flatMap(({ action: { warnings } }) => warnings),
  }
}
