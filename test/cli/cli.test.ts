import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProgram, program } from '../build-project.ts'
import { parseOptions } from '../../src/cli/options.ts'
import { UsageError } from '../../src/diagnostics/usage-error.ts'

let project: string

beforeAll(async () => {
  project = await copyProgram()
  // Without it there is no bundle, which starts faster: it is named by the versions of all packages.
  copyFileSync(join(program, 'package-lock.json'), join(project, 'package-lock.json'))
})

afterAll(() => rmSync(project, { recursive: true }))

function run(...args: string[]) {
  return runIn({}, ...args)
}

function runIn(environment: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/start/start.mjs'), ...args],
    {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...environment },
    },
  )
  return { status, stdout, stderr }
}

/** Runs with one file of the project changed, and puts it back. */
function runWith(file: string, from: string, to: string, ...args: string[]) {
  const path = join(project, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(from, to))
  try {
    return run(...args)
  } finally {
    writeFileSync(path, text)
  }
}

describe('the command line', () => {
  it('explains itself', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('npm run build:report -- --edition en')
    expect(stdout).toContain('Exit codes')
  })

  it.each(['catalogue', 'worker'])('explains its command %s, too', (command) => {
    const { status, stdout } = run(command, '--help')
    expect(status).toBe(0)
    expect(stdout).toContain(`npm run ${command}`)
    expect(stdout).toContain('--file PATH')
  })

  it.each([
    [['en'], 'to build one edition: --edition en'],
    [['--colour'], 'There is no option “--colour”.'],
    [['--editon', 'en'], 'There is no option “--editon”. Did you mean “--edition”?'],
    [['--format', 'xml'], 'There are: pretty, json, github'],
  ])('refuses %j with what it knows', (args, words) => {
    expect(() => parseOptions(args)).toThrow(UsageError)
    expect(() => parseOptions(args)).toThrow(words)
  })

  it('explains itself by the short name too', () => {
    expect(parseOptions(['-h']).help).toBe(true)
  })

  it('takes several editions, each once, whatever their order', () => {
    expect(parseOptions(['--edition', 'en', '--edition', 'az']).editions).toEqual(['az', 'en'])
    expect(parseOptions(['--edition', 'en,az-en,en']).editions).toEqual(['az-en', 'en'])
    expect(parseOptions([]).editions).toEqual([])
  })

  it('knows the editions of data/report.yaml, and no other', () => {
    const { status, stderr } = run('--validate', '--quiet', '--edition', 'paralel')
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^There is no edition “paralel”\. Did you mean “parallel”\? There are: az, en, az-en, parallel\.\n/u,
    )
    expect(run('--validate', '--quiet', '--edition', 'parallel')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('prints a line for each stage and each PDF, and nothing but the PDFs when quiet', () => {
    const loud = run('--edition', 'en', '--out', 'out en')
    expect([loud.status, loud.stderr]).toEqual([0, ''])
    expect(loud.stdout).toMatch(/^load +\d+ ms {2}6 projects$/mu)
    expect(loud.stdout).toMatch(/^browser +\d+ ms {2}embedded Chromium \d+/mu)
    expect(loud.stdout).toMatch(/^out en\/compendium\.en\.pdf {2}30 pages {2}\d+ kB {2}[0-9a-f]{64}$/mu)
    const quiet = run('--edition', 'en', '--out', 'out en', '--quiet')
    expect(quiet.stdout.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(join(project, 'out en')).toSorted()).toEqual([
      'SHA256SUMS',
      'compendium.en.pdf',
      'stages',
    ])
  })

  it('validates without printing', () => {
    expect(run('--validate', '--quiet', '--out', 'nowhere')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(existsSync(join(project, 'nowhere'))).toBe(false)
  })
})

describe('mistakes', () => {
  const mistake = ['data/projects/dirna.yaml', 'amount: 633292', 'amount: many'] as const

  it('are shown with their line, and the exit code is 1', () => {
    const { status, stderr } = runWith(...mistake, '--validate')
    expect(status).toBe(1)
    expect(stderr).toContain('data/projects/dirna.yaml:4:19 error bad-budget')
    expect(stderr).toContain('4 | budget: { amount: many, currency: EUR }')
    expect(stderr).not.toContain('    at ')
  })

  it('can be had as JSON and as annotations', () => {
    const json = JSON.parse(runWith(...mistake, '--validate', '--quiet', '--format', 'json').stdout)
    expect(json).toMatchObject({
      errors: 1,
      diagnostics: [{ code: 'bad-budget', place: { line: 4, column: 19 } }],
    })
    const { stdout } = runWith(...mistake, '--validate', '--quiet', '--format', 'github')
    expect(stdout).toMatch(/^::error file=data\/projects\/dirna\.yaml,line=4,/u)
  })

  it('and the PDFs stand in the summary of a run of GitHub, and the number of warnings for its next steps', () => {
    const environment = {
      GITHUB_STEP_SUMMARY: join(project, 'summary.md'),
      GITHUB_OUTPUT: join(project, 'output.txt'),
    }
    const options = ['--edition', 'en', '--out', 'of a run', '--quiet', '--format', 'github']
    expect(runIn(environment, ...options).status).toBe(0)
    const summary = readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8')
    expect(summary).toMatch(/^\| compendium\.en\.pdf \| \d+ \| \d+ kB \| `[0-9a-f]{64}` \|$/mu)
    expect(readFileSync(environment.GITHUB_OUTPUT, 'utf8')).toMatch(/^warnings=\d+\n$/u)
  })

  it('of a template are found before the browser prints', () => {
    const { status, stderr } = runWith(
      'templates/overview.md.hbs',
      '{{overview.title}}',
      '{{overview.titel}}',
      '--validate',
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/templates\/overview\.md\.hbs:\d+:5 error template-variable/u)
  })

  it('in the HTML of a template lead to the tag', () => {
    const { status, stderr } = runWith('templates/overview.md.hbs', '</div>', '</section>', '--validate')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /templates\/overview\.md\.hbs:\d+:1 error template-html <\/section> closes nothing/u,
    )
  })

  it('in the name of a drawing lead to the tag', () => {
    const { status, stderr } = runWith(
      'templates/contents.md.hbs',
      '<nav class="contents">',
      '<div class="drawing map"></div>\n\n<nav class="contents">',
      '--validate',
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /templates\/contents\.md\.hbs:\d+:13 error template-drawing The template asks for the drawing “map”/u,
    )
  })

  it('show a stack trace only when asked', () => {
    expect(runWith(...mistake, '--validate', '--debug').stderr).toMatch(/^ {4}at /mu)
  })
})

describe('a build that is stopped', () => {
  it('by a reader that closes the pipe goes on to its end', async () => {
    const child = spawn(
      process.execPath,
      [join(project, 'src/start/start.mjs'), '--edition', 'en', '--out', 'piped'],
      {
        cwd: project,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    child.stdout.destroy()
    child.stderr.destroy()
    const status = await new Promise((resolve) => child.once('exit', resolve))
    expect(status).toBe(0)
    expect(existsSync(join(project, 'piped', 'compendium.en.pdf'))).toBe(true)
  })
})
