import { describe, expect, it } from 'vitest'
import { Text } from '../../src/diagnostics/text.ts'
import { describeOrigin, groupParticipants, type Participant } from '../../src/page/chapters/participants.ts'
import { frozenTranslators } from '../frozen-report.ts'
import { rules } from '../language-rules.ts'

const translators = await frozenTranslators()
const place = { file: 'x', line: 1, column: 1 }

/** Codes of the countries of organisations: `AZ 2, GE 1`. */
function countries(written: string): string[] {
  return written.split(', ').flatMap((each) => {
    const [code = '', count] = each.split(' ')
    return Array.from({ length: Number(count) }, () => code)
  })
}

describe('where the organisations of a project are from', () => {
  it.each([
    ['AZ 1', 'Azərbaycandan', 'from Azerbaijan'],
    ['AZ 5', 'hamısı Azərbaycandan', 'all from Azerbaijan'],
    ['GE 3', 'başqa ölkədən', 'from another country'],
    ['GE 1, TR 1', 'başqa ölkələrdən', 'from other countries'],
    [
      'AZ 12, GE 4, TR 1',
      '12-si Azərbaycandan, 5-i başqa ölkələrdən',
      '12 from Azerbaijan, 5 from other countries',
    ],
    ['AZ 1, GE 6', '1-i Azərbaycandan, 6-sı başqa ölkədən', '1 from Azerbaijan, 6 from another country'],
    [
      'AZ 30, GE 100',
      '30-u Azərbaycandan, 100-ü başqa ölkədən',
      '30 from Azerbaijan, 100 from another country',
    ],
  ])('is said in the words of each language: %s', (written, az, en) => {
    const said = (['az', 'en'] as const).map(
      (language) => describeOrigin(translators(language), countries(written)).value,
    )
    expect(said).toEqual([az, en])
  })
})

describe('the participants of a project', () => {
  const participant = (
    name: string,
    country: string,
    countryName: string,
    coordinator = false,
  ): Participant => ({
    id: name,
    country,
    countryName: new Text(countryName, place),
    name: new Text(name, place),
    coordinator,
  })
  const all = [
    participant('Tartu', 'EE', 'Estoniya'),
    participant('Xəzər', 'AZ', 'Azərbaycan'),
    participant('Şəki', 'AZ', 'Azərbaycan'),
    participant('Ədalət', 'AZ', 'Azərbaycan'),
    participant('İzmir', 'TR', 'Türkiyə'),
    participant('Zaqatala', 'AZ', 'Azərbaycan', true),
    participant('Əlcəzair', 'DZ', 'Əlcəzair'),
  ]

  it('stand by country, the home country first, then by the alphabet of the language', () => {
    const groups = groupParticipants(rules.az, all)
    expect(groups.map(([first]) => first.country)).toEqual(['AZ', 'EE', 'DZ', 'TR'])
  })

  it('have the coordinator first in its country, the others by the alphabet', () => {
    const [home = []] = groupParticipants(rules.az, all)
    expect(home.map(({ id }) => id)).toEqual(['Zaqatala', 'Ədalət', 'Xəzər', 'Şəki'])
  })
})
