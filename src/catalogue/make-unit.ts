import type { Store } from './store.ts'
import { type About, type KeptDiagnostic, nameOfUnit, type Unit } from './unit.ts'

/** Prints a unit. @throws {DiagnosticError} with the mistakes of its texts, or with what the machine lacks. */
export type PrintUnit = (unit: Unit) => Promise<{
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly pages: number }[]
  readonly warnings: readonly KeptDiagnostic[]
  readonly about: About
  readonly report: About
}>

/**
 * Makes a unit, unless the store has it: another may have made it meanwhile. Objects are written first, the action that names
 * them last: whoever finds the action finds them, too.
 * @returns whether it was made.
 */
export async function makeUnit(store: Store, unit: Unit, print: PrintUnit): Promise<boolean> {
  if (await store.action(unit.key)) return false
  const { files, warnings, about, report } = await print(unit)
  if (files.length === 0) throw new Error(`nothing was made of ${nameOfUnit(unit)}`)
  const kept = []
  for (const { path, bytes, pages } of files)
    kept.push({ path, sha256: await store.keepObject(bytes), size: bytes.length, pages })
  await store.keepAction(unit.key, { format: 1, files: kept, warnings: [...warnings], about, report })
  return true
}
