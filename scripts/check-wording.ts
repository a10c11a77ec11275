/**
 * Reads the words of all texts: `npm run check:wording`. It keeps nothing back; `npm run validate` tells the same.
 *
 *     --known                also those that the lists of known findings have, each with its reason
 *     --accept "REASON"      puts what is told today into the lists, and takes out what is not found any more
 *     --format pretty|json|github
 *     --root DIR             another project
 *
 * A single text is silenced by a comment above it: `# wording-case: the reason`. Exit codes: 0 read, 1 the texts have
 * mistakes that come first, 2 wrong command line.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatGithub, formatJson, formatPretty } from '../src/cli/print-diagnostics.ts'
import { type Diagnostic, DiagnosticError, stopOnError } from '../src/diagnostics/diagnostic.ts'
import { conflictMistake } from '../src/files/file-change.ts'
import { readInputs } from '../src/files/inputs.ts'
import { writeChanges } from '../src/files/write-changes.ts'
import { knownWordingFile, writeKnownWording } from '../src/report/known-wording.ts'
import { loadReport } from '../src/report/load.ts'
import type { Report } from '../src/report/types.ts'
import { type JudgedWording, judgeWording, knownOf } from '../src/wording/known.ts'
import { isTextCode } from '../src/wording/silences.ts'
import { unsilenced } from '../src/wording/unsilenced.ts'
import { unusedKeys } from './wording/unused-keys.ts'

const USAGE = 'npm run check:wording [-- --known] [-- --accept "REASON"] [-- --format pretty|json|github]\n'

process.exitCode = await main()

async function main(): Promise<number> {
  const options = read()
  if (!options) {
    process.stderr.write(USAGE)
    return 2
  }
  const { root, accept, known, format } = options
  const inputs = readInputs(root)
  try {
    const { report, warnings } = await loadReport(inputs)
    const judged = judgeWording(report)
    const ofTexts = unsilenced(report, warnings).filter(
      ({ code }) => isTextCode(code) || code === 'wording-silence',
    )
    if (accept !== undefined) return acceptAll(root, report, judged, accept)
    const told = [
      ...ofTexts,
      ...judged.fresh.map(({ diagnostic }) => diagnostic),
      ...(known ? judged.known.map(({ diagnostic }) => diagnostic) : []),
      ...judged.silences,
      ...(await unusedKeys(inputs, report)),
    ]
    print(told, format, (file) => report.locales[languageOf(file)]?.[namespaceOf(file)]?.source)
    if (format === 'pretty') process.stdout.write(`${summaryOf(judged, ofTexts.length)}\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    print(cause.diagnostics, format, () => undefined)
    return 1
  }
}

/** Puts what is found today into the lists; reasons that are there stay. */
function acceptAll(root: string, report: Report, { fresh, known }: JudgedWording, reason: string): number {
  for (const language of report.languages) {
    const earlier = report.knownWording[language] ?? []
    const ours = known
      .filter((finding) => finding.language === language)
      .map((finding) => knownOf(finding, ''))
    const kept = earlier.filter(({ key, code, words }) =>
      ours.some((each) => each.key === key && each.code === code && each.words === words),
    )
    const added = fresh
      .filter((finding) => finding.language === language)
      .map((finding) => knownOf(finding, reason.replaceAll(/\s+/gu, ' ').trim()))
    if (added.length === 0 && kept.length === earlier.length) continue
    const path = knownWordingFile(language)
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined
    const after = writeKnownWording([...kept, ...added])
    stopOnError(writeChanges(root, [{ path, before, after }]).map(conflictMistake))
    process.stdout.write(
      `${knownWordingFile(language)}: ${added.length} added, ${earlier.length - kept.length} taken out\n`,
    )
  }
  return 0
}

function summaryOf({ fresh, known, gone }: JudgedWording, others: number): string {
  const lost = [...gone.values()].flat().length
  return [
    fresh.length + others === 1 ? '1 finding' : `${fresh.length + others} findings`,
    `${known.length} that are known (--known shows them)`,
    ...(lost > 0 ? [`${lost} known ones that are gone (--accept takes them out)`] : []),
  ].join(', ')
}

function print(
  found: readonly Diagnostic[],
  format: string,
  sourceOf: (file: string) => string | undefined,
): void {
  if (format === 'json') process.stdout.write(`${formatJson(found)}\n`)
  else if (found.length === 0) return
  else if (format === 'github') process.stdout.write(`${formatGithub(found)}\n`)
  else process.stdout.write(`${formatPretty(found, { sourceOf, colour: process.stdout.isTTY })}\n`)
}

function languageOf(file: string): string {
  return /^locales\/([^/]+)\//u.exec(file)?.[1] ?? ''
}

function namespaceOf(file: string): string {
  return /^locales\/[^/]+\/(.+)\.yaml$/u.exec(file)?.[1] ?? ''
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string' },
        accept: { type: 'string' },
        known: { type: 'boolean', default: false },
        format: { type: 'string', default: 'pretty' },
      },
    })
    const isKnown = ['pretty', 'json', 'github'].includes(values.format)
    if (!isKnown || values.accept?.trim() === '') return undefined
    return { ...values, root: resolve(values.root ?? resolve(import.meta.dirname, '..')) }
  } catch {
    return undefined
  }
}
