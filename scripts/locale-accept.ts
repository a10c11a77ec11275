/**
 * Says that translations are right as they are: `npm run locale:accept -- KEY…` for texts whose source was changed, or was
 * changed together with them. A key is that of `npm run locale:status`, `projects/dirna:aim`; `projects/dirna` and
 * `projects/dirna:summary` stand for all that is under them.
 *
 *     --language en          only in this language
 *     --all                  every text: for a report whose translations are known to be right
 *     --root DIR             another project
 *
 * Exit codes: 0 written; 1 the texts have mistakes, and nothing was written; 2 wrong command line, or no such key.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatPretty } from '../src/cli/print-diagnostics.ts'
import { DiagnosticError, stopOnError } from '../src/diagnostics/diagnostic.ts'
import { suggest } from '../src/diagnostics/suggest.ts'
import { conflictMistake } from '../src/files/file-change.ts'
import { readInputs } from '../src/files/inputs.ts'
import { writeChanges } from '../src/files/write-changes.ts'
import { loadReport } from '../src/report/load.ts'
import { madeFromFile } from '../src/report/made-from.ts'
import type { Report } from '../src/report/types.ts'
import { confirmed, sourceNow } from '../src/translation/confirm.ts'
import { statesIn } from '../src/translation/translation-state.ts'

const USAGE = 'Name the texts: npm run locale:accept -- KEY… [--language en], or --all\n'

process.exitCode = await main()

async function main(): Promise<number> {
  const options = read()
  if (!options) return refuse(USAGE)
  const { root, keys, all, language: only } = options
  try {
    const { report } = await loadReport(readInputs(root))
    const [, ...others] = report.languages
    const languages = only === undefined ? others : others.filter((each) => each === only)
    if (languages.length === 0) return refuse(`Languages that are translated into: ${others.join(', ')}\n`)
    const unknown = keys.find(
      (key) => !languages.some((language) => statesOf(report, language, [key]).length > 0),
    )
    if (unknown !== undefined) return refuse(noText(report, languages[0] ?? '', unknown))
    for (const language of languages) accept(root, report, language, all ? undefined : keys)
    return 0
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    process.stderr.write(`${formatPretty(cause.diagnostics)}\nNothing was written.\n`)
    return 1
  }
}

/** Without keys, all. */
function accept(root: string, report: Report, language: string, keys: readonly string[] | undefined): void {
  const chosen = statesOf(report, language, keys)
  const confirmedKeys = new Set(chosen.map(({ key }) => key))
  const file = madeFromFile(language)
  const text = confirmed(report, language, (state) =>
    confirmedKeys.has(state.key) ? sourceNow(state) : undefined,
  )
  const before = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined
  stopOnError(
    writeChanges(root, text === before ? [] : [{ path: file, before, after: text }]).map(conflictMistake),
  )
  const changed = chosen.filter(({ state }) => state !== 'current').length
  const right = chosen.length === 1 ? '1 translation is right' : `${chosen.length} translations are right`
  process.stdout.write(`${file}: ${right}, ${changed} not known to be so before\n`)
}

/** The translated texts of some keys, or of all. */
function statesOf(report: Report, language: string, keys: readonly string[] | undefined) {
  return statesIn(report, language).filter(
    ({ key, state }) =>
      state !== 'to-translate' &&
      (!keys ||
        keys.some((each) => key === each || (/^[:.]/u.test(key.slice(each.length)) && key.startsWith(each)))),
  )
}

function noText(report: Report, language: string, key: string): string {
  const states = statesIn(report, language)
  const isBlank = states.some((each) => each.key === key && each.state === 'to-translate')
  if (isBlank) return `${key} is to be translated: there is nothing to accept.\n`
  const meant = suggest(
    key,
    states.map((each) => each.key),
  )
  const question =
    meant === undefined ? '`npm run locale:status` lists those that are open.' : `Did you mean ${meant}?`
  return `There is no translated text ${key}. ${question}\n`
}

function refuse(why: string): number {
  process.stderr.write(why)
  return 2
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        language: { type: 'string' },
        root: { type: 'string' },
      },
    })
    if (values.all === positionals.length > 0) return undefined
    const root = resolve(values.root ?? resolve(import.meta.dirname, '..'))
    return { root, keys: positionals, all: values.all, language: values.language }
  } catch {
    return undefined
  }
}
