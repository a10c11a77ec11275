import { appendFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { machineOf } from './machine.ts'
import { type CliOptions, parseOptions, usage } from './options.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { exitCodeOf } from '../diagnostics/codes.ts'
import { type Diagnostic, DiagnosticError } from '../diagnostics/diagnostic.ts'
import { formatGithub, formatJson, formatPretty } from './print-diagnostics.ts'
import { noCache } from '../files/cache.ts'
import { runSummary } from './github-run.ts'
import { isOutFolder, listResults } from '../files/out-folder.ts'
import { build, validate } from '../build.ts'
import type { Built } from '../run/earlier-build.ts'
import { type Inputs, readInputs } from '../files/inputs.ts'
import { programGone } from '../run/program-gone.ts'

/** With mistakes it comes from their codes: see `exitCodeOf`. */
const EXIT = { done: 0, usage: 2, bug: 4 } as const
// Not from the address of this module, which may be bundled elsewhere.
const root = dirname(dirname(dirname(process.argv[1] ?? '')))
const machine = machineOf(root)
/** What the run was made from. */
let inputs: Inputs | undefined
// A reader that closes the pipe early, such as `head`, must not end the build in the middle.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const exitCode = await start(process.argv.slice(2))
for (const stream of [process.stdout, process.stderr]) {
  await new Promise((flushed) => stream.write('', flushed))
}
// Not left to run out: a call to a browser that was ended in the middle of it keeps a timer for half a minute.
process.exit(exitCode)

async function start([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'worker') {
    const { runWorker } = await import('./worker.ts')
    return runWorker(rest, root, machine)
  }
  if (command !== 'catalogue') return main(process.argv.slice(2))
  const { runCatalogue } = await import('./catalogue.ts')
  return runCatalogue(rest, root, machine)
}

async function main(args: readonly string[]): Promise<number> {
  let options: CliOptions | undefined
  try {
    options = parseOptions(args)
    if (options.help) {
      process.stdout.write(usage)
      return EXIT.done
    }
    return await run(options)
  } catch (cause) {
    if (cause instanceof UsageError) {
      process.stderr.write(`${cause.message}\n\n${usage}`)
      return EXIT.usage
    }
    if (!options) throw cause
    return fail(cause, options)
  }
}

async function run(options: CliOptions): Promise<number> {
  const progress = options.quiet ? () => {} : progressLines()
  const { editions, projects, strict, pdf } = options
  const stage = options.stage && { stage: options.stage }
  const out = resolve(options.out)
  inputs = readInputs(root)
  const caches = machine.openCaches(join(out, 'stages', 'cache'), options)
  if (options.validate) {
    // A check leaves nothing in a folder that no build has made.
    const kept = isOutFolder(out) ? caches : { ...caches, stages: noCache }
    print(await validate({ inputs, editions, projects, progress, caches: kept, ...stage }), options)
    return EXIT.done
  }
  const browser = machine.browserOf(options.browser ?? process.env['PUPPETEER_EXECUTABLE_PATH'])
  try {
    if (options.preview) {
      const { runPreview } = await import('./preview.ts')
      return await runPreview({
        ...options,
        root,
        caches,
        printing: { browser, caches, out, tabs: machine.tabs },
      })
    }
    if (options.site) {
      const { buildSite } = await import('../site.ts')
      const built = await buildSite({ inputs, program: root, out, progress, caches, browser, ...stage })
      print(built.warnings, options)
      process.stdout.write(
        `${join(options.out, 'site')}  ${built.pages} pages  ${Math.round(built.size / 1024)} kB\n`,
      )
      return EXIT.done
    }
    if (options.books) {
      const { buildBooks } = await import('../books.ts')
      const built = await buildBooks({ inputs, out, progress, caches, browser, ...stage })
      print(built.warnings, options)
      for (const { name, size, sha256 } of built.books) {
        process.stdout.write(`${join(options.out, name)}  ${Math.round(size / 1024)} kB  ${sha256}\n`)
      }
      return EXIT.done
    }
    const built = await build({
      inputs,
      out,
      editions,
      projects,
      browser,
      strict,
      ...stage,
      pdf,
      progress,
      caches,
      tabs: machine.tabs,
    })
    return tell(built, options)
  } finally {
    await browser.close()
  }
}

function tell(built: Built, options: CliOptions): number {
  print(built.warnings, options)
  if (options.format === 'github') recordRun(built.editions, built.warnings)
  for (const { file, pages, size, sha256 } of built.editions) {
    const kilobytes = `${Math.round(size / 1024)} kB`
    process.stdout.write(`${relative(process.cwd(), file)}  ${pages} pages  ${kilobytes}  ${sha256}\n`)
  }
  const made = built.editions.map(({ file }) => basename(file))
  const others = listResults(resolve(options.out)).filter((name) => !made.includes(name))
  if (others.length > 0)
    process.stdout.write(`From an earlier build, and not in SHA256SUMS: ${others.join(', ')}\n`)
  return EXIT.done
}

function progressLines(): (step: string, detail?: string) => void {
  let last = performance.now()
  return (step, detail = '') => {
    const now = performance.now()
    process.stdout.write(`${step.padEnd(9)}${String(Math.round(now - last)).padStart(6)} ms  ${detail}\n`)
    last = now
  }
}

function print(diagnostics: readonly Diagnostic[], { format }: CliOptions): void {
  if (diagnostics.length === 0) return
  if (format === 'json') process.stdout.write(`${formatJson(diagnostics)}\n`)
  else if (format === 'github') process.stdout.write(`${formatGithub(diagnostics)}\n`)
  else process.stderr.write(`${formatPretty(diagnostics, { sourceOf, colour: process.stderr.isTTY })}\n`)
}

/** Leaves what GitHub shows of a run, and what its next steps ask for, in the files that it names. */
function recordRun(editions: Built['editions'], found: readonly Diagnostic[]): void {
  const { GITHUB_STEP_SUMMARY: shown, GITHUB_OUTPUT: asked } = process.env
  const warnings = found.filter(({ severity }) => severity === 'warning').length
  if (shown) appendFileSync(shown, runSummary(editions, found))
  if (asked) appendFileSync(asked, `warnings=${warnings}\n`)
}

/** As it was read for the build: a file that was not, as what a link leads to, is not shown. */
function sourceOf(file: string): string | undefined {
  const entry = inputs?.entries.get(file)
  return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : undefined
}

function fail(cause: unknown, options: CliOptions): number {
  if (options.debug && cause instanceof Error) process.stderr.write(`${cause.stack}\n`)
  if (cause instanceof DiagnosticError) {
    print(cause.diagnostics, options)
    if (options.format === 'github') recordRun([], cause.diagnostics)
    const errors = cause.diagnostics.filter(({ severity }) => severity === 'error')
    return exitCodeOf(errors.map(({ code }) => code))
  }
  const gone = programGone(cause)
  if (gone) return fail(new DiagnosticError([gone]), { ...options, debug: false })
  const message = cause instanceof Error ? cause.message : String(cause)
  process.stderr.write(
    `This is a bug in the program, not a mistake in your texts: ${message}\n` +
      'Run again with --debug and report the lines it prints.\n',
  )
  return EXIT.bug
}
