import * as z from 'zod'
import { kinds } from './schema.ts'
import type { Language } from '../types.ts'

/*
 * The shape of `data.json`, the report's data for programs. `docs/schema/data.schema.json` is made from it.
 */
const date = z
  .string()
  .regex(/^\d{4}(?:-\d{2}){0,2}$/u)
  .describe('As precise as the source gives it: 2023 or 2023-12')
/** A gap in the source is not filled: null, and here why. */
const missing = z.enum(['not-stated', 'to-be-announced'])

/** The shape of the data of a report in these languages; without them, of a report in any. */
export function exportSchema(languages?: readonly Language[]) {
  const text: z.ZodType<Readonly<Record<Language, string>>> = languages
    ? z.object(Object.fromEntries(languages.map((language) => [language, z.string()])))
    : z.record(z.string(), z.string())
  const project = z.object({
    slug: z.string().describe('Name of the project in this file'),
    id: z
      .string()
      .nullable()
      .describe('Project ID of the funding programme: nine digits, or a number of the years before 2021'),
    acronym: z.string(),
    title: text,
    budget: z.object({ amount: z.int(), currency: z.literal('EUR') }).nullable(),
    start: date,
    end: date.nullable(),
    website: z.string().nullable(),
    coordinator: z.string().nullable().describe('Id of an organisation'),
    partners: z
      .array(z.string())
      .nullable()
      .describe('Ids of organisations without the coordinator, in the order of the source'),
    missing: z
      .partialRecord(z.enum(['id', 'budget', 'end', 'website', 'coordinator', 'partners']), missing)
      .describe('Why a value is null'),
  })

  const organisation = z.object({
    id: z.string(),
    name: text,
    country: z.string().describe('ISO 3166-1 alpha-2'),
    kind: z.enum(kinds),
    ror: z.string().nullable().describe('Identifier in the Research Organization Registry, if known'),
    coordinates: z.array(z.string()).describe('Slugs of projects'),
    participates: z.array(z.string()).describe('Slugs of projects, those that it coordinates among them'),
  })

  return z.object({
    title: text,
    date: z.string().describe('Date of the edition, YYYY-MM-DD'),
    identifier: z.string().nullable(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    licence: z.string().nullable(),
    projects: z.array(project),
    organisations: z.array(organisation),
    countries: z.record(z.string(), text),
  })
}

export type ExportedReport = z.infer<ReturnType<typeof exportSchema>>
