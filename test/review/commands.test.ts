import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { program, root } from '../frozen-report.ts'

let folder: string
const ENGLISH = 'locales/en/projects/dirna.yaml'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compendium-hand-over-'))
  for (const name of ['data', 'locales', 'templates'])
    cpSync(join(root, name), join(folder, name), { recursive: true, dereference: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function run(script: string, ...args: readonly string[]) {
  const file = join(program, 'scripts', `${script}.ts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args, '--root', folder], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { status, said: stdout + stderr }
}

it('texts are handed over and taken back by the commands that people run', () => {
  expect(
    run('review-export', '--to', 'en', '--format', 'po', '--only', 'all', '--out', folder),
  ).toMatchObject({
    status: 0,
  })
  const file = join(folder, 'compendium.en.po')
  const before = readFileSync(join(folder, ENGLISH), 'utf8')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('To build an Institutional', 'To create an Institutional'),
  )
  const shown = run('review-import', file)
  expect(shown.said).toContain(`${ENGLISH}:`)
  expect(shown.said).toContain('[-build-]{+create+}')
  expect(shown.status).toBe(0)
  expect(readFileSync(join(folder, ENGLISH), 'utf8')).toBe(before)
  expect(shown.said).toContain(`To write them: npm run review:import -- ${file} --write`)
  expect(run('review-import', file, '--write').said).toContain(`Written: ${ENGLISH}, locales/en.made-from`)
  expect(readFileSync(join(folder, ENGLISH), 'utf8')).toContain('To create an Institutional')
})
