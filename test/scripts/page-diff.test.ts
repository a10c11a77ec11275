import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgePage, measurePage } from '../../scripts/site/judge-page.ts'
import { openBrowser, openWindow } from '../../scripts/site/open-browser.ts'
import { changeFile, copyProgram, program } from '../build-project.ts'

let project: string

function run(command: string, ...args: readonly string[]) {
  return spawnSync(command, args, { cwd: project, encoding: 'utf8' })
}

const diff = (...args: readonly string[]) => run(process.execPath, 'scripts/page-diff.ts', ...args)
const read = (file: string): string => readFileSync(join(project, file), 'utf8')

beforeAll(async () => {
  project = await copyProgram()
  for (const name of ['scripts', 'package.json', 'package-lock.json', '.gitignore']) {
    cpSync(join(program, name), join(project, name), { recursive: true })
  }
  // One edition is enough, with its first pages and its projects.
  const without =
    'foreword, overview, glance, by-country, achievements, challenges, recommendations, terms, index, notes'
  const edition = `editions:\n  en: { languages: [en], leave_out: [${without}] }\n`
  await changeFile(project, 'data/report.yaml', /editions:[\s\S]*?\n(?=\w)/u, edition)
  run('git', 'init', '--quiet', '--initial-branch', 'main')
  run(
    'git',
    'add',
    'data',
    'locales',
    'templates',
    'src',
    'scripts',
    'package.json',
    'package-lock.json',
    '.gitignore',
  )
  const author = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org']
  run('git', ...author, 'commit', '--quiet', '--message', 'First edition')
  await changeFile(project, 'locales/en/projects/dirna.yaml', 'repositories at eight', 'archives at nine')
  // Said to those who do not see the bar.
  await changeFile(project, 'locales/en/labels.yaml', 'bar: from zero to', 'bar: from nought to')
})

afterAll(() => rmSync(project, { recursive: true }))

describe('npm run diff -- main', () => {
  it('builds both, and tells the page, the words and their line in the locale file', () => {
    const { status, stdout, stderr } = diff('main')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const line =
      read('locales/en/projects/dirna.yaml')
        .split('\n')
        .findIndex((text) => text.includes('archives at nine')) + 1
    const summary = read('out/diff/summary.md')
    expect(stdout).toContain(summary)
    expect(summary).toMatch(/^\| en \| \d+ \| 4 \| {2}\|/mu)
    expect(summary).toContain(`- \`locales/en/projects/dirna.yaml:${line}\` (en 4): `)
    expect(summary).toContain('~~repositories~~**archives** at ~~eight~~**nine** Azerbaijani HEIs.')
  })

  it('tells a text that changed and that no page shows', () => {
    const line =
      read('locales/en/labels.yaml')
        .split('\n')
        .findIndex((text) => text.includes('from nought to')) + 1
    const told = `Changed in the files, and seen in none of these texts: \`locales/en/labels.yaml:${line}\``
    expect(read('out/diff/summary.md')).toContain(told)
  })

  it('writes one page without scripts, with the pictures in it', () => {
    const html = read('out/diff/index.html')
    expect(html.match(/<img src="data:image\/webp;base64,/gu)).toHaveLength(3)
    expect(html).not.toMatch(/<script|https?:\/\/|src="(?!data:)/u)
    expect(html).toContain('<del>repositories</del><ins>archives</ins>')
  })

  it('can be read by everybody, at any width, light and dark, and with the keys alone', async () => {
    const browser = await openBrowser(join(program, 'node_modules', '.cache', 'compendium'))
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        const { page, complaints } = await openWindow(browser, { width, scheme })
        await page.goto(pathToFileURL(join(project, 'out/diff/index.html')).href)
        expect(await judgePage(page)).toEqual([])
        expect(await measurePage(page)).toEqual({ wider: 0, small: [] })
        expect(complaints).toEqual({ console: [], foreign: [] })
        await page.focus('#view-all')
        await page.keyboard.press('ArrowRight')
        const seen = await page.$$eval('figure', (figures) =>
          figures.map((each) => each.checkVisibility() && each.className),
        )
        expect(seen).toEqual(['before', false, false])
        await page.close()
      }
    }
    await browser.close()
  })

  it('leaves no worktree behind', () => {
    expect(run('git', 'worktree', 'list').stdout.trim().split('\n')).toHaveLength(1)
  })

  it('refuses what is no revision, and leaves the last comparison as it was', () => {
    rmSync(join(project, 'out/diff'), { recursive: true })
    const { status, stderr } = diff('mian')
    expect(status).toBe(1)
    expect(stderr).toContain(
      '“mian” is neither a folder nor a revision that git knows here.\n  Name a branch,',
    )
    expect(existsSync(join(project, 'out/diff'))).toBe(false)
  })

  it('asks for one base', () => {
    expect(diff()).toMatchObject({
      status: 2,
      stderr: 'Name one revision of git, or one folder of earlier PDFs: npm run diff -- main\n',
    })
  })
})
