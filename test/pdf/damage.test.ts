import { expect, test } from 'vitest'
import { chance, damage, isContentRefused, isRefused } from './damage.ts'
import { bytesOf, document, pdf } from './pdf-fixture.ts'

const whole = pdf(document)

// A real print is damaged in read-print.test.ts. Any error but one of syntax fails these tests.

test('a file with any damage is refused or read, and never takes long', () => {
  const next = chance(20261122)
  let refused = 0
  let slowest = 0
  for (let count = 0; count < 600; count += 1) {
    const start = performance.now()
    if (isRefused(damage(whole, next))) refused += 1
    slowest = Math.max(slowest, performance.now() - start)
  }
  expect(isRefused(whole)).toBe(false)
  expect(refused).toBeGreaterThan(500)
  expect(refused).toBeLessThan(600)
  expect(slowest).toBeLessThan(1000)
})

test('a file cut anywhere is refused', () => {
  for (let size = 0; size < whole.length; size += 7) expect(isRefused(whole.subarray(0, size))).toBe(true)
})

test('a content stream with any damage is refused or read', () => {
  const line = '/P <</MCID 0>> BDC BT /F4 12 Tf 1 0 0 -1 28.3 .5 Tm [<00410042> -20 (a\\)b)] TJ ET EMC\n'
  const content = bytesOf(`q .24 0 0 -.24 0 842 cm\n${line.repeat(20)}Q`)
  const next = chance(7)
  const results = Array.from({ length: 600 }, () => isContentRefused(damage(content, next)))
  expect(isContentRefused(content)).toBe(false)
  expect(new Set(results)).toEqual(new Set([true, false]))
})
