import * as z from 'zod'

const HASH = /^[\da-f]{64}$/u
const KEY = /^[\da-f]{40}$/u
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/u

/**
 * One piece of work: a report with all of its editions, or one project of it alone in all languages. It is what a worker is
 * given, and holds names and hashes only: no path, and nothing that could be run.
 */
export const unitSchema = z.strictObject({
  /** Name of the report's folder. */
  report: z.string().max(80).regex(SLUG),
  /** Of a project alone, its slug. */
  project: z.string().max(80).regex(SLUG).optional(),
  /** The sum of the packed slice. */
  inputs: z.string().regex(HASH),
  /** Of all that the result is made from. */
  key: z.string().regex(KEY),
})
export type Unit = z.infer<typeof unitSchema>

const placeSchema = z.object({
  file: z.string(),
  line: z.number(),
  column: z.number(),
  endLine: z.number().optional(),
  endColumn: z.number().optional(),
})
const diagnosticSchema = z.object({
  severity: z.enum(['error', 'warning', 'information']),
  code: z.string(),
  message: z.string(),
  place: placeSchema.optional(),
  hint: z.string().optional(),
})
/** A diagnostic as it is kept: its code may be that of another version. */
export type KeptDiagnostic = z.infer<typeof diagnosticSchema>

/** What a report or project is about, for lists: names by language. */
const aboutSchema = z.object({
  /** Acronym of a project, short title of a report. */
  names: z.record(z.string(), z.string()),
  titles: z.record(z.string(), z.string()),
  /** ISO 3166-1 codes, and their names by language. */
  countries: z.record(z.string(), z.record(z.string(), z.string())),
  /** First and last year. */
  years: z.array(z.number()).max(2),
})
export type About = z.infer<typeof aboutSchema>

const madeFileSchema = z.object({
  /** Its path in the folder of the published report. */
  path: z.string().regex(/^(?:fiches\/)?[\w.-]+\.pdf$/u),
  sha256: z.string().regex(HASH),
  size: z.number(),
  pages: z.number(),
})

/** What a unit was made to: kept under its key, and the same whoever made it. */
export const actionSchema = z.object({
  format: z.literal(1),
  files: z.array(madeFileSchema).min(1),
  warnings: z.array(diagnosticSchema),
  about: aboutSchema,
  /** What its report is about. */
  report: aboutSchema,
})
export type Action = z.infer<typeof actionSchema>

/** Why a unit cannot be made: a mistake in a text or record, which every try finds again. */
export const failureSchema = z.object({
  format: z.literal(1),
  unit: unitSchema,
  /** Mistakes first. */
  found: z.array(diagnosticSchema),
})
export type Failure = z.infer<typeof failureSchema>

/** What messages call a unit: `az-2022-2024`, `az-2022-2024/dirna`. */
export function nameOfUnit({ report, project }: Pick<Unit, 'report' | 'project'>): string {
  return project === undefined ? report : `${report}/${project}`
}
