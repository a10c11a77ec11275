import { DiagnosticError, error } from '../diagnostics.ts'
import { PdfSyntaxError } from './objects/syntax-error.ts'
import { type PrintedPages, readPdf } from './read.ts'

/** Reads what the browser printed. @throws {DiagnosticError} `print-unreadable` with the byte that is wrong. */
export function readPrint(bytes: Uint8Array): PrintedPages {
  try {
    return readPdf(bytes)
  } catch (cause) {
    if (!(cause instanceof PdfSyntaxError)) throw cause
    const hint = 'Build with the embedded browser: without `--browser` and `PUPPETEER_EXECUTABLE_PATH`.'
    throw new DiagnosticError([
      error('print-unreadable', `The browser’s PDF cannot be read: ${cause.message}`, undefined, hint),
    ])
  }
}
