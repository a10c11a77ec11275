import { DiagnosticError, error } from '../diagnostics.ts'

const AGAIN = 'See that there is free memory and room on the disk, and build again; or use `--browser PATH`.'

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
export function printTimeout(file: string, timeout: number): DiagnosticError {
  const message = `Printing ${file} took longer than ${timeout / 1000} s and was stopped.`
  return new DiagnosticError([error('print-timeout', message, undefined, AGAIN)])
}

/** The browser itself gave up, in its own words. */
export function printFailed(file: string, cause: unknown): DiagnosticError {
  const message = `The browser could not print ${file}: ${messageOf(cause)}.`
  return new DiagnosticError([error('print-failed', message, undefined, AGAIN)])
}

/** The system's code of an error, as `ENOENT`; empty if it has none. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
