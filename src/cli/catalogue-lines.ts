import type { Outcome, Wanted } from '../catalogue.ts'
import type { Manifest } from '../catalogue/manifest.ts'
import { type Failure, type KeptDiagnostic, nameOfUnit, type Unit } from '../catalogue/unit.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatPretty } from './print-diagnostics.ts'

/** Some results could not be made. */
export const INCOMPLETE = 5
/** Lines of a failure on the terminal. */
const MOST_LINES = 20

/** What a catalogue wants, and what of it is to be made. @returns the exit code. */
export function tellPlan({ plan, missing, failed }: Wanted): number {
  for (const { slice, units } of plan.reports) {
    const of = (list: readonly Unit[]): number => list.filter(({ report }) => report === slice.name).length
    line(`${slice.name}  ${units.length} wanted, ${of(missing)} to make, ${of(failed)} with mistakes`)
  }
  const wanted = plan.reports.reduce((sum, { units }) => sum + units.length, 0)
  line(
    `${plan.reports.length} reports, ${wanted} wanted, ${missing.length} to make, ${failed.length} with mistakes`,
  )
  return 0
}

/** A line for each unit that has ended. */
export function tellUnits(count: number): (unit: Unit, outcome: Outcome, cause?: unknown) => void {
  let done = 0
  return (unit, outcome, cause) => {
    done += 1
    const why = cause instanceof Error ? `: ${cause.message.split('\n', 1)[0]}` : ''
    line(
      `${String(done).padStart(String(count).length)}/${count}  ${outcome.padEnd(8)}  ${nameOfUnit(unit)}${why}`,
    )
  }
}

/** What readers are shown. @returns the exit code. */
export function tellStatus(manifest: Manifest | undefined): number {
  if (!manifest) {
    line('Nothing is published yet.')
    return 0
  }
  for (const { name, files, isEarlier, warnings } of manifest.reports) {
    const pages = files.reduce((sum, each) => sum + each.pages, 0)
    const size = Math.round(files.reduce((sum, each) => sum + each.size, 0) / 1000)
    const told = warnings.filter(({ severity }) => severity === 'warning').length
    line(
      `${name}  ${files.length} files, ${pages} pages, ${size} kB, ${told} warnings${isEarlier ? ', in part an earlier version' : ''}`,
    )
  }
  for (const name of manifest.missing) line(`missing: ${name}`)
  tellFailures(manifest.failed)
  const files = manifest.reports.reduce((sum, each) => sum + each.files.length, 0)
  const { failed, missing, reports, date } = manifest
  line(
    `${date}  ${reports.length} reports, ${files} files, ${failed.length} with mistakes, ${missing.length} missing`,
  )
  return failed.length + missing.length > 0 ? INCOMPLETE : 0
}

/** What could not be made, and why. */
export function tellFailures(failed: readonly Failure[]): void {
  // A mistake that all projects of a report have in common is told once.
  const alike = Object.groupBy(failed, ({ found }) => JSON.stringify(found))
  for (const group of Object.values(alike)) {
    const [first, ...others] = group ?? []
    if (!first) continue
    line(`${nameOfUnit(first.unit)}${others.length > 0 ? `, and ${others.length} more` : ''}:`)
    const told = first.found.filter(({ severity }) => severity === 'error').slice(0, MOST_LINES)
    line(formatPretty(told.map(known)))
  }
}

/** A code may be that of another version; it is printed as it is. */
function known(found: KeptDiagnostic): Diagnostic {
  return found as Diagnostic
}

/** Prints a line. */
export function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
