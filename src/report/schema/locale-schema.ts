import * as z from 'zod'
import type { ChapterName } from '../layout.ts'
import { idSchema, LANGUAGE, lineSchema, listOf, mapOf, textSchema } from './schema.ts'

/*
 * The shapes of the locale files. Every text is Markdown of one paragraph (`check-texts.ts` looks inside).
 */
const text = textSchema
const line = lineSchema
const labelled = mapOf({ label: line.describe('Run-in label, without a colon'), text })
const point = z.union([text, labelled], { error: 'point' })
const prose = mapOf({ title: line, paragraphs: listOf(text) })
const section = mapOf({ label: line, paragraphs: listOf(text) })
const items = listOf(mapOf({ head: line, points: listOf(point) }))

/** Words of the interface: texts in groups, to any depth. Plural forms end in `_one`, `_other` …. */
const labels: z.ZodType = z.record(
  z.string(),
  z.lazy(() => z.union([line, labels], { error: 'texts' })),
  { error: 'map' },
)

/** `locales/<language>/<chapter>.yaml`. */
export const chapterSchemas: Readonly<Record<ChapterName, z.ZodType>> = {
  foreword: prose,
  introduction: prose,
  overview: mapOf({ title: line, participation: section, focus: section, strands: listOf(labelled) }),
  glance: labels,
  achievements: mapOf({ title: line, items }),
  challenges: mapOf({ part: line, title: line, items }),
  lessons: mapOf({ title: line, items }),
  recommendations: mapOf({ part: line, title: line, items }),
  index: mapOf({ title: line, explanation: text, organisations: line, countries: line }),
  terms: mapOf({
    title: line,
    languages: z
      .record(z.string().regex(LANGUAGE, { error: 'language' }), line, { error: 'map' })
      .describe('Names of the report’s languages, by their codes'),
    abbreviations: mapOf({
      label: line,
      head: line,
      items: z.record(idSchema, mapOf({ short: line, meaning: text }), { error: 'map' }),
    }),
    terms: mapOf({ label: line, items: z.record(idSchema, text, { error: 'map' }) }),
  }),
  notes: mapOf({ title: line, notes: z.record(idSchema, labelled, { error: 'map' }) }),
  accessibility: mapOf({ title: line, sections: listOf(section) }),
  organisations: z.record(idSchema, line, { error: 'map' }),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/u, { error: 'country' }), line, { error: 'map' }),
  labels,
  figures: labels,
}

/** `locales/<language>/projects/<slug>.yaml`. */
export const projectTextSchema = mapOf({
  title: line,
  aim: text,
  activities: listOf(text),
  summary: mapOf({ opening: text, points: listOf(labelled), closing: text }),
  results: listOf(text),
  names: z
    .record(idSchema, line, { error: 'map' })
    .optional()
    .describe('Names that the source writes otherwise in this project, by organisation'),
})
