import { describe, expect, test } from 'vitest'
import { codes } from '../../src/diagnostics/codes.ts'

// That every code is given out in some test is seen at the end of the whole run: `test/every-code.ts`.
describe('the catalogue of codes', () => {
  test.each(Object.entries(codes))(
    '%s has a cause and a cure in whole sentences',
    (code, { cause, cure }) => {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(cause).toMatch(/^[A-Z].*\.$/u)
      expect(cure).toMatch(/^[A-Z].*\.$/u)
    },
  )
})
