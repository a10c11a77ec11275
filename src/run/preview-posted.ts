import * as z from 'zod'
import type { Value } from '../edit/yaml/write-value.ts'
import type { AskedChange } from './preview-edits.ts'
import type { SeenValue } from '../preview/answers.ts'

/*
 * What pages may post: never a path of the disk, only keys and names, which are looked up among what the report has.
 */

/** As deep as records and texts are. */
const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.null(), z.array(value), z.record(z.string(), value)]),
) as z.ZodType<Value>
const inLanguages = <T extends z.ZodType>(each: T) => z.record(z.string(), each)
const id = z.string().max(200)
const index = z.int().nonnegative()

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-text'), key: id, language: id, text: z.string() }),
  z.strictObject({ kind: z.literal('insert-item'), key: id, at: index, items: inLanguages(value) }),
  z.strictObject({ kind: z.literal('move-item'), key: id, from: index, to: index }),
  z.strictObject({ kind: z.literal('remove-item'), key: id, at: index }),
  z.strictObject({ kind: z.literal('set-fact'), record: id, path: z.array(id), value: value.optional() }),
  z.strictObject({ kind: z.literal('add-partner'), project: id, organisation: id, at: index.optional() }),
  z.strictObject({ kind: z.literal('move-partner'), project: id, organisation: id, to: index }),
  z.strictObject({ kind: z.literal('remove-partner'), project: id, organisation: id }),
  z.strictObject({ kind: z.literal('order-projects'), projects: z.array(id) }),
  z.strictObject({
    kind: z.literal('add-organisation'),
    id,
    record: z.record(z.string(), value),
    names: inLanguages(z.string()),
    countries: inLanguages(z.string()).optional(),
  }),
  z.strictObject({
    kind: z.literal('add-project'),
    slug: id,
    record: z.record(z.string(), value),
    texts: inLanguages(z.record(z.string(), value)).optional(),
    before: id.optional(),
  }),
  z.strictObject({ kind: z.literal('add-entry'), key: id, id, entries: inLanguages(value) }),
  z.strictObject({ kind: z.literal('remove-entry'), key: id, id }),
  z.strictObject({ kind: z.literal('remove-organisation'), id }),
  z.strictObject({ kind: z.literal('remove-project'), slug: id }),
  z.strictObject({
    kind: z.literal('add-chapter'),
    name: id,
    shape: z.enum(['prose', 'sections', 'items']),
    titles: inLanguages(z.string()),
    before: id.optional(),
  }),
])

/** What the page showed: compared with what the files have, and never written. */
export const seenValues: z.ZodType<readonly SeenValue[]> = z
  .array(z.strictObject({ ref: id, value: z.unknown().optional() }))
  .max(100)

/** Several changes in one step, and what the page showed of what they stand on. */
export const askedChange: z.ZodType<AskedChange> = z.strictObject({
  edits: z.array(edit).max(100),
  seen: seenValues,
}) as z.ZodType<AskedChange>
