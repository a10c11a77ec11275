import { expect, test } from 'vitest'
import { checkSources } from '../../src/report/check.ts'
import { formatGithub, formatPretty } from '../../src/diagnostics-print.ts'
import { edit } from './edited-report.ts'
import { randomFrom } from './random.ts'

/** What an editor's hand, a merge or a bad paste leaves behind. */
const scraps = [
  '"',
  "'",
  ':',
  ': ',
  '- ',
  '\n',
  '\n\n',
  '  ',
  '\t',
  '#',
  ' # ',
  '*',
  '**',
  '&a',
  '!x',
  '{',
  '}',
  '[',
  ']',
  '{{x}}',
  '|',
  '>-\n',
  '---\n',
  '<b>',
  '![x](y)',
  '[](#note-x)',
  '](',
  '\\',
  '\u0000',
  '\u202E',
  '\uE001',
  'e\u0301',
  '\uFEFF',
  '1e3',
  '~',
  'null',
  '<<<<<<< HEAD\n',
  '%',
  '`',
  '_',
  '😀',
  '\r',
  '__proto__: x\n',
  'constructor: x\n',
]

test('150 random edits of the real files end in diagnostics at places that exist, never in a crash', () => {
  const random = randomFrom(2026)
  const { sources } = edit([])
  const names = [...sources.files.keys()]
  let broken = 0
  for (let round = 0; round < 150; round += 1) {
    const files = new Map(sources.files)
    for (let count = 1 + random.below(3); count > 0; count -= 1) {
      const name = random.of(names)
      const text = files.get(name) ?? ''
      const at = random.below(text.length)
      const gone = random.below(3) === 0 ? random.below(40) : 0
      files.set(
        name,
        text.slice(0, at) + (random.below(4) === 0 ? '' : random.of(scraps)) + text.slice(at + gone),
      )
    }
    const { found } = checkSources({ ...sources, files })
    broken += found.some((each) => each.severity === 'error') ? 1 : 0
    for (const { place, message, hint } of found) {
      const lines = files.get(place?.file ?? '')?.split('\n') ?? ['']
      const line = lines[(place?.line ?? 0) - 1]
      expect(line, JSON.stringify({ place, message })).toBeDefined()
      expect((place?.column ?? 0) - 1).toBeLessThanOrEqual(line?.length ?? 0)
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN|Error:/u)
    }
    const printed = `${formatPretty(found, { sourceOf: (file) => files.get(file) })}${formatGithub(found)}`
    expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/u)
  }
  expect(broken).toBeGreaterThan(60)
})
