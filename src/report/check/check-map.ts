import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { formatPlace, type Place } from '../../diagnostics/place.ts'
import { countryCodes } from '../facts/country-codes.ts'
import { mapFile } from '../layout.ts'
import type { MapPlaces } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Path } from '../types.ts'
import { type OrganisationsSheet, usedCountries } from './check-organisations.ts'

/** The places of countries on the maps, and the countries of the records that have none. */
export function checkMap(map: Sheet<MapPlaces>, organisations: OrganisationsSheet | undefined): Diagnostic[] {
  const found: Diagnostic[] = []
  const countries = new Map<string, Place>()
  const tiles = new Map<string, { country: string; place: Place }>()
  for (const group of ['always', 'when_used'] as const) {
    if (!map.reachable([group])) continue
    for (const [country, numbers] of Object.entries(map.value[group])) {
      const path: Path = [group, country]
      const place = map.tree.keyPlace(path)
      if (!countryCodes.has(country)) {
        if (map.sound(path)) found.push(notACode(country, place))
        continue
      }
      const earlier = countries.get(country)
      countries.set(country, earlier ?? place)
      if (!map.sound(path)) continue
      const tile = `[${numbers.join(', ')}]`
      const other = tiles.get(tile)
      if (earlier) {
        const message = `\`${country}\` has a place already: ${formatPlace(earlier)}.`
        found.push(error('repeated-tile', message, place, 'Delete one of the two.'))
      } else if (other) {
        const message = `\`${country}\` has the same place as \`${other.country}\` (${formatPlace(other.place)}).`
        found.push(error('repeated-tile', message, map.place(path), 'Give one of the two another place.'))
      } else tiles.set(tile, { country, place })
    }
  }
  return organisations && map.whole ? [...found, ...withoutTile(organisations, countries)] : found
}

function notACode(country: string, place: Place): Diagnostic {
  const message = `\`${country}\` is not a country code of ISO 3166-1.`
  return error('bad-country', message, place, 'Look the code up in ISO 3166-1.')
}

function withoutTile(
  organisations: OrganisationsSheet,
  countries: ReadonlyMap<string, unknown>,
): Diagnostic[] {
  return [...usedCountries(organisations)]
    .filter((country) => !countries.has(country))
    .map((country) => {
      const first = Object.entries(organisations.value).find(([, record]) => record.country === country)
      const message = `The country \`${country}\` has no place on the map, so that it stands in a row below it.`
      const place = organisations.place([first?.[0] ?? '', 'country'])
      return warning(
        'country-without-tile',
        message,
        place,
        `Add \`${country}: [column, row]\` to ${mapFile}, or leave it in the row.`,
      )
    })
}
