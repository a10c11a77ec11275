import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '../../scripts/lint/rooms.mjs'

const root = join(import.meta.dirname, '..', '..')

const names = Object.keys(rooms)
/** A file in each room. */
const fileIn = (room: string): string => (room.endsWith('/') ? `${room}one.ts` : room)

function importOf(room: string, other: string): string {
  const path = relative(dirname(`src/${fileIn(room)}`), `src/${fileIn(other)}`).replaceAll('\\', '/')
  const isAllowed = room === other || rooms[room]?.some((each) => other.startsWith(each))
  return `await import('${path.startsWith('.') ? path : `./${path}`}')${isAllowed ? '' : ' // no'}`
}

/** Lines that end in `// no` must be refused, all others must pass. */
const planted: Record<string, string> = {
  ...Object.fromEntries(
    names.map((room) => [
      `src/${fileIn(room)}`,
      [
        ...names.filter((each) => each !== room).map((each) => importOf(room, each)),
        'export const one = 1',
      ].join('\n'),
    ]),
  ),
  'src/report/types.ts': 'export interface Report { title: string }',
  'src/report/load.ts': 'export const load = 1',
  'src/pdf/browser/print.ts': "import { launch } from 'puppeteer'\nexport const print = () => launch",
  'src/helpers.ts': 'export const help = 1 // no',
  'src/page/html/plugins/chapter.ts': `
    import type { Report } from '../../../report/types.ts'
    import { load } from '../../../report/load.ts' // no
    import type { build } from '../../../build.ts' // no
    import { launch } from 'puppeteer' // no
    export * from '../../../pdf/browser/print.ts' // no
    export const environment = process.env // no
    export const all = (report: Report, built: typeof build) => [report, built, load, launch]`,
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
    export const isOurs = (code: string): boolean => code === 'az' // no
    export const known = ['en'] // no
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

test('CONTRIBUTING.md tells the same of every room', () => {
  const table = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const rows = [...table.matchAll(/^\| `src\/([^`]+)` \|.*\| ([^|]+) \|$/gmu)]
  const told = rows.map(([, room, allowed = '']) => [
    room,
    allowed
      .replaceAll('`', '')
      .replace('every room', '')
      .replace('nothing', '')
      .replace('types', 'report/types.ts'),
  ])
  const held = Object.entries(rooms).map(([room, allowed]) => [room, allowed.join(', ')])
  expect(told.toSorted()).toEqual(held.toSorted())
})
