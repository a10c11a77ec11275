import * as z from 'zod'
import type { ReportChapter } from '../chapters/chapter.ts'
import type { keyKinds } from '../chapters/shapes.ts'
import type { ViewName } from '../chapters/views.ts'
import { interfaceNames, nameFiles } from '../layout.ts'
import { idSchema, LANGUAGE, lineSchema, listOf, mapOf, textSchema } from './schema-values.ts'

/*
 * The shapes of the locale files. Every text is Markdown of one paragraph (`check-texts.ts` looks inside).
 */
const text = textSchema
const line = lineSchema
const labelled = mapOf({ label: line.describe('Run-in label, without a colon'), text })
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u
const date = z.string({ error: 'sourceDate' }).regex(DATE, { error: 'sourceDate' })
const source = mapOf({
  author: line.optional().describe('Who wrote it'),
  title: line.optional().describe('What it is called'),
  date: date.optional().describe('When it came out: 2023, 2023-05 or 2023-05-15'),
  address: line
    .optional()
    .describe('Its address; that of a link in the text is printed with what stands here'),
  accessed: date.optional().describe('When it was read: 2026-11-22'),
})
const note = mapOf({
  label: line.describe('Run-in label, without a colon'),
  text,
  sources: listOf(source).optional().describe('What the note stands on, as far as it is recorded'),
})
const point = z.union([text, labelled], { error: 'point' })
const section = mapOf({ label: line, paragraphs: listOf(text) })
const table = mapOf({
  caption: line.describe('What the table shows'),
  head: z
    .array(line, { error: 'list' })
    .min(2, { error: 'columns' })
    .max(6, { error: 'columns' })
    .describe('The heads of its columns: two to six'),
  rows: listOf(listOf(line)).describe(
    'Each with as many cells as the head; the first cell is the head of its row',
  ),
  source: line.optional().describe('Where its facts come from, as it is to be printed'),
})
const figure = mapOf({
  picture: z
    .string({ error: 'picture' })
    .regex(/^[^/\\]+\.(?:svg|png)$/iu, { error: 'picture' })
    .describe('Name of a file in data/pictures: method.svg or method.png'),
  alternative: text.describe('What the picture shows, for those who do not see it'),
  caption: line.describe('What the figure shows'),
  source: line.describe('Where it comes from, as it is to be printed'),
})
/** What stands among the paragraphs of the shapes `prose` and `sections`. */
const block = z.union([text, mapOf({ table: table.optional(), figure: figure.optional() })], {
  error: 'block',
})
const items = listOf(mapOf({ head: line, points: listOf(point) }))

/** Words of the interface: texts in groups, to any depth. Plural forms end in `_one`, `_other` …; parts of a title are a list. */
const labels: z.ZodType = z.record(
  z.string(),
  z.lazy(() => z.union([line, labels, z.array(z.string())], { error: 'texts' })),
  { error: 'map' },
)

/** Words that a screen says instead of others, in the shapes that those have. */
const anyTexts: z.ZodType = z.lazy(() =>
  z.union([text, z.array(anyTexts), z.record(z.string(), anyTexts)], { error: 'texts' }),
)
const screen: z.ZodType = z.record(z.string(), z.union([line, anyTexts], { error: 'texts' }), {
  error: 'map',
})

const notes = z
  .record(idSchema, text, { error: 'map' })
  .optional()
  .describe(
    'Notes of this chapter alone, printed at its end with letters: its texts mark them as `[](#note-id)`',
  )
const prose = mapOf({ title: line, paragraphs: listOf(block), notes })
const sections = mapOf({
  title: line,
  sections: listOf(mapOf({ label: line, paragraphs: listOf(block) })),
  notes,
})
const list = mapOf({ title: line, items })
const listInPart = mapOf({ part: line, title: line, items })

/** What a view of the program reads of its text. */
const ofViews: Readonly<Partial<Record<ViewName, z.ZodType>>> = {
  index: mapOf({
    title: line,
    explanation: text,
    organisations: line,
    countries: line,
    explanation_beside: text,
    countries_beside: line,
  }),
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
  accessibility: mapOf({
    title: line,
    sections: listOf(section),
    contact: section.describe('Whom to write to; printed if report.yaml gives an address'),
  }),
  notes: mapOf({ title: line, notes: z.record(idSchema, note, { error: 'map' }) }),
}

const ofKinds: Readonly<Record<(typeof keyKinds)[number], z.ZodType>> = {
  line,
  text,
  texts: listOf(text),
  section,
  labelled_texts: listOf(labelled),
}

/** Files that every language has, whatever chapters the report prints. */
const ofEveryReport: Readonly<Record<(typeof interfaceNames | typeof nameFiles)[number], z.ZodType>> = {
  organisations: z.record(idSchema, line, { error: 'map' }),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/u, { error: 'country' }), line, { error: 'map' }),
  labels,
  glance: labels,
  figures: labels,
  site: screen,
  book: screen,
  word: screen,
}

/** A schema, and the name of its file for editors. */
export interface TextSchema {
  readonly name: string
  readonly schema: z.ZodType
}

/** The schemas of `locales/<language>/<namespace>.yaml`, by namespace: those of all files that a language must have. */
export function textSchemas(chapters: readonly ReportChapter[]): ReadonlyMap<string, TextSchema> {
  const schemas = new Map<string, TextSchema>()
  for (const [name, schema] of Object.entries(ofEveryReport)) schemas.set(name, { name, schema })
  const all = chapters.flatMap((chapter) => [chapter, ...(chapter.continued ? [chapter.continued] : [])])
  for (const chapter of all) {
    for (const namespace of chapter.texts) {
      if (!schemas.has(namespace)) schemas.set(namespace, schemaOf(chapter, namespace))
    }
  }
  return schemas
}

function schemaOf({ shape, view, keys = {}, title, texts }: ReportChapter, namespace: string): TextSchema {
  if (shape === 'prose') return { name: shape, schema: prose }
  if (shape === 'sections') return { name: shape, schema: sections }
  if (shape === 'items') {
    const isInPart = title === 'part' && namespace === texts[0]
    return isInPart ? { name: 'items-in-part', schema: listInPart } : { name: shape, schema: list }
  }
  const ofView = view && ofViews[view]
  if (ofView) return { name: view, schema: ofView }
  const own = Object.entries(keys).map(([key, kind]) => [key, ofKinds[kind]] as const)
  return { name: namespace, schema: mapOf({ title: line, ...Object.fromEntries(own) }) }
}

/** The schemas of the shapes, which chapters that an editor adds have. */
export const shapeSchemas: readonly TextSchema[] = [
  { name: 'prose', schema: prose },
  { name: 'sections', schema: sections },
  { name: 'items', schema: list },
]

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
