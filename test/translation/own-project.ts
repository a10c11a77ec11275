import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { statesIn } from '../../src/translation/translation-state.ts'
import { tellStates } from '../../src/translation/tell-states.ts'
import { program, root } from '../frozen-report.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A project of its own, as editors have it, made of a frozen one. */
export class OwnProject {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  read(file: string): Promise<string> {
    return readFile(join(this.folder, file), 'utf8')
  }

  /** Saves a file with some words in the place of others. @throws {Error} if they are not there. */
  async change(file: string, from: string | RegExp, to: string): Promise<void> {
    const before = await this.read(file)
    const after = before.replace(from, () => to)
    if (after === before) throw new Error(`${String(from)} is not in ${file}`)
    await writeFile(join(this.folder, file), after)
  }

  async load() {
    return loadReport(readInputs(this.folder))
  }

  /** Keys of the texts of a language that are in a state. */
  async keysIn(state: string, language = 'en'): Promise<string[]> {
    const { report } = await this.load()
    return statesIn(report, language).flatMap((each) => (each.state === state ? [each.key] : []))
  }

  /** What a build tells of the translations, in one line each. */
  async told(): Promise<string[]> {
    const { report } = await this.load()
    return tellStates(report).map(
      ({ code, message, place }) => `${place ? formatPlace(place) : ''} ${code}: ${message}`,
    )
  }

  /** Runs a command of the program on the project. */
  run(script: string, ...args: readonly string[]): Promise<Ran> {
    return ran(process.execPath, [join(program, 'scripts', script), '--root', this.folder, ...args])
  }

  async git(...args: readonly string[]): Promise<string> {
    const { out, status, err } = await ran('git', [
      '-C',
      this.folder,
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      ...args,
    ])
    if (status !== 0) throw new Error(err)
    return out
  }
}

export async function ownProject(from = root): Promise<OwnProject> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-translation-'))
  folders.push(folder)
  await cp(from, folder, { recursive: true })
  return new OwnProject(folder)
}

/** What a command printed, and its exit code. */
interface Ran {
  readonly out: string
  readonly err: string
  readonly status: number | null
}

function ran(command: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, GITHUB_STEP_SUMMARY: '' } })
    let [out, err] = ['', '']
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()))
    child.once('close', (status) => resolve({ out, err, status }))
  })
}
