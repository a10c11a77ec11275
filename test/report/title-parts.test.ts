import { expect, test } from 'vitest'
import { checkSources } from '../../src/report/check/check.ts'
import { describeDiagnostic, edit } from './edited-report.ts'

const file = 'locales/en/labels.yaml'
const parts = /title_parts:\n(?: {4}- .*\n)+/u

/** What is said of the English title where its parts are written so. */
function told(written: string): string[] {
  return toldAfter(parts, `title_parts: ${written}\n`)
}

function toldAfter(from: RegExp, to: string): string[] {
  const { found } = checkSources(edit([{ file, from, to }]).sources)
  return found.map(describeDiagnostic).map((each) => `${each.place} ${each.told}`)
}

test.each([
  [
    'two parts',
    '[Compendium of practice on, Capacity Building in Higher Education (CBHE) in Azerbaijan in 2022–2024]',
  ],
  ['a text', 'Compendium of practice'],
  [
    'no words in the middle',
    '[Compendium of practice on, "", Capacity Building in Higher Education (CBHE) in Azerbaijan in 2022–2024]',
  ],
])('%s are not the three parts of a title', (_, written) => {
  expect(told(written)).toEqual([
    expect.stringMatching(
      /^locales\/en\/labels\.yaml:\d+:\d+\+\d+ error title-parts The title has three parts on the cover/u,
    ),
  ])
})

test('other words or another order than those of the title are told', () => {
  expect(
    told('[Compendium on, Capacity Building in Higher Education (CBHE), in Azerbaijan in 2022–2024]'),
  ).toEqual([
    expect.stringContaining(
      'title-parts The parts of the title, joined, are “Compendium on Capacity Building in Higher Education (CBHE) in Azerbaijan in 2022–2024”, and the title is “Compendium of practice on Capacity',
    ),
  ])
})

test('the first or the last part may be empty, and one language may leave them all out', () => {
  expect(
    told(
      '["", Compendium of practice on Capacity Building in Higher Education (CBHE), in Azerbaijan in 2022–2024]',
    ),
  ).toEqual([])
  expect(toldAfter(new RegExp(`  # The three parts.*\\n  ${parts.source}`, 'u'), '')).toEqual([])
})
