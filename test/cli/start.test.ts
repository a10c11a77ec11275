import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = join(mkdtempSync(join(tmpdir(), 'start-')), 'Layihə bir')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'src', 'cli'), { recursive: true })
  cpSync(join(root, 'src', 'start'), join(folder, 'src', 'start'), { recursive: true })
  writeFileSync(
    join(folder, 'src', 'cli', 'cli.ts'),
    'const args: string[] = process.argv.slice(2)\nconsole.log(JSON.stringify(args))\nprocess.exitCode = 7\n',
  )
  writeFileSync(join(folder, 'other.ts'), "console.log('other', process.argv[2])\n")
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

function start(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'src', 'start', 'start.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
}

describe('start.mjs', () => {
  test('says that the packages are not installed', () => {
    const { status, stderr } = start()
    expect(status).toBe(3)
    expect(stderr).toBe('The packages of the project are not installed. Run `npm ci` in its folder first.\n')
  })

  test('hands arguments and exit code through, in a folder with a space and a ə', () => {
    mkdirSync(join(folder, 'node_modules'))
    const { status, stdout, stderr } = start('--out', 'Yeni qovluq', 'ə')
    expect({ status, stdout, stderr }).toEqual({
      status: 7,
      stdout: '["--out","Yeni qovluq","ə"]\n',
      stderr: '',
    })
  })

  test('starts another program by its path', () => {
    mkdirSync(join(folder, 'node_modules'))
    expect(start('other.ts', 'argument')).toMatchObject({ status: 0, stdout: 'other argument\n' })
  })

  test('says what to do when one package is missing', () => {
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'src', 'cli', 'cli.ts'), "import 'no-such-package'\n")
    const { status, stderr } = start()
    expect(status).toBe(3)
    expect(stderr).toContain('no-such-package')
    expect(stderr).toContain('run `npm ci`')
  })

  test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'leaves the packaged Node in charge under an older one',
    () => {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
      const older = "Object.defineProperty(process.versions, 'node', { value: '20.0.0' });"
      const aside = "Object.defineProperty(process, 'execPath', { value: '/bin/sh' });"
      const entry = JSON.stringify(join(folder, 'src', 'start', 'start.mjs'))
      const { status, stdout } = spawnSync(
        process.execPath,
        ['-e', `${older}${aside}import(${entry})`, 'start', 'one', 'two words'],
        { cwd: folder, encoding: 'utf8' },
      )
      expect({ status, stdout }).toEqual({ status: 7, stdout: '["one","two words"]\n' })
    },
  )
})

const onLinux = process.platform === 'linux' && process.arch === 'x64'

describe.skipIf(!onLinux)('start.mjs on a processor with memory keys', () => {
  /** Starts the program where `/proc/cpuinfo` says so, and gives what it says of itself. */
  function startOn(flags: string, ...more: string[]) {
    writeFileSync(join(folder, 'cpuinfo'), `processor\t: 0\nflags\t\t: fpu ${flags} smap\n`)
    const preload = join(folder, 'preload.mjs')
    writeFileSync(
      preload,
      `import fs from 'node:fs'
       import { syncBuiltinESMExports } from 'node:module'
       const { openSync } = fs
       fs.openSync = (file, ...more) => openSync(file === '/proc/cpuinfo' ? ${JSON.stringify(join(folder, 'cpuinfo'))} : file, ...more)
       syncBuiltinESMExports()`,
    )
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(
      join(folder, 'src', 'cli', 'cli.ts'),
      'console.log(JSON.stringify({ flags: process.execArgv.filter((flag) => !flag.includes("import")), args: process.argv.slice(2) }))\nprocess.exitCode = 7\n',
    )
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`--import=${preload}`, ...more, join(folder, 'src', 'start', 'start.mjs'), '--out', 'ə b'],
      { cwd: folder, encoding: 'utf8' },
    )
    return { status, stderr, ...(JSON.parse(stdout) as { flags: string[]; args: string[] }) }
  }

  const started = { status: 7, stderr: '', args: ['--out', 'ə b'] }

  test('runs the program without them, because threads of V8 fail with them now and then', () => {
    expect(startOn('pku ospke')).toEqual({ ...started, flags: ['--no-memory-protection-keys'] })
    const flag = '--no-memory-protection-keys'
    expect(startOn('pku ospke', flag)).toEqual({ ...started, flags: [flag] })
  })

  test('runs it as it is where the system does not use them', () => {
    expect(startOn('pku')).toEqual({ ...started, flags: [] })
  })

  test('is not alone: the tests run without them too', () => {
    expect(process.execArgv).toContain('--no-memory-protection-keys')
  })
})

describe.skipIf(!onLinux)('a program that start.mjs has started', () => {
  const file = (name: string): string => join(folder, name)

  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(
      join(folder, 'src', 'cli', 'cli.ts'),
      `import { renameSync, writeFileSync } from 'node:fs'
       const tell = (name: string, text: string) => { writeFileSync(name + '~', text); renameSync(name + '~', name) }
       process.on('SIGTERM', () => { tell('ended', 'by SIGTERM'); process.exit(143) })
       setTimeout(() => { tell('ended', 'by itself'); process.exit() }, process.argv.length > 2 ? 600 : 60_000)
       tell('begun', String(process.pid))`,
    )
  })

  async function appears(name: string): Promise<string> {
    while (!existsSync(file(name))) await new Promise((resolve) => setTimeout(resolve, 20))
    return readFileSync(file(name), 'utf8')
  }

  /** Runs a command, kills it when the program has begun, and tells how the program ended. */
  async function endAfterKilling(command: string, args: readonly string[]): Promise<string> {
    const killed = spawn(command, args, { cwd: folder, stdio: 'ignore' })
    const program = Number(await appears('begun'))
    try {
      killed.kill('SIGKILL')
      return await appears('ended')
    } finally {
      // For when it fails: it should not run on for a minute.
      try {
        process.kill(program, 'SIGKILL')
      } catch {
        // It has ended, as it should.
      }
    }
  }

  test('ends when npm is killed, which cannot hand the signal on', async () => {
    const npm = `process.title = 'npm run build:report'
      require('node:child_process').spawnSync('sh', ['-c', ${JSON.stringify(`${process.execPath} src/start/start.mjs; true`)}])`
    expect(await endAfterKilling(process.execPath, ['-e', npm])).toBe('by SIGTERM')
  })

  test('ends when the older Node that started it is killed', async () => {
    symlinkSync(join(root, 'node_modules', '.bin'), join(folder, 'node_modules', '.bin'))
    const older = "Object.defineProperty(process.versions, 'node', { value: '20.0.0' });"
    const aside = "Object.defineProperty(process, 'execPath', { value: '/bin/sh' });"
    const entry = JSON.stringify(file('src/start/start.mjs'))
    expect(await endAfterKilling(process.execPath, ['-e', `${older}${aside}import(${entry})`])).toBe(
      'by SIGTERM',
    )
  })

  test('goes on when the shell it was started from is closed', async () => {
    const shell = ['-c', `${process.execPath} src/start/start.mjs goes-on; true`]
    expect(await endAfterKilling('sh', shell)).toBe('by itself')
  })
})
