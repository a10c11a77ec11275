import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { exportReport } from '../../src/report/export/export.ts'
import { exportSchema } from '../../src/report/schema/export-schema.ts'
import { writeCsv } from '../../src/report/export/csv.ts'
import { loadReport } from '../../src/report/load.ts'
import { writeWorkbook } from '../../src/report/export/xlsx.ts'
import { frozenTranslators, root } from '../frozen-report.ts'
import { change } from '../third-language.ts'

const { report } = await loadReport(readInputs(root))

const translators = ['az', 'en'].map(await frozenTranslators())
const words = (key: string): string[] =>
  translators.map((translator) => translator.translate(`labels:${key}`).value)
const files = await exportReport(report, words)

function bytesOf(name: string, among = files): Uint8Array {
  const found = among.find((each) => each.name === name)
  if (!found) throw new Error(`no file ${name}`)
  return found.bytes
}

function file(name: string, among = files): string {
  return Buffer.from(bytesOf(name, among)).toString('utf8').replace('\uFEFF', '')
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

test('the same report gives the same files, in the order of their names', async () => {
  const names = files.map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(await exportReport({ ...report }, words)).toEqual(files)
})

test('data.json has what the schema says, every record, and null with the reason where the source says nothing', () => {
  const data = exportSchema(report.languages).parse(JSON.parse(file('data.json')))
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

test('an id, a website and an end that are not stated are null in data.json, empty in the tables, and said', async () => {
  const projects = report.projects.map((project) =>
    project.slug === 'dirna'
      ? {
          ...project,
          value: {
            ...project.value,
            id: 'not-stated',
            website: 'not-stated',
            period: { start: 2023, end: 'not-stated' as const },
          },
        }
      : project,
  )
  const open = await exportReport({ ...report, projects }, words)
  const data = exportSchema(report.languages).parse(JSON.parse(file('data.json', open)))
  const gap = 'not-stated'
  expect(data.projects[0]).toMatchObject({
    slug: 'dirna',
    id: null,
    start: '2023',
    end: null,
    website: null,
    missing: { id: gap, end: gap, website: gap },
  })
  const [heads, dirna] = file('projects.csv', open)
    .split('\r\n')
    .map((line) => line.split(','))
  const row = Object.fromEntries((heads ?? []).map((head, index) => [head, dirna?.[index]]))
  expect(row).toMatchObject({
    slug: 'dirna',
    id: '',
    id_status: gap,
    start: '2023',
    end: '',
    end_status: gap,
    website: '',
    website_status: gap,
  })
  const [, cells] = readSheet(bytesOf('data.xlsx', open), 1)
  expect(cells?.slice(0, 3)).toEqual(['dirna', gap, 'DIRNA'])
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

test('a citation has what is stated', async () => {
  const inputs = change(readInputs(root), [
    ['data/report.yaml', 'author: not-stated', 'author: A, B'],
    ['data/report.yaml', 'publisher: not-stated', 'publisher: P'],
    ['data/report.yaml', 'identifier: not-stated', 'identifier: 10.1234/x'],
  ])
  const { report: stated } = await loadReport(inputs)
  expect(JSON.parse(file('citation.json', await exportReport(stated, words)))).toMatchObject([
    { author: [{ literal: 'A, B' }], publisher: 'P', DOI: '10.1234/x' },
    { language: 'en', issued: { 'date-parts': [[2026, 11, 22]] } },
  ])
})

/** A CSV file of one row. */
function csv(row: Readonly<Record<string, string | number | null>>): string {
  return Buffer.from(writeCsv(Object.keys(row), [row])).toString('utf8')
}

test('CSV quotes what RFC 4180 asks to be quoted, and semicolons', () => {
  const row = { a: 'x,y', b: 'say "z"', c: 'two\nlines', d: null, e: 3, f: ' padded', g: 'p;q' }
  expect(csv(row)).toBe('\uFEFFa,b,c,d,e,f,g\r\n"x,y","say ""z""","two\nlines",,3," padded","p;q"\r\n')
})

test('a CSV file says that it is UTF-8, so that Excel shows the letters of Azerbaijani', () => {
  for (const name of ['organisations.csv', 'projects.csv'])
    expect([...bytesOf(name).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test.each([
  ['=1+1', "'=1+1"],
  ['+994 12', "'+994 12"],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1', "'＝1"],
  ['=HYPERLINK("x",1)', '"\'=HYPERLINK(""x"",1)"'],
  ['-5', '-5'],
  ['+1.25', '+1.25'],
  [-5, '-5'],
  ['a=b', 'a=b'],
])('no field of a CSV file is a formula: %j', (value, written) => {
  expect(csv({ a: value })).toBe(`\uFEFFa\r\n${written}\r\n`)
})

/** The rows of a sheet as a spreadsheet reads them: texts and numbers; empty cells are left out. */
function readSheet(bytes: Uint8Array, sheet: number): (string | number)[][] {
  const archive = unzipSync(bytes)
  const read = (name: string): string => strFromU8(archive[name] ?? new Uint8Array())
  const texts = [...read('xl/sharedStrings.xml').matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(
    ([, text = '']) => text,
  )
  const written = read(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gsu)
  return [...written].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)><v>(.*?)<\/v><\/c>/gu)].map(([, attributes = '', value = '']) =>
      attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value),
    ),
  )
}

test('data.xlsx has a sheet for each table, with heads in both languages and numbers as numbers', () => {
  const workbook = bytesOf('data.xlsx')
  const names = strFromU8(unzipSync(workbook)['xl/workbook.xml'] ?? new Uint8Array())
  expect([...names.matchAll(/<sheet [^>]*?name="(.*?)"/gu)].map(([, name]) => name)).toEqual([
    'Layihələr, Projects',
    'Təşkilatlar, Organisations',
  ])
  const [heads, dirna] = readSheet(workbook, 1)
  expect(heads?.slice(0, 4)).toEqual([
    'Qısa ad / Short name',
    'Layihə ID / Project ID',
    'Layihə ID haqqında məlumat / Status of the project ID',
    'Akronim / Acronym',
  ])
  expect(dirna?.slice(0, 4)).toEqual(['dirna', '101082124', 'stated', 'DIRNA'])
  expect(dirna).toContain(633_292)
  expect(readSheet(workbook, 1).length).toBe(report.projects.length + 1)
  expect(readSheet(workbook, 2).length).toBe(Object.keys(report.organisations.value).length + 1)
})

test('a text of data.xlsx is no formula, whatever it begins with', async () => {
  const workbook = await writeWorkbook([{ name: 'A/B: [1]', heads: ['=1+1'], rows: [['=2'], ['-5'], [-5]] }])
  expect(readSheet(workbook, 1)).toEqual([['=1+1'], ['=2'], ['-5'], [-5]])
  const { 'xl/worksheets/sheet1.xml': sheet, 'xl/workbook.xml': book } = unzipSync(workbook)
  expect(strFromU8(sheet ?? new Uint8Array())).not.toContain('<f>')
  expect(strFromU8(book ?? new Uint8Array())).toContain('name="A B   1 "')
})

test('data.xlsx has no time of day in it: every file of its archive is of the first date that there is', () => {
  const workbook = Buffer.from(bytesOf('data.xlsx'))
  const entries = workbook.toString('latin1').split('PK\u0001\u0002').slice(1)
  const dates = entries.map((entry) => Buffer.from(entry, 'latin1').readUInt32LE(8))
  expect(dates).toEqual(Object.keys(unzipSync(workbook)).map(() => 33 * 2 ** 16))
})
