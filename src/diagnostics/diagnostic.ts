import type { Place } from './place.ts'
import type { Code } from './codes.ts'
import type { Severity } from './severity.ts'

/** One thing that is wrong: what and why (`message`), where (`place`), and what to do (`hint`). */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: Code
  readonly message: string
  readonly place?: Place
  readonly hint?: string
}

/** Ends a run with everything that a stage found, each thing once. Its message is for the log only: print the diagnostics. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    const each = new Map(diagnostics.map((d) => [JSON.stringify(d), d]))
    super([...each.values()].map((d) => `${d.code}: ${d.message}`).join('\n'))
    this.name = 'DiagnosticError'
    this.diagnostics = [...each.values()]
  }
}

export function error(code: Code, message: string, place?: Place, hint?: string): Diagnostic {
  return { severity: 'error', code, message, ...(place && { place }), ...(hint && { hint }) }
}

export function warning(code: Code, message: string, place?: Place, hint?: string): Diagnostic {
  return { severity: 'warning', code, message, ...(place && { place }), ...(hint && { hint }) }
}

export function information(code: Code, message: string, place?: Place, hint?: string): Diagnostic {
  return { severity: 'information', code, message, ...(place && { place }), ...(hint && { hint }) }
}

/** The maker of each severity. */
export const diagnosticOf = { error, warning, information } as const satisfies Record<Severity, typeof error>

/** @throws {DiagnosticError} with all of them if one is an error. Returns the others. */
export function stopOnError(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.some((d) => d.severity === 'error')) throw new DiagnosticError(diagnostics)
  return diagnostics
}

/**
 * Waits for stages that need nothing of each other.
 * @throws {DiagnosticError} with what all of them found, if one of them threw one.
 */
export async function together<T extends readonly unknown[]>(stages: {
  readonly [K in keyof T]: Promise<T[K]>
}): Promise<T> {
  const settled = await Promise.allSettled(stages)
  const causes: unknown[] = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  const found = causes.flatMap((cause) => {
    if (cause instanceof DiagnosticError) return cause.diagnostics
    throw cause
  })
  if (causes.length > 0) throw new DiagnosticError(found)
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as unknown as T
}
