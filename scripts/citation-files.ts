/**
 * Writes CITATION.cff and .zenodo.json from data/report.yaml, for GitHub, reference managers and Zenodo:
 * `npm run citation`. A file that the records do not state enough for is removed, and why is said.
 *
 *     --check   writes nothing; ends with exit code 1 if the files are not those of the records
 *
 * Exit codes: 0 written, or as they should be; 1 they are not, or mistakes that `npm run validate` tells too.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatPretty } from '../src/cli/print-diagnostics.ts'
import { DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { readInputs } from '../src/files/inputs.ts'
import { loadReport } from '../src/report/load.ts'
import { citationCff } from './publish/citation-cff.ts'
import { cataloguedReport } from './publish/publication.ts'
import { zenodoJson } from './publish/zenodo-json.ts'

const root = resolve(import.meta.dirname, '..')
const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values

try {
  const { report } = await loadReport(readInputs(root))
  const catalogued = cataloguedReport(report)
  const files = [
    {
      name: 'CITATION.cff',
      content: citationCff(catalogued),
      lacking: 'data/report.yaml states neither an author nor a publisher',
    },
    {
      name: '.zenodo.json',
      content: zenodoJson(catalogued),
      lacking: 'data/report.yaml does not state an author or a publisher, and a licence of Creative Commons',
    },
  ]
  for (const file of files) process.exitCode = (await settle(file)) ? process.exitCode : 1
} catch (cause) {
  if (!(cause instanceof DiagnosticError)) throw cause
  process.stderr.write(`${formatPretty(cause.diagnostics)}\n`)
  process.exitCode = 1
}

/** Writes or removes a file, or looks whether that was done. */
async function settle(file: {
  name: string
  content: string | undefined
  lacking: string
}): Promise<boolean> {
  const { name, content, lacking } = file
  const path = join(root, name)
  const is = await readFile(path, 'utf8').catch(() => undefined)
  const without = content === undefined ? `no ${name}: ${lacking}` : name
  if (is === content) {
    process.stdout.write(`${without}\n`)
    return true
  }
  if (check) {
    process.stderr.write(`${name} is not what the records say. Run npm run citation, and commit it.\n`)
    return false
  }
  await (content === undefined ? rm(path) : writeFile(path, content))
  process.stdout.write(`${content === undefined ? `${without}; removed` : `${name}, written`}\n`)
  return true
}
