import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProgram, program } from '../build-project.ts'
import { unpackBrowser } from '../../src/pdf/browser/browser-unpack.ts'

/** The command as users run it, by `src/start/start.mjs`: bundled, with caches, in folders of its own. */
let project: string
/** What the first build said. */
let first: ReturnType<typeof run>

/** The folder of the bundled program, which the first build made. */
let bundle = ''

beforeAll(async () => {
  project = await copyProgram()
  // Without it there is no bundle: it is named by the versions of all packages.
  copyFileSync(join(program, 'package-lock.json'), path('package-lock.json'))
  // A program of its own, which is bundled here.
  appendFileSync(path('src/cli/cli.ts'), `// ${project}\n`)
  const before = bundles()
  first = run()
  bundle = bundles().find((folder) => !before.includes(folder)) ?? ''
})

afterAll(() => rmSync(project, { recursive: true }))

const start = (): string[] => ['src/start/start.mjs', '--edition', 'en', '--quiet']
const path = (...names: string[]): string => join(project, ...names)

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start(), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  return { status, stdout, stderr }
}

/** Runs with something of the project changed, and puts it back. */
function runWith(file: string, change: (text: string) => string, ...args: string[]) {
  const text = readFileSync(path(file), 'utf8')
  writeFileSync(path(file), change(text))
  try {
    return run(...args)
  } finally {
    writeFileSync(path(file), text)
  }
}

/** Everything of a folder of results, but for its stages. */
function results(out: string): Record<string, string> {
  const names = readdirSync(path(out)).filter((name) => name !== 'stages')
  return Object.fromEntries(names.map((name) => [name, hash(readFileSync(path(out, name)))]))
}

const cache = join(program, 'node_modules/.cache/compendium')
const bundles = (): string[] =>
  existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('program-')) : []
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const claims = (out: string): string[] =>
  readdirSync(path(out, 'stages')).filter((name) => name.startsWith('.building'))

