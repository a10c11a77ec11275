import * as z from 'zod'
import { plainShapes } from '../chapters/shapes.ts'
import { publicationShape } from './publication-schema.ts'
import { idSchema, languageSchema, lineSchema, listOf, mapOf, onOff, say } from './schema-values.ts'

const notStated = z.literal('not-stated')
const year = z.int(say('month')).min(1900, say('month')).max(2199, say('month'))
const month = z.string(say('month')).regex(/^(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2])$/u, say('month'))
const yearOrMonth = z.union([year, month], say('month'))
const endOrNotStated = z.union([notStated, year, month], say('end'))
const euros = z
  .int(say('amount'))
  .positive(say('amount'))
  .max(1_000_000_000, say('amount'))
  .describe('Whole euros, as digits alone')

/** What an organisation may be. A new kind is added here. */
export const kinds = [
  'university',
  'academy',
  'institute',
  'school',
  'kindergarten',
  'ministry',
  'agency',
  'municipality',
  'foundation',
  'association',
  'centre',
  'company',
] as const

const chapterItem = z.union(
  [
    idSchema,
    z.record(
      idSchema,
      mapOf({
        shape: z
          .enum(plainShapes, say('plainShape'))
          .optional()
          .describe('What its texts look like; it needs no template then'),
        group: idSchema
          .optional()
          .describe('Of the projects, those that it prints: `group` in their records'),
      }),
    ),
  ],
  say('chapter'),
)

/** An edition: a PDF of the report. */
const editionSchema = mapOf({
  languages: listOf(languageSchema).describe('Languages of the edition, in their order'),
  layout: z
    .enum(['alone', 'after', 'beside'], say('layout'))
    .optional()
    .describe(
      'after: one language after the other; beside: two side by side; of one language: alone, or nothing',
    ),
  leave_out: listOf(idSchema).optional().describe('Chapters that it does not print: [index, notes]'),
  press: onOff.optional().describe('For a press: 3 mm of bleed, page boxes, and dark grey in one ink'),
})

/** `data/report.yaml`: the edition and what is printed in it. */
export const settingsSchema = mapOf({
  languages: listOf(languageSchema).describe(
    'Codes of the languages, each with its folder in locales; the first is the one that the others are translated from',
  ),
  editions: z
    .record(idSchema, editionSchema, say('map'))
    .refine((editions) => Object.keys(editions).length > 0, say('noEditions'))
    .optional()
    .describe('The PDFs of the report by their names: `az` is compendium.az.pdf'),
  edition: mapOf({
    date: z
      .string(say('date'))
      .regex(/^\d{4}-\d{2}-\d{2}$/u, say('date'))
      .describe('Date of this edition, the only date in the files: 2026-11-22'),
    identifier: lineSchema.describe('Identifier of the edition, or not-stated'),
  }),
  ...publicationShape,
  paper: z
    .enum(['a4', 'letter', 'a5'], say('paper'))
    .optional()
    .describe('Paper of all editions: a4, letter or a5; without it a4'),
  booklet: onOff
    .optional()
    .describe(
      'Fills the pages of every edition up to a multiple of four, with plain grounds before the back cover',
    ),
  notes: onOff.describe('Editorial notes at the end and their marks in the text'),
  funding: onOff.describe('EU emblem and funding statement'),
  chapters: listOf(chapterItem).describe(
    'Chapters in printing order: names of templates, or of texts with their shape, { methodology: { shape: prose } }',
  ),
  projects: listOf(idSchema).describe('Projects in printing order: names of files in data/projects'),
})

/** `data/projects/<slug>.yaml`: the facts of one project. */
export const projectSchema = mapOf({
  id: z
    .string(say('projectId'))
    .regex(
      /^(?:not-stated|\d{9}|\d{6}-EPP-1-20(?:1[4-9]|20)-1-[A-Z]{2}-EPPKA2-CBHE-(?:JP|SP))$/u,
      say('projectId'),
    )
    .describe(
      'Nine digits, in quotation marks; before 2021 618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP; or not-stated',
    ),
  acronym: lineSchema,
  budget: z
    .union([notStated, mapOf({ amount: euros, currency: z.literal('EUR', say('currency')) })], say('budget'))
    .describe('{ amount: 633292, currency: EUR }, or not-stated'),
  period: z
    .strictObject({ start: yearOrMonth, end: endOrNotStated }, say('period'))
    .describe('Years, 2023, or months, 2023-12; the end may be not-stated'),
  website: z
    .string(say('website'))
    .min(1, say('website'))
    .describe('https://…, or to-be-announced, or not-stated'),
  coordinator: idSchema.describe('Id in data/organisations.yaml, or not-stated'),
  partners: z
    .union([notStated, z.array(idSchema, say('partners')).min(1, say('emptyList'))], say('partners'))
    .describe('Ids in the source’s order, without the coordinator; or not-stated'),
  group: idSchema
    .optional()
    .describe('The group that it is printed in, if report.yaml has groups of projects'),
  notes: mapOf({
    title: idSchema.optional(),
    id: idSchema.optional(),
    budget: idSchema.optional(),
    period: idSchema.optional(),
    coordinator: idSchema.optional(),
    participants: idSchema.optional(),
    website: idSchema.optional(),
  })
    .optional()
    .describe('Facts at which an editorial note stands, with the note’s id'),
})

const countrySchema = z.string(say('country')).regex(/^[A-Z]{2}$/u, say('country'))

/** One organisation of `data/organisations.yaml`. */
export const organisationSchema = mapOf({
  country: countrySchema.describe('ISO 3166-1: AZ'),
  kind: z.enum(kinds, say('kind')),
  ror: z
    .string(say('ror'))
    .regex(/^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/u, say('ror'))
    .optional()
    .describe('The characters after https://ror.org/'),
  note: idSchema.optional().describe('Editorial note at the organisation’s name'),
})

/** `data/organisations.yaml`: organisations by id. */
export const organisationsSchema = z.record(idSchema, organisationSchema, say('map'))

const tile = z.int(say('tile')).nonnegative(say('tile')).max(99, say('tile'))
const tilesSchema = z.record(countrySchema, z.tuple([tile, tile], say('tile')), say('map'))

/** `data/map.yaml`: the places of countries, each its column and row. */
export const mapSchema = mapOf({
  always: tilesSchema.describe('Countries on every map: { AZ: [11, 7] }, column and row from the top left'),
  when_used: tilesSchema.describe('Countries that are on the maps if an organisation is there'),
})

export type MapPlaces = z.infer<typeof mapSchema>
export type Settings = z.infer<typeof settingsSchema>
export type Project = z.infer<typeof projectSchema>
export type Organisation = z.infer<typeof organisationSchema>
