import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { validate } from '../../src/build.ts'
import { noCache } from '../../src/files/cache.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { keyOfInputs, loadedFiles, readInputs } from '../../src/files/inputs.ts'
import { copyProject } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'

const caches = { fonts: memoryCache(), stages: noCache }
let project: string

beforeEach(async () => {
  project = await copyProject()
})

afterEach(() => rm(project, { recursive: true, force: true }))

/** What is told of the project: `file severity code message`. */
async function told(): Promise<string[]> {
  const describeAll = (found: DiagnosticError['diagnostics']): string[] =>
    found.map(({ place, severity, code, message }) => `${place?.file} ${severity} ${code} ${message}`)
  try {
    const inputs = readInputs(project)
    return describeAll(await validate({ inputs, editions: ['en'], progress: () => {}, caches }))
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    return describeAll(cause.diagnostics)
  }
}

async function replaceByLink(path: string, target: string): Promise<void> {
  await rm(join(project, path), { recursive: true, force: true })
  await mkdir(dirname(join(project, path)), { recursive: true })
  await symlink(target, join(project, path))
}

describe('what a report is made from', () => {
  const link = 'error file-outside This is a link to something else.'

  it.each([
    ['a text', 'locales/en/foreword.yaml', '/proc/self/environ'],
    ['a text that never ends', 'locales/az/lessons.yaml', '/dev/zero'],
    ['the records', 'data', '/etc'],
    ['the records of the projects', 'data/projects', '..'],
    ['a template', 'templates/overview.md.hbs', 'cover.md.hbs'],
    ['a partial that was not there', 'templates/partials/leak.md.hbs', '../../.git/config'],
    ['the partials', 'templates/partials', '/etc'],
    ['the templates', 'templates', '/etc'],
    ['a stylesheet', 'templates/styles/print.css', '/dev/zero'],
    ['the stylesheets', 'templates/styles', '/etc'],
    ['the pictures', 'data/pictures', '/etc'],
    ['a picture', 'data/pictures/map.svg', '/etc/passwd'],
  ])('is not read through a link in the place of %s', async (_, path, target) => {
    await replaceByLink(path, target)
    expect(await told()).toEqual([`${path} ${link}`])
    expect(readInputs(project).entries.get(path)).toEqual({ refused: 'link' })
  })

  it.each([
    'data/report.yaml',
    'data/projects/dirna.yaml',
    'locales/en/foreword.yaml',
    'templates/overview.md.hbs',
    'templates/partials/register.md.hbs',
    'templates/styles/tokens.css',
  ])('is not waited for where a pipe stands in the place of %s', async (path) => {
    await rm(join(project, path), { force: true })
    execFileSync('mkfifo', [join(project, path)])
    expect(await told()).toEqual([`${path} error file-unreadable This is not a file.`])
  })

  it('is not read where a file is larger than any text, whatever it says of its size', async () => {
    await truncate(join(project, 'locales/en/foreword.yaml'), 2_000_000_000)
    expect(await told()).toEqual([
      'locales/en/foreword.yaml error file-too-large The file has 2000000 kB; it may have 1000 kB.',
    ])
  })

  it('has no more files than a report can have', async () => {
    const folder = join(project, 'locales/en/other')
    await mkdir(folder)
    for (let index = 0; index < 5000; index += 1) writeFileSync(join(folder, String(index)), '')
    expect(await told()).toEqual([
      expect.stringMatching(
        /^locales\/en\/other.* error inputs-too-large The folders data, locales, templates hold more than 5000 files and folders\.$/u,
      ),
    ])
  })

  it('has no more bytes than a report can have', async () => {
    await mkdir(join(project, 'data/pictures'))
    for (let index = 0; index < 11; index += 1) {
      const file = join(project, `data/pictures/${index}.png`)
      writeFileSync(file, '')
      truncateSync(file, 19_000_000)
    }
    expect(await told()).toEqual([
      'data/pictures/9.png error inputs-too-large The folders data, locales, templates hold more than 200 MB.',
    ])
  })

  it('is not looked for in deep folders', async () => {
    const deep = 'templates/partials/a/b/c'.split('/').concat(Array.from({ length: 200 }, () => 'd'))
    await mkdir(join(project, ...deep), { recursive: true })
    await writeFile(join(project, ...deep, 'x.md.hbs'), '{{nothing}}')
    expect(await told()).toEqual([])
  })

  it('has another key after a change of any text, stylesheet or picture, and the same after it is taken back', async () => {
    const picture = join(project, 'data/pictures/map.svg')
    const sheet = join(project, 'templates/styles/print.css')
    await mkdir(dirname(picture))
    await writeFile(picture, '<svg/>')
    const before = readInputs(project)
    expect([...loadedFiles(before).keys()]).toContain(picture)
    await writeFile(picture, '<svg />')
    const after = readInputs(project)
    await rm(sheet)
    const without = readInputs(project)
    expect(new Set([before, after, without].map(keyOfInputs)).size).toBe(3)
    await writeFile(picture, '<svg/>')
    await writeFile(sheet, loadedFiles(before).get(sheet)?.bytes ?? '')
    expect(keyOfInputs(readInputs(project))).toBe(keyOfInputs(before))
  })
})