describe('the command ends with', () => {
  it('0 when all is well, and again when nothing has changed', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(bundle).toMatch(/^program-/u)
    const sums = readFileSync(path('out/SHA256SUMS'), 'utf8')
    expect(sums).toBe(`${hash(readFileSync(path('out/compendium.en.pdf')))}  compendium.en.pdf\n`)
    expect(run()).toEqual(first)
    expect(claims('out')).toEqual([])
  })

  it('0 after a PDF was damaged, which is made anew', () => {
    const good = results('out')
    appendFileSync(path('out/compendium.en.pdf'), '%')
    expect(run().status).toBe(0)
    expect(results('out')).toEqual(good)
  })

  it('0 for a plain print, which has a name of its own; what is not in the sums is named', () => {
    const good = results('out')
    const { status, stdout } = run('--pdf', 'plain')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^out\/compendium\.en\.plain\.pdf {2}30 pages/mu)
    expect(stdout).toContain('From an earlier build, and not in SHA256SUMS: compendium.en.pdf\n')
    expect(results('out')['compendium.en.pdf']).toBe(good['compendium.en.pdf'])
    expect(readFileSync(path('out/SHA256SUMS'), 'utf8')).toBe(
      `${hash(readFileSync(path('out/compendium.en.plain.pdf')))}  compendium.en.plain.pdf\n`,
    )
    rmSync(path('out/compendium.en.plain.pdf'))
    expect(run().status).toBe(0)
    expect(results('out')).toEqual(good)
  })

  it('0 with a warning, and 1 with the same under --strict, which replaces nothing', () => {
    const good = results('out')
    const small = (text: string): string => `${text}\np { font-size: 6pt }\n`
    const strict = runWith('templates/styles/print.css', small, '--strict')
    expect(strict.status).toBe(1)
    expect(strict.stderr).toMatch(/error page-type-small/u)
    expect(results('out')).toEqual(good)
    const told = (...args: string[]) =>
      runWith('templates/styles/print.css', small, '--out', 'small', ...args)
    const { status, stderr } = told()
    expect(status).toBe(0)
    expect(stderr).toMatch(/^locales\/en\/[\w./-]+:\d+:\d+ warning page-type-small en, pages? \d+.*: /mu)
    const json = JSON.parse(told('--format', 'json').stdout.replace(/^small\/.*\n/gmu, '')) as {
      errors: number
      diagnostics: readonly object[]
    }
    expect(json.errors).toBe(0)
    expect(json.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        code: 'page-type-small',
        place: expect.objectContaining({ line: expect.any(Number) as number }) as object,
      }),
    )
    expect(told('--format', 'github').stdout).toMatch(/^::warning file=.*,title=page-type-small::en, page/mu)
  })

  it('1 for a mistake in the records, which replaces nothing', () => {
    const good = results('out')
    const { status, stderr } = runWith('data/projects/dirna.yaml', (text) =>
      text.replace('amount: ', 'amount: x'),
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^data\/projects\/dirna\.yaml:\d+:\d+ error bad-budget/mu)
    expect(results('out')).toEqual(good)
  })

  it.each([
    [['--colour'], 'There is no option “--colour”'],
    [['--out', ''], '“--out” needs the name of a folder'],
    [['--out', 'data'], 'out-folder'],
    [['--out', 'src/new'], 'out-folder'],
    [['--out', '.'], 'out-folder'],
    [['--out', '/'], 'out-folder'],
  ])('2 for a wrong command line: %j', (args, words) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(['stages', 'data/stages', 'src/new', '/stages'].filter((name) => existsSync(path(name)))).toEqual(
      [],
    )
  })

  it('3 where the results cannot be written, and replaces nothing', () => {
    const good = results('out')
    rmSync(path('out/SHA256SUMS'))
    mkdirSync(path('out/SHA256SUMS'))
    try {
      const { status, stderr } = run()
      expect(status).toBe(3)
      expect(stderr).toMatch(
        /out-not-written .*SHA256SUMS cannot be written: a folder stands in the place of the file/u,
      )
    } finally {
      rmSync(path('out/SHA256SUMS'), { recursive: true })
    }
    expect(hash(readFileSync(path('out/compendium.en.pdf')))).toBe(good['compendium.en.pdf'])
    expect(run().status).toBe(0)
    expect(results('out')).toEqual(good)
    expect(run('--out', 'n'.repeat(300)).status).toBe(3)
  })

  it('3 where there is no browser', () => {
    const { status, stderr } = run('--browser', '/nonexistent/chrome', '--out', 'none')
    expect(status).toBe(3)
    expect(stderr).toContain('browser-start')
  })

  it('3 and with a browser to use where another one writes PDFs of another shape', async () => {
    const { executable, libraries } = await unpackBrowser(cache)
    // Between the program and the browser, and changes the version of each PDF, which is sent as base64.
    const other = path('other-browser.mjs')
    writeFileSync(
      other,
      `#!${process.execPath}
       import { spawn } from 'node:child_process'
       import { createReadStream, createWriteStream } from 'node:fs'
       const stdio = ['ignore', 'ignore', 'inherit', 'pipe', 'pipe']
       const env = { ...process.env, LD_LIBRARY_PATH: ${JSON.stringify(libraries)} }
       const child = spawn(${JSON.stringify(executable)}, process.argv.slice(2), { stdio, env })
       createReadStream('', { fd: 3 }).pipe(child.stdio[3])
       const out = createWriteStream('', { fd: 4 })
       let rest = ''
       child.stdio[4].setEncoding('utf8').on('data', (text) => {
         const messages = (rest + text).split('\\0')
         rest = messages.pop()
         for (const each of messages) out.write(each.replace('JVBERi0xLjQ', 'JVBERi0xLjc') + '\\0')
       })
       child.on('exit', () => process.exit())`,
    )
    chmodSync(other, 0o755)
    const { status, stderr } = run('--browser', other, '--out', 'other')
    expect(stderr).toMatch(
      /error print-unreadable The PDF that HeadlessChrome [\d.]+ wrote of the chapters? .* of the edition “en” cannot be read \(PDF, byte 0: /u,
    )
    expect(stderr).toContain('build with the browser that comes with the project')
    expect(status).toBe(3)
    expect(readdirSync(path('other'))).toEqual(['stages'])
    expect(claims('other')).toEqual([])
  })

  it('4 for a bug in the program', () => {
    const broken = (text: string): string => text.replace('return ', 'throw new Error("broken")\n  return ')
    const { status, stderr } = runWith('src/language/number.ts', broken, '--out', 'broken')
    expect(status).toBe(4)
    expect(stderr).toContain('This is a bug in the program, not a mistake in your texts: broken')
    expect(claims('broken')).toEqual([])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('its number when it is ended by %s, and claims nothing any more', async (signal, code) => {
    const good = results('out')
    const args = ['src/start/start.mjs', '--edition', 'en', '--no-cache']
    const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.on('data', (line: Buffer) => {
      if (line.toString().includes('html')) child.kill(signal)
    })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(code)
    expect(results('out')).toEqual(good)
    expect(claims('out')).toEqual([])
  })
})
