/**
 * Hands texts over to translators and reviewers: `npm run review:export -- --to en --format xlsx`, into `out/review/`. What
 * comes back is read with `npm run review:import`.
 *
 *     --to LANGUAGE          that is translated into
 *     --format NAME          xlsx (a sheet a chapter), xliff (2.0), po, docx
 *     --only LIST            outdated,untranslated if not said; also unconfirmed, question, translated, all
 *     --out DIR              folder of the file (out/review)
 *     --root DIR             another project
 *
 * Exit codes: 0 written, or no text is asked for; 1 the texts have mistakes; 2 wrong command line.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatPretty } from '../src/cli/print-diagnostics.ts'
import { DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { languageName } from '../src/diagnostics/language-name.ts'
import { noCache } from '../src/files/cache.ts'
import { readInputs } from '../src/files/inputs.ts'
import { loadReport } from '../src/report/load.ts'
import { handOver, type HandOverFormat, handOverFormats, languagesOf } from '../src/review.ts'
import type { Asked } from '../src/run/handed-texts.ts'
import type { State } from '../src/translation/translation-state.ts'
import { textPages } from './review/text-pages.ts'

const USAGE = `npm run review:export -- --to LANGUAGE --format ${handOverFormats.join('|')} [--only outdated,untranslated]\n`

/** What texts are asked for by. */
const KINDS: Readonly<Record<string, readonly (State | 'question')[]>> = {
  outdated: ['outdated', 'changed-on-both-sides'],
  untranslated: ['to-translate'],
  unconfirmed: ['never-confirmed'],
  translated: ['current'],
  question: ['question'],
  all: ['outdated', 'changed-on-both-sides', 'to-translate', 'never-confirmed', 'current'],
}

process.exitCode = await main()

async function main(): Promise<number> {
  const options = read()
  if (typeof options === 'string') return refuse(options)
  const { root, out, format, asked } = options
  try {
    const inputs = readInputs(root)
    const languages = languagesOf((await loadReport(inputs)).report)
    const to = options.to ?? languages[0] ?? ''
    if (!languages.includes(to) || (options.to === undefined && languages.length > 1))
      return refuse(`Name one of the languages that are translated into: --to ${languages.join(', --to ')}\n`)
    const pagesOf = await textPages(join(root, 'out', `compendium.${to}.pdf`))
    const caches = { fonts: noCache, stages: noCache }
    const file = await handOver({ inputs, caches, format, to, asked, pagesOf })
    if (!file) {
      process.stdout.write(
        `No text in ${languageName(to)} is asked for: everything is translated. For all texts: --only all\n`,
      )
      return 0
    }
    mkdirSync(out, { recursive: true })
    const path = join(out, file.name)
    writeFileSync(`${path}.new`, file.bytes, { flush: true })
    renameSync(`${path}.new`, path)
    process.stdout.write(
      `${relative(process.cwd(), path)}: ${file.count === 1 ? '1 text' : `${file.count} texts`}. When it comes back: npm run review:import -- FILE\n`,
    )
    return 0
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    process.stderr.write(`${formatPretty(cause.diagnostics)}\n`)
    return 1
  }
}

function refuse(why: string): number {
  process.stderr.write(why)
  return 2
}

function read() {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string' },
        out: { type: 'string' },
        to: { type: 'string' },
        format: { type: 'string' },
        only: { type: 'string', default: 'outdated,untranslated' },
      },
    })
    const format = handOverFormats.find((each) => each === values.format)
    const names = values.only.split(',').map((name) => name.trim())
    if (format === undefined)
      return values.format === undefined ? USAGE : noSuchWord('format', values.format, handOverFormats)
    const unknown = names.find((name) => !Object.hasOwn(KINDS, name))
    if (unknown !== undefined) return noSuchWord('kind of text', unknown, Object.keys(KINDS))
    const root = resolve(values.root ?? resolve(import.meta.dirname, '..'))
    const asked: Asked = new Set(names.flatMap((name) => KINDS[name] ?? []))
    const out =
      values.out === undefined
        ? join(root, 'out', 'review')
        : resolve(process.env['INIT_CWD'] ?? '.', values.out)
    return { root, out, format: format satisfies HandOverFormat, to: values.to, asked }
  } catch {
    return USAGE
  }
}

function noSuchWord(what: string, word: string, known: readonly string[]): string {
  return `There is no ${what} “${word}”. There are: ${known.join(', ')}.\n`
}
