import { expect, test } from 'vitest'
import { chance, damage, readEveryWay } from './damage.ts'
import { document, pdf } from './pdf-fixture.ts'

const whole = pdf(document)

test('a file with any damage ends in an error of syntax or is read, and never takes long', () => {
  const next = chance(20261122)
  let refused = 0
  let slowest = 0
  for (let count = 0; count < 600; count += 1) {
    const start = performance.now()
    if (readEveryWay(damage(whole, next)) > 0) refused += 1
    slowest = Math.max(slowest, performance.now() - start)
  }
  expect(refused).toBeGreaterThan(500)
  expect(slowest).toBeLessThan(1000)
})

test('a file cut at any byte is refused', () => {
  for (let size = 0; size < whole.length - 1; size += 7) {
    expect(readEveryWay(whole.subarray(0, size))).toBeGreaterThanOrEqual(3)
  }
})
