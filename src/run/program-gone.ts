import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'

const CODES = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']

/** What is told when a part of the program was not found while it ran; nothing if something else went wrong. */
export function programGone(cause: unknown): Diagnostic | undefined {
  if (!(cause instanceof Error && 'code' in cause && CODES.includes(String(cause.code)))) return undefined
  const [, name = ''] = /'([^']+)'/u.exec(cause.message) ?? []
  const part = name.split(/[\\/]/u).slice(-2).join('/')
  const message = `A part of the program is not there: ${part}. Its cache was emptied, or its packages were installed anew, while it ran.`
  return error(
    'program-gone',
    message,
    undefined,
    'Run the same command again. If it says the same, run `npm ci`.',
  )
}
