import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textCodes } from '../../src/codes-of-text.ts'

const tests = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

describe('codes for records and texts', () => {
  test.each(Object.keys(textCodes))('%s has a test that provokes it', (code) => {
    expect(tests.includes(`code: '${code}'`) || tests.includes(` ${code} `)).toBe(true)
  })

  test.each(Object.entries(textCodes))(
    '%s has a cause and a cure in whole sentences',
    (code, { cause, cure }) => {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      expect(cause).toMatch(/^[A-Z].*\.$/u)
      expect(cure).toMatch(/^[A-Z].*\.$/u)
    },
  )
})
