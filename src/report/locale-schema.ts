import * as z from 'zod'
import type { ChapterName } from './layout.ts'
import { idSchema, listOf, mapOf, textSchema } from './schema.ts'

/*
 * The shapes of the locale files. Every text is Markdown of one paragraph (`check-text.ts` looks inside).
 */
const text = textSchema
const labelled = mapOf({ label: text.describe('Run-in label, without a colon'), text })
const point = z.union([text, labelled], { error: 'point' })
const prose = mapOf({ title: text, paragraphs: listOf(text) })
const section = mapOf({ label: text, paragraphs: listOf(text) })
const items = listOf(mapOf({ head: text, points: listOf(point) }))

/** Words of the interface: texts in groups, to any depth. Plural forms end in `_one`, `_other` …. */
const labels: z.ZodType = z.record(
  z.string(),
  z.lazy(() => z.union([text, labels], { error: 'texts' })),
  { error: 'map' },
)

/** `locales/<language>/<chapter>.yaml`. */
export const chapterSchemas: Readonly<Record<ChapterName, z.ZodType>> = {
  foreword: prose,
  introduction: prose,
  overview: mapOf({ title: text, participation: section, focus: section, strands: listOf(labelled) }),
  glance: labels,
  achievements: mapOf({ title: text, items }),
  challenges: mapOf({ part: text, title: text, items }),
  lessons: mapOf({ title: text, items }),
  recommendations: mapOf({ part: text, title: text, items }),
  index: mapOf({ title: text, explanation: text, organisations: text, countries: text }),
  terms: mapOf({
    title: text,
    languages: mapOf({ az: text, en: text }),
    abbreviations: mapOf({
      label: text,
      head: text,
      items: z.record(idSchema, mapOf({ short: text, meaning: text }), { error: 'map' }),
    }),
    terms: mapOf({ label: text, items: z.record(idSchema, text, { error: 'map' }) }),
  }),
  notes: mapOf({ title: text, notes: z.record(idSchema, labelled, { error: 'map' }) }),
  accessibility: mapOf({ title: text, sections: listOf(section) }),
  organisations: z.record(idSchema, text, { error: 'map' }),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/u, { error: 'country' }), text, { error: 'map' }),
  labels,
  figures: labels,
}

/** `locales/<language>/projects/<slug>.yaml`. */
export const projectTextSchema = mapOf({
  title: text,
  aim: text,
  activities: listOf(text),
  summary: mapOf({ opening: text, points: listOf(labelled), closing: text }),
  results: listOf(text),
  names: z
    .record(idSchema, text, { error: 'map' })
    .optional()
    .describe('Names that the source writes otherwise in this project, by organisation'),
})
