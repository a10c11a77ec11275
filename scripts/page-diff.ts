/**
 * Compares the report of today with an earlier one, page by page: `npm run diff -- BASE`. BASE is a git revision, which
 * is built in a temporary folder, or a folder of earlier PDFs. What is there today is built first, if anything changed.
 *
 * Writes `out/diff/index.html`, all differences in one file, and `out/diff/summary.md`, for a pull request.
 *
 * Exit codes: 0 compared, whatever was found; 1 not compared; 2 wrong command line.
 */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeStage } from '../src/files/out.ts'
import { openBase } from './diff/base.ts'
import { compareReports } from './diff/compare-reports.ts'
import { DiffError } from './diff/diff-error.ts'
import { differencePage } from './diff/difference-page.ts'
import { summaryOf } from './diff/summary.ts'

const root = resolve(import.meta.dirname, '..')
const [revision = '', ...others] = process.argv.slice(2)

if (revision === '' || others.length > 0 || revision.startsWith('-')) {
  process.stderr.write('Name one revision of git, or one folder of earlier PDFs: npm run diff -- main\n')
  process.exitCode = 2
} else {
  try {
    await compare(revision)
  } catch (cause) {
    if (!(cause instanceof DiffError)) throw cause
    process.stderr.write(`${cause.message}\n  ${cause.hint}\n`)
    process.exitCode = 1
  }
}

async function compare(name: string): Promise<void> {
  const out = join(root, 'out')
  const base = await openBase(root, name, (what) => process.stdout.write(`${what}\n`))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      base.close()
      process.exit(1)
    })
  }
  try {
    const built = spawnSync(process.execPath, [join(root, 'src/start/start.mjs'), '--quiet'], {
      cwd: root,
      encoding: 'utf8',
    })
    if (built.status !== 0)
      throw new DiffError(
        `The report of today cannot be built:\n${built.stderr.trim()}`,
        'Clear the mistakes first.',
      )
    const differences = await compareReports(base, { out, root })
    const summary = summaryOf(base.name, differences)
    const css = await readFile(join(import.meta.dirname, 'diff', 'difference-page.css'), 'utf8')
    await writeStage(join(out, 'diff', 'index.html'), differencePage(base.name, differences, css))
    await writeStage(join(out, 'diff', 'summary.md'), summary)
    process.stdout.write(`${summary}\nout/diff/index.html\nout/diff/summary.md\n`)
  } finally {
    base.close()
  }
}
