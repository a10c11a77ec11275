import { parseDocument, YAMLSeq } from 'yaml'
import * as z from 'zod'
import { type Diagnostic, warning } from '../../src/diagnostics/diagnostic.ts'
import type { Difference } from './compare.ts'

/** A difference from the source that is meant. Nothing in `was` or `is`: the source or the report has no such block. */
const departureSchema = z.strictObject({
  was: z.string().optional(),
  is: z.string().optional(),
  why: z.string().min(1),
})

export type Departure = z.infer<typeof departureSchema>

/** Reads the list of departures that are meant. @throws {Error} with the mistake, if it is not such a list. */
export function readDepartures(source: string): Departure[] {
  const document = parseDocument(source)
  if (document.errors[0]) throw document.errors[0]
  return z.array(departureSchema).parse(document.toJS() ?? [])
}

/** Differences that are not meant, and departures of the list that are none any more. */
export function withoutDepartures(
  differences: readonly Difference[],
  departures: readonly Departure[],
): { left: Difference[]; unused: Departure[] } {
  const keyOf = ({ was, is }: Pick<Departure, 'was' | 'is'>): string => JSON.stringify([was ?? '', is ?? ''])
  const found = new Set(differences.map((each) => keyOf({ was: each.was?.text, is: each.is?.text })))
  const meant = new Set(departures.map(keyOf))
  return {
    left: differences.filter((each) => !meant.has(keyOf({ was: each.was?.text, is: each.is?.text }))),
    unused: departures.filter((each) => !found.has(keyOf(each))),
  }
}

/** A departure that is no longer there. */
export function tellUnused({ was, is }: Departure, file: string): Diagnostic {
  const message = `The departure “${is ?? was}” is listed, but the report no longer has it.`
  return warning('departure-unused', message, { file, line: 1, column: 1 }, 'Remove it from the list.')
}

/** The list with these differences added, each with its reason. */
export function withDifferences(source: string, differences: readonly Difference[], why: string): string {
  const document = parseDocument(source)
  document.contents ??= new YAMLSeq() as never
  for (const { was, is } of differences) {
    document.add(document.createNode({ ...(was && { was: was.text }), ...(is && { is: is.text }), why }))
  }
  return document.toString({ lineWidth: 100 })
}
