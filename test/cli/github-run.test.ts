import { expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { runSummary } from '../../src/cli/github-run.ts'

const edition = {
  edition: 'az',
  file: '/x/out/compendium.az.pdf',
  pages: 29,
  size: 320_512,
  sha256: 'ab12',
} as const
const found: Diagnostic = {
  severity: 'warning',
  code: 'empty-cell',
  message: 'A cell with `a|b` is <b>empty</b>.',
  place: { file: 'locales/az/x.yaml', line: 3, column: 5 },
  hint: 'Write it.',
}

it('the summary of a run lists the PDFs with pages, sizes and checksums', () => {
  expect(runSummary([edition], [])).toBe(
    '| PDF | Pages | Size | SHA-256 |\n|---|--:|--:|---|\n| compendium.az.pdf | 29 | 313 kB | `ab12` |\n\n**0 errors**\n\n',
  )
})

it('the summary of a run lists what was found, its signs as they stand', () => {
  expect(runSummary([edition], [found])).toContain(
    '**1 warning**\n\n| | Where | What | Code |\n|---|---|---|---|\n' +
      '| warning | `locales/az/x.yaml:3:5` | A cell with &#96;a&#124;b&#96; is &#60;b&#62;empty&#60;/b&#62;. Write it. | empty-cell |\n',
  )
})

it('the summary of a run without PDFs says so', () => {
  expect(runSummary([], [{ ...found, severity: 'error' }])).toMatch(/^No PDF was made\.\n\n\*\*1 error\*\*/u)
})
