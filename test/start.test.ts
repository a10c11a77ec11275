import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = join(mkdtempSync(join(tmpdir(), 'start-')), 'Layihə bir')

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'src'), { recursive: true })
  for (const name of ['start.mjs', 'bundle.mjs']) {
    cpSync(join(root, 'src', name), join(folder, 'src', name))
  }
  writeFileSync(
    join(folder, 'src', 'cli.ts'),
    'const args: string[] = process.argv.slice(2)\nconsole.log(JSON.stringify(args))\nprocess.exitCode = 7\n',
  )
  writeFileSync(join(folder, 'other.ts'), "console.log('other', process.argv[2])\n")
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

function start(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'src', 'start.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
}

describe('start.mjs', () => {
  test('says that the packages are not installed', () => {
    const { status, stderr } = start()
    expect(status).toBe(1)
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
    writeFileSync(join(folder, 'src', 'cli.ts'), "import 'no-such-package'\n")
    const { status, stderr } = start()
    expect(status).toBe(1)
    expect(stderr).toContain('no-such-package')
    expect(stderr).toContain('run `npm ci`')
  })

  test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'leaves the packaged Node in charge under an older one',
    () => {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
      const older = "Object.defineProperty(process.versions, 'node', { value: '20.0.0' });"
      const aside = "Object.defineProperty(process, 'execPath', { value: '/bin/sh' });"
      const entry = JSON.stringify(join(folder, 'src', 'start.mjs'))
      const { status, stdout } = spawnSync(
        process.execPath,
        ['-e', `${older}${aside}import(${entry})`, 'start', 'one', 'two words'],
        { cwd: folder, encoding: 'utf8' },
      )
      expect({ status, stdout }).toEqual({ status: 7, stdout: '["one","two words"]\n' })
    },
  )
})
