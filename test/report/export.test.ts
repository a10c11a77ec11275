import { expect, test } from 'vitest'
import { readInputs } from '../../src/inputs.ts'
import { exportReport } from '../../src/report/export.ts'
import { exportSchema } from '../../src/report/export-schema.ts'
import { writeCsv } from '../../src/report/csv.ts'
import { loadReport } from '../../src/report/load.ts'
import type { Report } from '../../src/report/types.ts'
import { root } from '../real-report.ts'

const { report } = await loadReport(readInputs(root))

function file(name: string, of: Report = report): string {
  const found = exportReport(of).find((each) => each.name === name)
  if (!found) throw new Error(`no file ${name}`)
  return Buffer.from(found.bytes).toString('utf8')
}

/** The rows of a CSV file by their first field. */
function rows(name: string): Map<string, Record<string, string>> {
  const [head = [], ...lines] = file(name)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      ),
    )
  return new Map(
    lines.map((line) => [
      line[0] ?? '',
      Object.fromEntries(head.map((key, index) => [key, line[index] ?? ''])),
    ]),
  )
}

test('the same report gives the same files, in the order of their names', () => {
  const names = exportReport(report).map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(exportReport(report)).toEqual(exportReport(report))
})

test('data.json has what the schema says, every record, and null with the reason where the source says nothing', () => {
  const data = exportSchema.parse(JSON.parse(file('data.json')))
  expect(data.projects.map(({ slug }) => slug)).toEqual(report.projects.map(({ slug }) => slug))
  expect(data.organisations.length).toBe(Object.keys(report.organisations.value).length)
  const refresh = data.projects.find(({ slug }) => slug === 'refresh')
  expect(refresh).toMatchObject({
    budget: null,
    coordinator: null,
    partners: null,
    missing: { budget: 'not-stated', coordinator: 'not-stated', partners: 'not-stated' },
  })
  expect(data.projects.find(({ slug }) => slug === 'be-open')?.missing).toEqual({
    website: 'to-be-announced',
  })
  expect(JSON.stringify(data)).not.toMatch(/\]\(#note|\*\*/u)
})

test('the tables have the same facts as the records', () => {
  const projects = rows('projects.csv')
  expect(projects.get('dirna')).toMatchObject({
    id: '101082124',
    budget_eur: '633292',
    budget_status: 'stated',
  })
  expect(projects.get('refresh')).toMatchObject({ budget_eur: '', budget_status: 'not-stated' })
  expect(projects.get('3e-partnership')).toMatchObject({ start: '2023-12', end: '2026-11' })
  const organisations = rows('organisations.csv')
  expect(organisations.get('khazar-university')).toMatchObject({
    name_az: 'Xəzər Universiteti',
    country_en: 'Azerbaijan',
    ror: 'https://ror.org/014te7048',
    coordinates: 'dirna',
  })
})

test('the description of the tables names their columns in order', () => {
  const { tables } = JSON.parse(file('csv-metadata.json')) as {
    tables: { url: string; tableSchema: { columns: { name: string }[] } }[]
  }
  for (const { url, tableSchema } of tables) {
    expect(file(url).split('\r\n')[0]).toBe(tableSchema.columns.map(({ name }) => name).join(','))
  }
})

test('a citation invents nothing: no author, no publisher, no number', () => {
  const [az] = JSON.parse(file('citation.json')) as object[]
  expect(Object.keys(az ?? {})).toEqual(['id', 'type', 'language', 'title', 'issued'])
})

test('a citation has what is stated', () => {
  const settings = {
    ...report.settings.value,
    author: 'A, B',
    publisher: 'P',
    edition: { date: '2026-11-22', identifier: '10.1234/x' },
  }
  const stated = { ...report, settings: { ...report.settings, value: settings } }
  expect(JSON.parse(file('citation.json', stated))).toMatchObject([
    { author: [{ literal: 'A, B' }], publisher: 'P', DOI: '10.1234/x' },
    { language: 'en', issued: { 'date-parts': [[2026, 11, 22]] } },
  ])
})

test('CSV quotes what RFC 4180 asks to be quoted', () => {
  const row = { a: 'x,y', b: 'say "z"', c: 'two\nlines', d: null, e: 3, f: ' padded' }
  const csv = Buffer.from(writeCsv(['a', 'b', 'c', 'd', 'e', 'f'], [row])).toString('utf8')
  expect(csv).toBe('a,b,c,d,e,f\r\n"x,y","say ""z""","two\nlines",,3," padded"\r\n')
})
