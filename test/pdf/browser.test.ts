import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { abortOnExit } from '../../src/pdf/browser/browser-exit.ts'
import { findInstalledBrowser } from '../../src/pdf/browser/browser-find.ts'
import { makeFolder } from '../../src/files/folder.ts'
import { unpackBrowser } from '../../src/pdf/browser/browser-unpack.ts'
import { type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import {
  cacheFolder,
  comesTrue,
  complaints,
  fontFolder,
  freshCache,
  html,
  isRunning,
  leftovers,
  options,
  processesBelow,
  temporaryFolder,
  write,
} from './browser-fixture.ts'

const folder = temporaryFolder()
const longFile = write(
  folder,
  'long.html',
  html('<p>Text that goes on for pages and pages.</p>'.repeat(4000)),
)
const shortFile = write(folder, 'short.html', html('<p>Text'))
const roots = [folder, fontFolder]
let executable = ''

beforeAll(async () => {
  makeFolder(cacheFolder)
  ;({ executable } = await unpackBrowser(cacheFolder))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** A program in the place of a browser. */
function script(name: string, ...lines: readonly string[]): string {
  const path = write(folder, name, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(path, 0o755)
  return path
}

/** The embedded browser as one that the user has installed: with a profile, without our libraries' path. */
const installedBrowser = () =>
  script(
    'chrome',
    `export LD_LIBRARY_PATH='${executable.replace(/chromium$/u, 'lib')}'`,
    `exec '${executable}' "$@"`,
  )

const profiles = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`compendium-profile.part-${process.pid}-`))

async function withBrowser<T>(use: (browser: PrintBrowser) => Promise<T>, more = {}): Promise<T> {
  const browser = await startBrowser({ ...options, ...more })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/** The processes of the browsers that this one has started, the oldest first. */
const browsers = (kind = 'chromium') =>
  processesBelow(process.pid).filter(({ command }) => command.includes(kind))

test('the embedded browser tells its name and version, prints, and leaves no process', async () => {
  const cache = freshCache(join(folder, 'cache'))
  const use = async (browser: PrintBrowser): Promise<void> => {
    expect(browser.name).toBe('embedded Chromium')
    expect(browser.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/u)
    expect(browsers().length).toBeGreaterThan(0)
    expect((await browser.print({ htmlFile: shortFile, roots })).bytes.length).toBeGreaterThan(1000)
  }
  await withBrowser(use, { cacheFolders: [cache] })
  expect(await comesTrue(() => browsers().length === 0)).toBe(true)
  expect(leftovers(cache)).toEqual([])
})

test('an installed browser is used by its path and leaves no profile', async () => {
  const cache = join(folder, 'cache of Əli & co')
  await withBrowser(
    async (browser) => {
      expect(browser.name).toBe('HeadlessChrome')
      expect(profiles()).toHaveLength(1)
      await browser.print({ htmlFile: shortFile, roots })
    },
    { executablePath: installedBrowser(), cacheFolders: [cache] },
  )
  expect([...profiles(), ...leftovers(cache)]).toEqual([])
})

/** A user without rights, where the tests run as root. */
const asUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const userHasNamespaces =
  spawnSync('unshare', ['--user', '--map-root-user', 'test', '-r', import.meta.filename], asUser).status === 0

/** Prints as an ordinary user. */
function printAsUser(name: string, executablePath?: string) {
  const cache = freshCache(join(folder, name))
  for (const each of [folder, cache]) chmodSync(each, 0o755)
  if (asUser.uid !== undefined) chownSync(cache, asUser.uid, asUser.gid)
  const entry = join(import.meta.dirname, 'print-once.ts')
  const args = [entry, cache, shortFile, fontFolder, ...(executablePath ? [executablePath] : [])]
  const { stdout, stderr } = spawnSync(process.execPath, args, { ...asUser, encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as { hash: string; protectedBy: object[]; left: number }
}

test.skipIf(!userHasNamespaces)(
  'as an ordinary user the pages are in the browser’s sandbox, and the print is the same as without',
  () => {
    const inside = printAsUser('inside')
    expect(inside.protectedBy.length).toBeGreaterThan(0)
    for (const each of inside.protectedBy) expect(each).toEqual({ filter: '2', own: true })
    // A browser that does not start with a sandbox, as in most containers.
    const outside = printAsUser(
      'outside',
      script(
        'no-sandbox',
        'case "$*" in *--no-sandbox*) ;; *) echo "No usable sandbox!" >&2; exit 1;; esac',
        `export LD_LIBRARY_PATH='${executable.replace(/chromium$/u, 'lib')}'`,
        `exec '${executable}' "$@"`,
      ),
    )
    for (const each of outside.protectedBy) expect(each).toMatchObject({ own: false })
    expect(outside.hash).toBe(inside.hash)
    expect([inside.left, outside.left]).toEqual([0, 0])
  },
)

test.skipIf(process.getuid?.() !== 0)(
  'as root the browser is started without a sandbox, which it refuses',
  async () => {
    await withBrowser(async (browser) => {
      expect(browsers()[0]?.command).toContain('--no-sandbox')
      expect((await browser.print({ htmlFile: shortFile, roots })).bytes.length).toBeGreaterThan(1000)
    })
  },
)

test('a browser that is killed in the middle of a print is an error at once', async () => {
  await withBrowser(async (browser) => {
    const found = complaints(browser.print({ htmlFile: longFile, roots }))
    await new Promise((go) => setTimeout(go, 100))
    process.kill(browsers()[0]?.id ?? 0, 'SIGKILL')
    expect(await found).toEqual([expect.stringMatching(/^browser-died: .* it was ended by SIGKILL\.$/u)])
    const next = await complaints(browser.print({ htmlFile: shortFile, roots }))
    expect(next).toEqual([expect.stringMatching(/^browser-died: /u)])
  })
})

/** A process that has just ended by itself is no mistake. */
function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause
  }
}

test('a page whose process is killed in the middle of a print is an error at once', async () => {
  await withBrowser(async (browser) => {
    const found = complaints(browser.print({ htmlFile: longFile, roots }))
    const killer = setInterval(() => browsers('--type=renderer').forEach(({ id }) => kill(id)), 50)
    await found.finally(() => clearInterval(killer))
    expect(await found).toEqual([
      expect.stringMatching(/^browser-died: .* the process of the page crashed\.$/u),
    ])
  })
})

test('a browser that hangs is stopped when the time is over', async () => {
  await withBrowser(
    async (browser) => {
      process.kill(browsers()[0]?.id ?? 0, 'SIGSTOP')
      expect(await complaints(browser.print({ htmlFile: shortFile, roots }))).toEqual([
        `print-timeout: Printing ${shortFile} took longer than 4 s and was stopped.`,
      ])
    },
    // The same time is for its start, which takes a busy machine more than a second.
    { timeout: 4000 },
  )
  expect(await comesTrue(() => browsers().length === 0)).toBe(true)
})

test('a browser that is not there is an error that names the path', async () => {
  expect(await complaints(startBrowser({ ...options, executablePath: '/no/chrome' }))).toEqual([
    'browser-start: There is no browser at /no/chrome.',
  ])
})

test.each([
  [
    'cannot be executed',
    20_000,
    () => shortFile,
    /short\.html could not be started: the system says spawn .* EACCES\.$/u,
  ],
  [
    'ends at once',
    20_000,
    () => script('ends', 'echo no such library >&2', 'exit 3'),
    /ended with exit code 3\..*no such library/su,
  ],
  ['never answers', 1000, () => script('sleeps', 'exec sleep 60'), /it did not answer within 1 s\.$/u],
])('a program that %s is an error that says so', async (_, timeout, program, message) => {
  const cache = join(folder, 'strange')
  const run = startBrowser({ ...options, executablePath: program(), timeout, cacheFolders: [cache] })
  expect(await complaints(run)).toEqual([expect.stringMatching(message)])
  expect([...profiles(), ...leftovers(cache)]).toEqual([])
})

test('the first cache folder that can be written is used; without one, the reasons are told', async () => {
  const unusable = [join(shortFile, 'cache'), '/proc/cache']
  await withBrowser(async () => {}, { cacheFolders: [...unusable, cacheFolder] })
  const [line] = await complaints(startBrowser({ ...options, cacheFolders: unusable }))
  expect(line).toMatch(
    /^browser-start: There is no folder.*\n.*short\.html\/cache: ENOTDIR.*\n.*\/proc\/cache: ENOENT/u,
  )
})

test('two builds may unpack the browser at once, after a third was killed while it did', async () => {
  const cache = join(folder, 'unpack')
  const abandoned = join(cache, 'chromium-0.part-999999999-abc')
  const busy = join(cache, `chromium-0.part-${process.ppid}-abc`)
  for (const path of [abandoned, busy]) mkdirSync(path, { recursive: true })
  const both = await Promise.all([1, 2].map(() => startBrowser({ ...options, cacheFolders: [cache] })))
  await Promise.all(both.map((browser) => browser.print({ htmlFile: shortFile, roots })))
  await Promise.all(both.map((browser) => browser.close()))
  expect(leftovers(cache)).toEqual([expect.stringContaining(`${process.ppid}`)])
})

/** Runs a program that prints and prints; ends it by a signal when it says `when`. */
async function endBy(signal: NodeJS.Signals, when: string, more: readonly string[] = []) {
  const temporary = temporaryFolder()
  const cache = freshCache(join(temporary, 'cache'))
  const args = [resolve('test/pdf/print-until-ended.ts'), cache, longFile, folder, ...more]
  const child = spawn(process.execPath, args, {
    env: { TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = new Promise<number | string | null>((end) =>
    child.once('exit', (code, name) => end(name ?? code)),
  )
  await new Promise<void>((go) =>
    child.stdout.on('data', (text: Buffer) => String(text).includes(when) && go()),
  )
  await comesTrue(() => processesBelow(child.pid ?? 0).length > 0)
  await new Promise((go) => setTimeout(go, 60))
  const below = processesBelow(child.pid ?? 0).map(({ id }) => id)
  child.kill(signal)
  const code = await exit
  const gone = await comesTrue(() => !below.some((id) => isRunning(id)))
  const left = [...leftovers(cache), ...readdirSync(temporary).filter((file) => file !== 'cache')]
  rmSync(temporary, { recursive: true })
  return { code, started: below.length > 0, gone, left }
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  '%s in the middle of a print ends the program with %i, the browser, and all temporary files',
  async (name, code) => {
    expect(await endBy(name, 'starting')).toMatchObject({ code, gone: true, left: [] })
    const ended = await endBy(name, 'starting', [installedBrowser()])
    expect(ended).toEqual({ code, started: true, gone: true, left: [] })
  },
)

test('what listens for the end of the program hears of it before the end', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const heard: number[] = []
  abortOnExit().addEventListener('abort', () => heard.push(exit.mock.calls.length))
  const names: readonly string[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit']
  const events: NodeJS.EventEmitter = process
  const listeners = names.map((name) => [name, events.listeners(name).at(-1)] as const)
  process.emit('SIGTERM')
  for (const [name, listener] of listeners) events.off(name, listener as () => void)
  expect(heard).toEqual([0])
  expect(exit).toHaveBeenCalledWith(143)
  exit.mockRestore()
})

test('the browser goes by itself when the program is killed', async () => {
  const ended = await endBy('SIGKILL', 'starting')
  expect(ended).toEqual({ code: 'SIGKILL', started: true, gone: true, left: [] })
})

test('Chrome comes before Chromium and Edge, in the usual places of each system', () => {
  const find = (platform: string, ...there: readonly string[]) =>
    findInstalledBrowser({
      platform,
      home: platform === 'win32' ? 'C:\\Users\\a' : '/Users/a',
      exists: (path) => there.includes(path),
    })
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(find('darwin', edge, chrome)).toBe(chrome)
  expect(find('darwin', edge)).toBe(edge)
  const own = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
  expect(find('win32', own)).toBe(own)
  expect(find('linux', '/usr/bin/chromium', '/usr/bin/microsoft-edge')).toBe('/usr/bin/chromium')
  expect(find('linux')).toBeUndefined()
})
