import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTranslators } from '../src/language/translate.ts'
import { loadReport } from '../src/report/load.ts'

/** The project's folder, whose data, locale files and templates the tests read. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

async function realReport() {
  const { report } = await loadReport(root)
  return report
}

export async function realTranslators() {
  return createTranslators((await realReport()).locales)
}
