import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isDay, isReversed } from '../../src/report/facts/calendar.ts'
import { countryCodes } from '../../src/report/facts/country-codes.ts'
import { hasRorChecksum } from '../../src/report/check/ror.ts'
import { suggest } from '../../src/diagnostics/suggest.ts'
import { root } from './edited-report.ts'

describe('days and periods', () => {
  test('leap years are known', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true])
    expect(
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'].some(isDay),
    ).toBe(false)
  })

  test('a year begins and ends a period with any of its months', () => {
    expect(isReversed('2023-12', 2023)).toBe(false)
    expect(isReversed(2023, '2023-01')).toBe(false)
    expect(isReversed('2023-12', '2023-12')).toBe(false)
    expect(isReversed('2023-12', '2023-11')).toBe(true)
    expect(isReversed(2024, '2023-12')).toBe(true)
  })
})

describe('codes of others', () => {
  test('ISO 3166-1 has 249 countries, and Kosovo is one more', () => {
    expect(countryCodes.size).toBe(250)
    expect([...countryCodes].every((code) => /^[A-Z]{2}$/u.test(code))).toBe(true)
  })

  test('every ROR identifier of the report fits its checksum, and no exchange of two signs does', () => {
    const ids = [
      ...readFileSync(join(root, 'data/organisations.yaml'), 'utf8').matchAll(/ror: (\w{9})\b(?!\w)/gu),
    ]
      .map((match) => match[1] ?? '')
      .filter((id) => id.startsWith('0'))
    expect(ids.length).toBeGreaterThan(30)
    expect(ids.filter((id) => !hasRorChecksum(id))).toEqual([])
    const swapped = ids.flatMap((id) =>
      [1, 2, 3, 4]
        .map((at) => id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2))
        .filter((other) => other !== id),
    )
    expect(swapped.filter(hasRorChecksum)).toEqual([])
  })
})

describe('did you mean', () => {
  test('the nearest word, by a few letters', () => {
    expect(suggest('budjet', ['period', 'budget', 'website'])).toBe('budget')
    expect(suggest('Khazar-University', ['khazar-university'])).toBe('khazar-university')
    expect(suggest('ada-university', ['khazar-university', 'baku-state-university'])).toBeUndefined()
    expect(suggest('colour', ['budget', 'period'])).toBeUndefined()
    expect(suggest('x', [])).toBeUndefined()
  })

  test('words joined by hyphens of which some are missing', () => {
    const ids = ['ada-university', 'ilia-state-university']
    expect(suggest('ilia-university', ids)).toBe('ilia-state-university')
    expect(suggest('ilia', ids)).toBe('ilia-state-university')
    expect(suggest('ilya-university', ids)).toBe('ada-university')
    expect(suggest('ili', ids)).toBeUndefined()
  })
})
