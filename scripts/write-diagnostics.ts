/** Writes docs/diagnostics.md from the catalogue of codes: `npm run diagnostics`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diagnosticsPage } from './diagnostics-page.ts'

await writeFile(join(import.meta.dirname, '..', 'docs', 'diagnostics.md'), diagnosticsPage())
