/**
 * How far the report is translated: `npm run locale:status`, by languages and files, with the texts that are to be
 * translated or compared with their source again, and what changed in that.
 *
 *     --format pretty|json|markdown
 *     --root DIR             another project
 *
 * On GitHub the Markdown form is also appended to the summary of the run. Exit codes: 0 told, 1 the texts have mistakes, 2
 * wrong command line.
 */
import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatPretty } from '../src/cli/print-diagnostics.ts'
import { DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { readInputs } from '../src/files/inputs.ts'
import { loadReport } from '../src/report/load.ts'
import type { Language, Report } from '../src/report/types.ts'
import { withHistory } from '../src/run/source-history.ts'
import { countStates } from '../src/translation/count-states.ts'
import { statesIn } from '../src/translation/translation-state.ts'
import { writtenTexts } from '../src/translation/written-texts.ts'
import { type LanguageStatus, writeJson, writeMarkdown, writePretty } from './locale/write-status.ts'

const formats = { pretty: writePretty, json: writeJson, markdown: writeMarkdown }

process.exitCode = await main()

async function main(): Promise<number> {
  const options = read()
  if (!options) return 2
  const { root, write } = options
  try {
    const { report } = await loadReport(readInputs(root))
    const [, ...others] = report.languages
    const all = await Promise.all(
      others.map(async (language): Promise<LanguageStatus> => {
        const open = statesIn(report, language).filter(
          ({ state }) => state !== 'current' && state !== 'never-confirmed',
        )
        return {
          language,
          counts: countStates(report, language),
          open: await withHistory(root, open),
          questions: questionsIn(report, language),
        }
      }),
    )
    process.stdout.write(`${write(all)}\n`)
    const { GITHUB_STEP_SUMMARY: shown } = process.env
    if (shown) appendFileSync(shown, `${writeMarkdown(all)}\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    process.stderr.write(`${formatPretty(cause.diagnostics)}\n`)
    return 1
  }
}

/** Texts of a language with a question that nobody has answered. */
function questionsIn(report: Report, language: Language): LanguageStatus['questions'] {
  const texts = writtenTexts(report, language)
  return Object.entries(report.reviewNotes[language] ?? {}).flatMap(([key, { isQuestion, comment }]) => {
    const place = texts.get(key)?.place
    return isQuestion ? [{ key, comment, ...(place && { place }) }] : []
  })
}

function read() {
  const { format = 'pretty', root } = parsed() ?? { format: '' }
  if (!Object.hasOwn(formats, format)) {
    process.stderr.write('npm run locale:status [-- --format pretty|json|markdown]\n')
    return undefined
  }
  return {
    root: resolve(root ?? resolve(import.meta.dirname, '..')),
    write: formats[format as keyof typeof formats],
  }
}

function parsed() {
  try {
    return parseArgs({ options: { format: { type: 'string' }, root: { type: 'string' } } }).values
  } catch {
    return undefined
  }
}
