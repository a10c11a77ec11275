import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import type { Inputs } from '../files/inputs.ts'
import { readInputs } from '../files/inputs.ts'
import { sha256 } from '../files/out.ts'
import type { Press } from './press.ts'

/** One project of the frozen report, and the sums of its documents as every machine prints them. */
const PROJECT = 'engage'
const SUMS = 'test/fixtures/canary.sha256'

/** The frozen report with the templates of the program. */
function canaryInputs(program: string): Inputs {
  const report = readInputs(join(program, 'test', 'fixtures', 'report'))
  const templates = [...readInputs(program).entries].filter(([path]) => path.startsWith('templates'))
  return { root: report.root, entries: new Map([...report.entries, ...templates]) }
}

/** Prints the canary. @returns lines as `sha256sum` writes them. */
export async function printCanary(press: Press, program: string): Promise<string> {
  const { files } = await press.print(canaryInputs(program), 'canary', PROJECT)
  return files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')
}

/**
 * Sees to it that this machine prints what all others do, before it puts anything into a store.
 * @throws {DiagnosticError} `catalogue-canary`
 */
export async function checkCanary(press: Press, program: string): Promise<void> {
  const file = join(program, SUMS)
  const recorded = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if ((await printCanary(press, program)) === recorded) return
  const hint = 'Run `npm ci` there, and use the browser that comes with the project.'
  throw new DiagnosticError([
    error(
      'catalogue-canary',
      'This machine prints other bytes than it should: its work would be wrong.',
      undefined,
      hint,
    ),
  ])
}
