import { DiagnosticError } from '../src/diagnostics/diagnostic.ts'

/** What something is refused with: code, message and hint of each diagnostic. Fails if it is not refused. */
export async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (!(error instanceof DiagnosticError)) throw new Error(`not refused: ${String(error)}`)
  return error.diagnostics
    .map(({ code, message, hint }) => `${code} ${message} ${hint ?? ''}`.trim())
    .join('\n')
}
