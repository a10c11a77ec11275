import { copyFile, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProgram } from '../build-project.ts'
import { program } from '../frozen-report.ts'
import { runCommand } from '../run-command.ts'

let project: string

beforeAll(async () => {
  project = await copyProgram()
  await copyFile(join(program, 'package-lock.json'), join(project, 'package-lock.json'))
})

afterAll(() => rm(project, { recursive: true }))

const buildEnglish = (seen?: (printed: string) => void) => runCommand(project, ['--edition', 'en'], seen)
const pdf = () => readFile(join(project, 'out/compendium.en.pdf'))

describe('a build of what was built before', () => {
  it('is unchanged, also after texts and stylesheets were saved while it ran and put back', async () => {
    const files = ['templates/styles/print.css', 'locales/en/foreword.yaml', 'templates/cover.md.hbs']
    const before = await Promise.all(files.map((file) => readFile(join(project, file))))
    let disturbed: Promise<unknown> | undefined
    const first = await buildEnglish((printed) => {
      if (!/^load /mu.test(printed)) return
      disturbed ??= Promise.all(files.map((file) => writeFile(join(project, file), '* { color: red')))
    })
    await disturbed
    expect([first.status, disturbed !== undefined]).toEqual([0, true])
    const made = await pdf()
    await Promise.all(files.map((file, index) => writeFile(join(project, file), before[index] ?? '')))
    const second = await buildEnglish()
    expect(second.printed).toMatch(/^unchanged /mu)
    await rm(join(project, 'out'), { recursive: true })
    const fresh = await buildEnglish()
    expect(fresh.printed).not.toMatch(/^unchanged /mu)
    expect((await pdf()).equals(made)).toBe(true)
  })

  it('is made again when one of its PDFs was put there by others', async () => {
    const made = await pdf()
    await writeFile(join(project, 'out/compendium.en.pdf'), 'forged')
    expect((await buildEnglish()).printed).not.toMatch(/^unchanged /mu)
    expect((await pdf()).equals(made)).toBe(true)
  })

  it('is made again when what is kept was swapped', async () => {
    const made = await pdf()
    const kept = join(project, 'out/stages/cache')
    const names = (await readdir(kept)).filter((name) => !name.startsWith('.'))
    const all = await Promise.all(names.map((name) => readFile(join(kept, name))))
    await Promise.all(names.map((name, index) => writeFile(join(kept, name), all.at(index - 1) ?? '')))
    const { status, printed } = await buildEnglish()
    expect([status, /^unchanged /mu.test(printed)]).toEqual([0, false])
    expect((await pdf()).equals(made)).toBe(true)
  })
})

describe('a message', () => {
  it('shows nothing of a file that a text is a link to', async () => {
    const text = join(project, 'locales/en/foreword.yaml')
    const before = await readFile(text)
    await writeFile(join(project, 'key'), 'PRIVATE KEY\n')
    await rm(text)
    await symlink('../../key', text)
    try {
      const { status, printed } = await runCommand(project, ['--validate'])
      expect(status).toBe(1)
      expect(printed).toContain('locales/en/foreword.yaml:1:1 error file-outside')
      expect(printed).not.toContain('PRIVATE')
    } finally {
      await rm(text)
      await writeFile(text, before)
    }
  })
})
