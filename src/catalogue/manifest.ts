import * as z from 'zod'
import { actionSchema, failureSchema } from './unit.ts'

const fileSchema = actionSchema.shape.files.element.extend({
  /** When readers were first shown it, ISO 8601. */
  since: z.string(),
  /** Slug of its project, if it is of one alone. */
  project: z.string().optional(),
})

const reportSchema = z.object({
  name: z.string(),
  /** Sum of the inputs that its files were made from. */
  inputs: z.string(),
  /** Keys of the actions that made them; not of what is an earlier one. */
  keys: z.array(z.string()),
  /** Whether some of it is as it was shown before, or lacking, because today's has a mistake or is not made yet. */
  isEarlier: z.boolean(),
  about: actionSchema.shape.about,
  /** By slug. */
  projects: z.record(z.string(), actionSchema.shape.about),
  files: z.array(fileSchema),
  warnings: actionSchema.shape.warnings,
})

/** What readers are shown: written last of all, and as a whole. */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** ISO 8601, when it was put together. */
  date: z.string(),
  /** Version of the program that planned it. */
  program: z.string(),
  reports: z.array(reportSchema),
  /** What could not be made, with its mistakes. */
  failed: z.array(failureSchema),
  /** Names of units that are not there yet. */
  missing: z.array(z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>
export type PublishedReport = z.infer<typeof reportSchema>
