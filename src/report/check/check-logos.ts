import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import type { Logo } from '../facts/publication-facts.ts'
import { LEAST_HEIGHT, logoRow } from '../pictures/logo-row.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { OpenPictures } from './open-pictures.ts'

/** Reads the logos of the cover, and finds how large they are in their row. */
export function checkLogos(
  settings: Sheet<Settings>,
  opened: OpenPictures,
): { readonly sizes: readonly Pick<Logo, 'width' | 'height'>[]; readonly found: readonly Diagnostic[] } {
  const path = ['cover', 'logos']
  const logos = settings.sound(path) ? (settings.value.cover?.logos ?? []) : []
  const found = logos.flatMap(({ picture }, index) =>
    opened.open(settings, [...path, index, 'picture'], picture, 'logo'),
  )
  const pictures = logos.flatMap(({ picture }) => opened.pictures.get(picture) ?? [])
  if (pictures.length < logos.length || pictures.length === 0) return { sizes: [], found }
  const sizes = logoRow(pictures)
  const height = sizes[0]?.height ?? 0
  if (height >= LEAST_HEIGHT) return { sizes, found }
  const message = `Side by side the logos are only ${height.toFixed(1)} mm high, and can hardly be read.`
  const hint = `Take fewer or narrower ones: ${LEAST_HEIGHT} mm are needed, in a row of 170 mm.`
  return { sizes, found: [...found, warning('logos-small', message, settings.tree.keyPlace(path), hint)] }
}
