import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DRAFT } from '../files/out-folder.ts'
import { type DiagnosticFormat, diagnosticFormats } from './print-diagnostics.ts'
import { exitCodes } from './exit-codes.ts'
import { noSuch, UsageError } from '../diagnostics/usage-error.ts'
import type { Stage } from '../run/open-project.ts'
import { suggest } from '../diagnostics/suggest.ts'

/** What is asked for on the command line. */
export interface CliOptions {
  /** Names of editions of `data/report.yaml`, each once; none: all of them. */
  readonly editions: readonly string[]
  /** Slugs of projects that are built alone, each once. */
  readonly projects: readonly string[]
  readonly out: string
  readonly browser?: string
  readonly format: DiagnosticFormat
  /** `plain` skips the finishing stage, for a quick look. */
  readonly pdf: (typeof pdfs)[number]
  /** A page that does not read well ends the build, instead of a warning. */
  readonly strict: boolean
  /** Whether it is a draft or a release, if it is either. */
  readonly stage?: Stage
  /** Makes everything anew and keeps nothing for the next build. */
  readonly noCache: boolean
  readonly quiet: boolean
  readonly debug: boolean
  readonly help: boolean
  /** Check records, locale files, templates and links only; print nothing. */
  readonly validate: boolean
  /** Make the web edition instead of PDFs. */
  readonly site: boolean
  /** Make the books instead of PDFs. */
  readonly books: boolean
  /** Show the report in a browser, to be edited there. */
  readonly preview: boolean
  /** Whether the preview opens a browser itself. */
  readonly open: boolean
  /** That the preview listens at; 0: any that is free. */
  readonly port: number
}

const pdfs = ['archive', 'plain'] as const

export const usage = `Builds the report as PDF from data/, locales/ and templates/.

  npm run build:report                     all editions, into out/
  npm run build:report -- --edition en     one edition by its name in data/report.yaml; may be given several times
  npm run build:report -- --project dirna  one project alone, two pages in each language (compendium.en.dirna.pdf)
  npm run build:site                       the web edition in all languages, into out/site/
  npm run build:books                      e-books and Word files, into out/
  npm run preview                          the report in the browser, to be read and edited there
  npm run validate                         only check the texts and records; no PDF

Options
  --edition NAME     which edition to build
  --project NAME     which project to build alone, by its name in data/report.yaml; may be given several times
  --draft            mark translations that are behind their source, [az?], and write into out/draft/
  --release          refuse translations that are missing or behind their source
  --out DIR          folder for the PDFs (out): an empty one, a new one, or one of an earlier build
  --browser PATH     print with this Chrome, Chromium or Edge; also PUPPETEER_EXECUTABLE_PATH
  --pdf plain        skip PDF/UA and PDF/A, for a quick look (compendium.en.plain.pdf); otherwise --pdf archive
  --format NAME      how mistakes are printed: ${diagnosticFormats.join(', ')}
  --validate         only check, print no PDF
  --site             make the web edition instead of PDFs
  --books            make e-books and Word files instead of PDFs
  --preview          show the report in the browser instead of making PDFs
  --open             open the browser, too
  --port NUMBER      port of the preview (4810); 0 takes any that is free
  --strict           what somebody should look at on the pages ends the build, instead of a warning
  --no-cache         make everything anew, and keep nothing for the next build
  --quiet            no progress lines
  --debug            stack traces with errors
  --help             this text

Exit codes
${exitCodes.map(([code, meaning]) => `  ${code.padEnd(18)} ${meaning}`).join('\n')}
`

/** @throws {UsageError} for an option or a value that does not exist. */
export function parseOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args)
  const stray = positionals[0]
  if (stray !== undefined)
    throw new UsageError(`“${stray}” is no option; to build one edition: --edition ${stray}`)
  if (values.draft && values.release) throw new UsageError('A draft is no release: give one of the two.')
  if (values.out === '') throw new UsageError('“--out” needs the name of a folder.')
  return {
    editions: namesIn(values.edition),
    projects: namesIn(values.project),
    out: values.out ?? (values.draft ? join('out', DRAFT) : 'out'),
    format: oneOf(diagnosticFormats, 'format', values.format),
    pdf: oneOf(pdfs, 'kind of PDF', values.pdf),
    strict: values.strict,
    ...(values.draft && { stage: 'draft' }),
    ...(values.release && { stage: 'release' }),
    noCache: values['no-cache'],
    quiet: values.quiet,
    debug: values.debug,
    help: values.help,
    validate: values.validate,
    site: values.site,
    books: values.books,
    preview: values.preview,
    open: values.open,
    port: portOf(values.port),
    ...(values.browser !== undefined && { browser: values.browser }),
  }
}

/** Each name once, in an order that does not depend on how they were given. */
function namesIn(lists: readonly string[] = []): string[] {
  return [...new Set(lists.flatMap((list) => list.split(',')))].toSorted()
}

const OPTIONS = {
  edition: { type: 'string', multiple: true },
  project: { type: 'string', multiple: true },
  out: { type: 'string' },
  browser: { type: 'string' },
  format: { type: 'string', default: 'pretty' },
  validate: { type: 'boolean', default: false },
  site: { type: 'boolean', default: false },
  books: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
  port: { type: 'string', default: '4810' },
  pdf: { type: 'string', default: 'archive' },
  strict: { type: 'boolean', default: false },
  draft: { type: 'boolean', default: false },
  release: { type: 'boolean', default: false },
  'no-cache': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  debug: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function portOf(written: string): number {
  const port = Number(written)
  if (!/^\d+$/u.test(written) || port > 65_535)
    throw new UsageError(`“${written}” is no port: write a number from 0 to 65535.`)
  return port
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const unknown = /^Unknown option '(-+([\w-]*))/u.exec(message)
    if (!unknown) throw new UsageError(message)
    const [, option = '', name = ''] = unknown
    const meant = suggest(name, Object.keys(OPTIONS))
    throw new UsageError(
      `There is no option “${option}”.${meant === undefined ? '' : ` Did you mean “--${meant}”?`}`,
    )
  }
}

function oneOf<T extends string>(known: readonly T[], what: string, name: string): T {
  const found = known.find((each) => each === name)
  if (found === undefined) throw noSuch(what, name, known)
  return found
}
