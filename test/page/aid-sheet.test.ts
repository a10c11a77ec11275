import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sheetLetters } from '../../src/page/aid-sheet.ts'
import { root } from '../real-report.ts'

it('the aid sheet has every letter of the texts and records, so that the fonts of all parts are the same', () => {
  const known = new Set(sheetLetters)
  const missing = new Set<string>()
  for (const folder of ['locales', 'data']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.yaml'))) {
      for (const letter of readFileSync(join(root, folder, file), 'utf8')) {
        if (letter !== '\n' && !known.has(letter)) missing.add(`${letter} in ${file}`)
      }
    }
  }
  expect([...missing]).toEqual([])
})
