import { DiagnosticError, error } from '../../diagnostics/diagnostic.ts'

const AGAIN = 'See that there is free memory and room on the disk, and build again; or use `--browser PATH`.'

/** What to try where a print is much too large. */
export const UNDO = 'Check what was changed last in the stylesheets and templates, and undo it.'

/** No browser could be started: why, what it said last, and what to try. */
export function cannotStart(message: string, hint: string, lines: readonly string[] = []): DiagnosticError {
  const said =
    lines.length > 0 ? `\nIts last words were:\n${lines.map((line) => `  ${line}`).join('\n')}` : ''
  return new DiagnosticError([error('browser-start', message + said, undefined, hint)])
}

/** The browser, or the part of it that holds the page, is no longer there. `reason` ends the sentence. */
export function browserDied(reason: string): DiagnosticError {
  const message = `The browser stopped in the middle of the work: ${reason}.`
  return new DiagnosticError([error('browser-died', message, undefined, AGAIN)])
}

/** A file was not printed within `timeout` ms. */
export function printTimeout(job: Printed, timeout: number): DiagnosticError {
  const message = `Printing ${nameOf(job)} took longer than ${timeout / 1000} s and was stopped.`
  return new DiagnosticError([error('print-timeout', message, undefined, `${UNDO} ${AGAIN}`)])
}

/** The browser itself gave up, in its own words. */
export function printFailed(job: Printed, cause: unknown): DiagnosticError {
  const message = `The browser could not print ${nameOf(job)}: ${messageOf(cause)}.`
  return new DiagnosticError([error('print-failed', message, undefined, AGAIN)])
}

/** A print that is larger than any report: `size` says how large. */
export function printTooLarge(job: Printed, size: string): DiagnosticError {
  const message = `The print of ${nameOf(job)} has ${size}, which no report has.`
  return new DiagnosticError([error('print-too-large', message, undefined, UNDO)])
}

/** A print that the program cannot read, because another browser than its own wrote it. */
export function printUnreadable(
  job: Printed,
  browser: { readonly name: string; readonly version: string },
  cause: Error,
): DiagnosticError {
  const message = `The PDF that ${browser.name} ${browser.version} wrote of ${nameOf(job)} cannot be read (${cause.message}).`
  const hint =
    'If a stylesheet in templates/styles/ was changed last, take that change back: pages whose text floats, stands in columns, is turned or hidden cannot be read. ' +
    'Otherwise build with the browser that comes with the project: without `--browser` and `PUPPETEER_EXECUTABLE_PATH`. ' +
    'Where none comes with it (macOS, Windows, ARM), update Chrome, Chromium or Edge; if that does not help, report this message.'
  return new DiagnosticError([error('print-unreadable', message, undefined, hint)])
}

/** What messages of a print are told about. */
interface Printed {
  /** In an editor's words; otherwise the file. */
  readonly name?: string
  readonly htmlFile: string
}

function nameOf({ name, htmlFile }: Printed): string {
  return name ?? htmlFile
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
