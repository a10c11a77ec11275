import { spawnSync } from 'node:child_process'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeFile, copyProject, program } from '../build-project.ts'

const DEPARTURES = 'test/fixtures/compendium-az.departures.yaml'
const fixtures = ['test/fixtures/compendium-az.source.txt', DEPARTURES]
let project: string

beforeEach(async () => {
  project = await copyProject()
  for (const file of fixtures) await cp(join(program, file), join(project, file))
  await writeFile(join(project, DEPARTURES), '# Departures\n')
})

afterEach(() => rm(project, { recursive: true }))

function check(...args: string[]) {
  const script = join(program, 'scripts/check-content.ts')
  const { status, stdout } = spawnSync(process.execPath, [script, '--root', project, ...args], {
    encoding: 'utf8',
  })
  return { status, lines: stdout.trimEnd().split('\n') }
}

function change(file: string, from: string, to: string): Promise<void> {
  return changeFile(project, file, from, to)
}

it('the frozen report says what the source says', () => {
  expect(check()).toEqual({
    status: 0,
    lines: [
      'projects: 6',
      'stated budgets: 5',
      'euros in all: 4130502',
      'participations: 69',
      'countries: 14',
      '0 differences from the source, 0 departures that are meant',
    ],
  })
})

it('a changed record is told with the line of the source, what it was and what it is', async () => {
  await change('data/projects/dirna.yaml', 'amount: 633292', 'amount: 641000')
  const { status, lines } = check()
  expect(status).toBe(1)
  expect(lines[0]).toBe(
    'data/projects/dirna.yaml:4:9 error differs-from-source This differs from line 72 of the source: ' +
      'it was “Büdcə: 633292 EUR”, it is “Büdcə: 641000 EUR”.',
  )
  expect(lines).toContain('euros in all: 4138210, in the source 4130502')
  expect(check('--warn')).toMatchObject({ status: 0 })
})

it('a changed, an added and a removed text are told apart', async () => {
  await change(
    'locales/az/projects/dirna.yaml',
    'activities:\n',
    'activities:\n  - Yeni fəaliyyət başladı.\n',
  )
  await change('locales/en/projects/dirna.yaml', 'activities:\n', 'activities:\n  - A new activity began.\n')
  await change('data/projects/engage.yaml', '\n  - ganja-state-university', '')
  const told = check().lines.filter((line) => line.includes('differs-from-source'))
  expect(told).toEqual([
    expect.stringContaining('The source does not have “Yeni fəaliyyət başladı.”.'),
    expect.stringMatching(
      /^test\/fixtures\/compendium-az\.source\.txt:\d+:1 .* no longer has what the source says: “Gəncə/u,
    ),
  ])
})

it('a change that is meant is kept with its reason, and told again once it is gone', async () => {
  await change('data/projects/dirna.yaml', 'amount: 633292', 'amount: 641000')
  expect(check('--accept', 'the agreement was amended').status).toBe(0)
  expect(await readFile(join(project, DEPARTURES), 'utf8')).toBe(
    '# Departures\n\n- was: "Büdcə: 633,292 EUR"\n  is: "Büdcə: 641000 EUR"\n  why: the agreement was amended\n',
  )
  expect(check()).toMatchObject({ status: 0 })
  expect(check().lines.at(-1)).toBe('0 differences from the source, 1 departures that are meant')
  await change('data/projects/dirna.yaml', 'amount: 641000', 'amount: 633292')
  expect(check().lines[0]).toContain('warning departure-unused The departure “Büdcə: 641000 EUR” is listed')
})

it('a number that the translation has otherwise is told at the translation', async () => {
  await change('locales/en/overview.yaml', 'about 17', 'about 71')
  expect(check().lines[0]).toMatch(
    /^locales\/en\/overview\.yaml:\d+:\d+ warning numbers-differ The numbers here are 71, but 17 in the text/u,
  )
})

it('a report with mistakes is told as by validate', async () => {
  await change('data/projects/dirna.yaml', 'amount: 633292', 'amount: many')
  expect(check('--warn')).toMatchObject({ status: 1 })
})
