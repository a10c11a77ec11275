import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { completed, type Question, wrongName } from '../../scripts/new-entry/questions.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { program, root } from '../frozen-report.ts'

const project = mkdtempSync(join(tmpdir(), 'add-entry-'))
beforeAll(() => cpSync(root, project, { recursive: true }))
afterAll(() => rmSync(project, { recursive: true, force: true }))

const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(program, 'scripts', `add-${command}.ts`), '--root', project, ...args], {
    encoding: 'utf8',
  })
const read = (file: string): string => readFileSync(join(project, file), 'utf8')

/** What the checks of the project refuse, by place. */
async function mistakes(): Promise<string[]> {
  try {
    await loadReport(readInputs(project))
    return []
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    const told = cause.diagnostics.filter(({ severity }) => severity === 'error')
    return told.map(({ place, code }) => `${place ? formatPlace(place) : ''} ${code}`)
  }
}

describe('a command that adds', () => {
  it('makes an organisation that lacks nothing, and says what comes next', async () => {
    const names = ['--name', 'az=Aalto Universiteti', '--name', 'en=Aalto University']
    const { status, stdout } = run(
      'organisation',
      'aalto-university',
      '--country',
      'FI',
      '--kind',
      'university',
      ...names,
    )
    expect(stdout).toContain('changed  data/organisations.yaml\n')
    expect(stdout).toContain('Next:\n1. Name it where it takes part: `aalto-university`')
    expect(status).toBe(0)
    expect(await mistakes()).toEqual([])
  })

  it('makes a project and a chapter, of which the checks tell just the empty places, in the first language', async () => {
    const facts = [
      '--acronym',
      'GREEN',
      '--start',
      '2025',
      '--end',
      '2027-06',
      '--coordinator',
      'aalto-university',
    ]
    const texts = ['--title', 'az=Yaşıl kampus', '--before', 'refresh']
    const { status, stdout } = run(
      'project',
      'green-campus',
      ...facts,
      ...texts,
      '--partner',
      'khazar-university',
    )
    expect(stdout).toContain('made     locales/en/projects/green-campus.yaml')
    expect(status).toBe(0)
    expect(parse(read('data/projects/green-campus.yaml'))).toEqual({
      id: 'not-stated',
      acronym: 'GREEN',
      budget: 'not-stated',
      period: { start: 2025, end: '2027-06' },
      website: 'not-stated',
      coordinator: 'aalto-university',
      partners: ['khazar-university'],
    })
    expect(read('data/report.yaml')).toContain('  - engage\n  - green-campus\n  - refresh\n')
    expect(
      run('chapter', 'method', '--shape', 'prose', '--before', 'index', '--title', 'az=Üsul').status,
    ).toBe(0)
    // What the source does not say yet is told there alone.
    const empty = [3, 5, 7, 9, 10, 11, 13].map((line) => `locales/az/projects/green-campus.yaml:${line}`)
    const told = (await mistakes()).map((each) => each.replace(/:\d+ empty-value$/u, ''))
    expect(told).toEqual(['locales/az/method.yaml:4', ...empty])
  })

  it.each([
    ['project', ['dirna', '--acronym', 'X', '--start', '2025'], 1, 'edit-refused `dirna` is there already.'],
    ['project', ['x', '--acronym', 'X', '--start', 'soon'], 1, '--start: `soon` is not a year or a month.'],
    [
      'project',
      ['x', '--acronym', 'X', '--start', '2025', '--partner', 'ada-universty'],
      1,
      'Did you mean `ada-university`?',
    ],
    ['project', ['x', '--acronym', 'X', '--start', '2025', '--before', 'y'], 1, 'There is no project `y`'],
    ['project', ['x'], 2, 'npm run add:project -- green-campus'],
    ['project', ['x', 'y', '--acronym', 'X', '--start', '2025'], 2, 'npm run add:project'],
    [
      'organisation',
      ['x', '--country', 'Fi', '--kind', 'school'],
      1,
      '--country: `Fi` is not a country code.',
    ],
    [
      'organisation',
      ['x', '--country', 'FI', '--kind', 'school', '--name', 'X'],
      2,
      'npm run add:organisation',
    ],
    [
      'organisation',
      ['x', '--country', 'XX', '--kind', 'school'],
      1,
      '`XX` is not a country code of ISO 3166-1.',
    ],
    ['chapter', ['x', '--shape', 'own'], 1, 'Write prose, sections, items.'],
    ['chapter', ['../x', '--shape', 'prose'], 1, 'is not a name that files and links can have'],
    ['chapter', ['x', '--form', 'prose'], 2, 'npm run add:chapter'],
  ])('writes nothing if it is wrong: %s %j', (command, args, code, words) => {
    const { status, stderr } = run(command, ...args)
    expect(stderr).toContain(words)
    expect(stderr.endsWith('Nothing was written.\n')).toBe(code === 1)
    expect(status).toBe(code)
  })
})

it('questions are asked for what was not given, again if an answer is needed, and in every language', async () => {
  const questions: readonly Question[] = [
    { text: 'Name', isRequired: true, wrong: wrongName },
    { flag: 'acronym', text: 'Acronym', isRequired: true },
    { flag: 'end', text: 'End' },
    { flag: 'title', text: 'Title', inLanguages: true },
  ]
  const answers = new Map([
    ['Name: ', ['', 'Green']],
    ['`Green` has other characters than a–z, digits and hyphens.\nName: ', [' green ']],
    ['End: ', ['']],
    ['Title in Azerbaijani: ', ['Yaşıl']],
  ])
  const given = {
    id: '',
    values: new Map([
      ['acronym', ['G']],
      ['title', ['en=Green']],
    ]),
  }
  const ask = (text: string): Promise<string> =>
    Promise.resolve(answers.get(text)?.shift() ?? `not asked: ${text}`)
  expect(await completed(given, questions, ['az', 'en'], ask)).toEqual({
    id: 'green',
    values: new Map([
      ['acronym', ['G']],
      ['title', ['en=Green', 'az=Yaşıl']],
    ]),
  })
})
