import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Lines that end in `// no` must be refused, all others must pass. */
const planted: Record<string, string> = {
  'src/report/types.ts': 'export interface Report { title: string }',
  'src/report/load.ts': 'export const load = 1',
  'src/language/sort.ts': 'export const sort = 1',
  'src/pdf/print.ts': "import { launch } from 'puppeteer'\nexport const print = () => launch",
  'src/build.ts':
    "import { load } from './report/load.ts'\nimport { print } from './pdf/print.ts'\nexport const build = [load, print]",
  'src/page/plugins/chapter.ts': `
    import type { Report } from '../../report/types.ts'
    import { sort } from '../../language/sort.ts'
    import { load } from '../../report/load.ts' // no
    import type { build } from '../../build.ts' // no
    import { launch } from 'puppeteer' // no
    export * from '../../pdf/print.ts' // no
    export const print = await import('../../pdf/print.ts') // no
    export const environment = process.env // no
    export const all = (report: Report, built: typeof build) => [report, built, sort, load, launch]`,
  'src/report/check.ts': "import { sort } from '../language/sort.ts' // no\nexport const check = sort",
  'src/language/money.ts': "import { load } from '../report/load.ts' // no\nexport const money = load",
  'src/pdf/read.ts': "import { sort } from '../language/sort.ts' // no\nexport const read = sort",
  'src/text.ts': "import type { Report } from './report/types.ts' // no\nexport type Text = Report",
  'src/page/one.ts': "import type { Two } from './two.ts' // no\nexport interface One { two: Two }",
  'src/page/two.ts': "import type { One } from './one.ts' // no\nexport interface Two { one: One }",
  'src/report/bans.ts': `
    export const now = new Date(0) // no
    export const later = globalThis.Date.now() // no
    export const chance = Math.random() // no
    export const upper = 'i'.toUpperCase() // no
    export const lower = 'I'.toLowerCase() // no
    export const order = 'a'.localeCompare('b') // no
    export const number = (1).toLocaleString() // no
    export const bare = 'i'.toLocaleUpperCase() // no
    export const sorter = new Intl.Collator() // no
    export const named = ['i'.toLocaleUpperCase('az'), new Intl.Collator('az')]
    export async function wait(): Promise<void> { await Promise.resolve() }
    wait() // no
    console.log(1) // no`,
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'))
  for (const path of ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'scripts/lint']) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every planted mistake is refused, and nothing else', () => {
  const linter = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const { stdout } = spawnSync(process.execPath, [linter, '--format', 'unix', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const refused = new Set(stdout.match(/^src[^:]+:\d+/gmu)?.map((place) => place.replaceAll('\\', '/')))
  const expected = Object.entries(planted).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, i) => (line.endsWith('// no') ? [`${file}:${i + 1}`] : [])),
  )
  expect([...refused].toSorted()).toEqual(expected.toSorted())
})
