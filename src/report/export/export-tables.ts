import { type Field, writeCsv } from './csv.ts'
import { languageName } from '../../diagnostics/language-name.ts'
import type { ExportedReport } from '../schema/export-schema.ts'
import type { Language } from '../types.ts'
import { writeWorkbook } from './xlsx.ts'

/** A column of a table: its name in the CSV file, and what it says (CSV on the Web, W3C 2015). */
interface Column {
  readonly name: string
  readonly description: string
  readonly datatype?: string
  /** Between several values in one field. */
  readonly separator?: string
}

interface Table {
  /** Name of its words in the locale files: `tables.projects`. */
  readonly name: 'projects' | 'organisations'
  readonly file: string
  readonly key: string
  readonly description: string
  readonly columns: readonly Column[]
  readonly rows: (data: ExportedReport) => readonly Readonly<Record<string, Field>>[]
}

const status = 'stated, not-stated (the source says nothing) or to-be-announced'

/** A column for each language, of which the source comes last: `title_en`, `title_az`. */
function inEach(
  languages: readonly Language[],
  name: string,
  description: (language: string) => string,
): Column[] {
  return translatedFirst(languages).map((language) => ({
    name: `${name}_${language}`,
    description: description(languageName(language)),
  }))
}

/** What these columns say in a row. */
function saidInEach(
  languages: readonly Language[],
  name: string,
  said: Readonly<Record<Language, string>> | undefined,
): Record<string, Field> {
  return Object.fromEntries(
    translatedFirst(languages).map((language) => [`${name}_${language}`, said?.[language] ?? null]),
  )
}

function translatedFirst([source, ...others]: readonly Language[]): Language[] {
  return source === undefined ? [] : [...others, source]
}

const tables = (languages: readonly Language[]): readonly Table[] => [
  {
    name: 'projects',
    file: 'projects.csv',
    key: 'slug',
    description: 'One row for each project',
    columns: [
      { name: 'slug', description: 'Name of the project in these files' },
      { name: 'id', description: 'Project ID of the funding programme' },
      { name: 'id_status', description: status },
      { name: 'acronym', description: 'Acronym' },
      ...inEach(languages, 'title', (language) => `Title in ${language}`),
      { name: 'budget_eur', description: 'Budget in whole euros', datatype: 'integer' },
      { name: 'budget_status', description: status },
      { name: 'start', description: 'First year or month of the implementation: 2023 or 2023-12' },
      { name: 'end', description: 'Last year or month of the implementation' },
      { name: 'end_status', description: status },
      { name: 'website', description: 'Website', datatype: 'anyURI' },
      { name: 'website_status', description: status },
      { name: 'coordinator', description: 'Id of the coordinator in organisations.csv' },
      { name: 'coordinator_status', description: status },
      { name: 'partners', description: 'Ids of the partners, in the order of the source', separator: ' ' },
      { name: 'partners_status', description: status },
    ],
    rows: ({ projects }) =>
      projects.map((project) => ({
        slug: project.slug,
        id: project.id,
        id_status: project.missing.id ?? 'stated',
        acronym: project.acronym,
        ...saidInEach(languages, 'title', project.title),
        budget_eur: project.budget?.amount ?? null,
        budget_status: project.missing.budget ?? 'stated',
        start: project.start,
        end: project.end,
        end_status: project.missing.end ?? 'stated',
        website: project.website,
        website_status: project.missing.website ?? 'stated',
        coordinator: project.coordinator,
        coordinator_status: project.missing.coordinator ?? 'stated',
        partners: project.partners?.join(' ') ?? null,
        partners_status: project.missing.partners ?? 'stated',
      })),
  },
  {
    name: 'organisations',
    file: 'organisations.csv',
    key: 'id',
    description: 'One row for each organisation',
    columns: [
      { name: 'id', description: 'Id of the organisation in these files' },
      ...inEach(languages, 'name', (language) => `Name in ${language}`),
      { name: 'country', description: 'ISO 3166-1 alpha-2' },
      ...inEach(languages, 'country', (language) => `Country in ${language}`),
      { name: 'kind', description: 'Kind of organisation' },
      {
        name: 'ror',
        description: 'Address in the Research Organization Registry, if known',
        datatype: 'anyURI',
      },
      { name: 'coordinates', description: 'Slugs of the projects that it coordinates', separator: ' ' },
      { name: 'participates', description: 'Slugs of all its projects', separator: ' ' },
    ],
    rows: ({ organisations, countries }) =>
      organisations.map((organisation) => ({
        id: organisation.id,
        ...saidInEach(languages, 'name', organisation.name),
        country: organisation.country,
        ...saidInEach(languages, 'country', countries[organisation.country]),
        kind: organisation.kind,
        ror: organisation.ror === null ? null : `https://ror.org/${organisation.ror}`,
        coordinates: organisation.coordinates.join(' '),
        participates: organisation.participates.join(' '),
      })),
  },
]

/** The tables as CSV, by the name of their file. */
export function exportTables(
  data: ExportedReport,
  languages: readonly Language[],
): [file: string, description: string, bytes: Uint8Array][] {
  return tables(languages).map(({ file, description, columns, rows }) => {
    const names = columns.map(({ name }) => name)
    return [file, description, writeCsv(names, rows(data))]
  })
}

/**
 * All tables in one workbook, for people, a sheet each.
 * @param words the head of a column, or the name of a sheet, by its key in `labels.yaml`.
 */
export function exportWorkbook(
  data: ExportedReport,
  languages: readonly Language[],
  words: (table: string, key: string) => string,
): Promise<Uint8Array> {
  return writeWorkbook(
    tables(languages).map(({ name, columns, rows }) => {
      const names = columns.map((column) => column.name)
      return {
        name: words(name, 'sheet'),
        heads: names.map((column) => words(name, column)),
        rows: rows(data).map((row) => names.map((column) => row[column] ?? null)),
      }
    }),
  )
}

/** What the columns of the tables are, for programs (Metadata Vocabulary for Tabular Data, W3C 2015). */
export function describeTables(languages: readonly Language[]): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    dialect: { encoding: 'utf-8', header: true },
    tables: tables(languages).map(({ file, description, key, columns }) => ({
      url: file,
      'dc:description': description,
      tableSchema: {
        primaryKey: key,
        columns: columns.map(({ name, description: words, datatype = 'string', separator }) => ({
          name,
          titles: name,
          'dc:description': words,
          datatype,
          ...(separator !== undefined && { separator }),
        })),
        ...(key === 'slug' && {
          foreignKeys: [
            {
              columnReference: 'coordinator',
              reference: { resource: 'organisations.csv', columnReference: 'id' },
            },
          ],
        }),
      },
    })),
  }
}
