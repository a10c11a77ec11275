import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { readInputs } from '../src/files/inputs.ts'
import { createTranslators } from '../src/language/translate.ts'
import { loadReport } from '../src/report/load.ts'

/** The project's folder: the program, its documentation and its packages. */
export const program = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folder of the frozen report: records and texts of `test/fixtures/report/`, templates of the project. */
export const root = inject('frozen')

async function frozenReport() {
  const { report } = await loadReport(readInputs(root))
  return report
}

export async function frozenTranslators() {
  return createTranslators(await frozenReport())
}
