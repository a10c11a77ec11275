import { expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics.ts'
import { readPrint } from '../../src/pdf/read-print.ts'

it('a print of another form than the browser’s is refused with its byte', () => {
  const read = (): unknown => readPrint(Buffer.from('%PDF-2.0\nnothing that we know'))
  expect(read).toThrow(DiagnosticError)
  expect(read).toThrow(
    /^print-unreadable: The browser’s PDF cannot be read: PDF, byte 0: expected "%PDF-1.4"/u,
  )
})
