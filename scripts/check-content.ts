/**
 * Compares what the report says with the source text that it was made from: `npm run check:content`.
 * Word for word in the language of the source, records included; counts and sums; numbers in the translation.
 *
 *     --warn              differences are told, and end with exit code 0
 *     --accept "REASON"   lists today's differences as departures that are meant
 *     --format github     writes workflow commands, as `npm run validate` does
 *
 * Exit codes: 0 no differences, 1 differences or mistakes that `npm run validate` tells too, 2 wrong command line.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readInputs } from '../src/files/inputs.ts'
import { type Diagnostic, DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { formatGithub, formatPretty } from '../src/cli/print-diagnostics.ts'
import { loadReport } from '../src/report/load.ts'
import { compareWithSource, tellDifference } from './content/compare.ts'
import { compareCounts } from './content/counts.ts'
import { readDepartures, tellUnused, withDifferences, withoutDepartures } from './content/departures.ts'
import { checkWording } from '../src/wording/check-wording.ts'
import { readSourceText } from './source-text.ts'

const SOURCE = 'test/fixtures/compendium-az.source.txt'
const DEPARTURES = 'test/fixtures/compendium-az.departures.yaml'

const { root, warn, accept, format } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    warn: { type: 'boolean', default: false },
    accept: { type: 'string' },
    format: { type: 'string', default: 'pretty' },
  },
}).values

process.exitCode = await main()

async function main(): Promise<number> {
  const source = await readFile(join(root, SOURCE), 'utf8')
  const list = await readFile(join(root, DEPARTURES), 'utf8')
  const departures = readDepartures(list)
  const report = await load()
  if (!report) return 1
  const { left, unused } = withoutDepartures(compareWithSource(source, report), departures)
  if (accept !== undefined) {
    await writeFile(join(root, DEPARTURES), withDifferences(list, left, accept))
    process.stdout.write(`${left.length} departures are now listed in ${DEPARTURES}.\n`)
    return 0
  }
  const told = [
    ...left.map((each) => tellDifference(each, SOURCE)),
    ...unused.map((each) => tellUnused(each, DEPARTURES)),
    ...checkWording(report).found.flatMap(({ code, diagnostic }) =>
      code === 'numbers-differ' ? [diagnostic] : [],
    ),
  ]
  print(told)
  for (const { what, source: was, records } of compareCounts(readSourceText(source), report)) {
    process.stdout.write(`${what}: ${records}${records === was ? '' : `, in the source ${was}`}\n`)
  }
  const meant = departures.length - unused.length
  process.stdout.write(`${left.length} differences from the source, ${meant} departures that are meant\n`)
  return warn || !told.some(({ severity }) => severity === 'error') ? 0 : 1
}

async function load() {
  try {
    return (await loadReport(readInputs(root))).report
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    print(cause.diagnostics)
    return undefined
  }
}

function print(found: readonly Diagnostic[]): void {
  if (found.length === 0) return
  const told = warn ? found.map((each): Diagnostic => ({ ...each, severity: 'warning' })) : found
  process.stdout.write(`${format === 'github' ? formatGithub(told) : formatPretty(told)}\n`)
}
