import { expect, test } from 'vitest'
import { checkSources } from '../../src/report/check/check.ts'
import { edit } from './edited-report.ts'
import { editAtRandom } from './random-edit.ts'
import { randomFrom } from './random.ts'

test('150 random edits of the real files end in diagnostics at places that exist, never in a crash', () => {
  const random = randomFrom(2026)
  const { sources } = edit([])
  let broken = 0
  for (let round = 0; round < 150; round += 1) {
    const { found, faults } = editAtRandom(sources, random)
    expect(faults).toEqual([])
    broken += found.some((each) => each.severity === 'error') ? 1 : 0
  }
  expect(broken).toBeGreaterThan(60)
})

test('a file that holds one word instead of keys is told as such', () => {
  const { sources } = edit([])
  const files = new Map(sources.files).set('locales/en/foreword.yaml', 'Foreword\n')
  expect(checkSources({ ...sources, files }).found.map(({ message }) => message)).toEqual([
    'What the file holds is not a map of keys.',
  ])
})
