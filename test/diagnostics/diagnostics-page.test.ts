import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diagnosticsPage } from '../../scripts/diagnostics-page.ts'
import { program } from '../frozen-report.ts'

it('docs/diagnostics.md lists every code; `npm run diagnostics` writes it', () => {
  expect(readFileSync(join(program, 'docs', 'diagnostics.md'), 'utf8')).toBe(diagnosticsPage())
})
