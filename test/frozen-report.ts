import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { readInputs } from '../src/files/inputs.ts'
import { createTranslators } from '../src/language/translate.ts'
import { loadReport } from '../src/report/load.ts'
import type { Edition } from '../src/report/types.ts'

/** The project's folder: the program, its documentation and its packages. */
export const program = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folder of the frozen report: records and texts of `test/fixtures/report/`, templates of the project. */
export const root = inject('frozen')

async function frozenReport() {
  const { report } = await loadReport(readInputs(root))
  return report
}

/** Names of its editions, in their order. */
export const editions = ['az', 'en', 'az-en', 'parallel'] as const
export type EditionName = (typeof editions)[number]

/** One of its editions. */
export async function frozenEdition(name: EditionName): Promise<Edition> {
  const edition = (await frozenReport()).editions.find((each) => each.name === name)
  if (!edition) throw new Error(`there is no edition ${name}`)
  return edition
}

export async function frozenTranslators() {
  return createTranslators(await frozenReport())
}
