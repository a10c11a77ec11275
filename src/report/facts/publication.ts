import { Text } from '../../diagnostics/text.ts'
import type { Settings } from '../schema/schema.ts'
import { isOpen, type Edition, type Language, type Path, type Placed } from '../types.ts'
import type { Logo, Publication } from './publication-facts.ts'
import { valueAt } from '../value-at.ts'

const ofLanguages = ['author', 'publisher', 'licence', 'place', 'editor', 'citation'] as const
const ofEditions = ['isbn', 'issn', 'doi'] as const

/** Finds what is given for each language and each edition; `sizes` of the logos, in their order. */
export function publicationOf(
  settings: Placed<Settings>,
  languages: readonly Language[],
  editions: readonly Pick<Edition, 'name'>[],
  sizes: readonly Pick<Logo, 'width' | 'height'>[],
): Publication {
  const each = <Key extends string>(keys: readonly Key[], of: string): Partial<Record<Key, Text>> =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const found = given(settings, [key], of)[0]
        return found ? [[key, found]] : []
      }),
    ) as Partial<Record<Key, Text>>
  const [web] = given(settings, ['web'], '')
  const words = languages.map((language) => [
    language,
    {
      ...each(ofLanguages, language),
      contact: given(settings, ['contact'], language),
      ...(web && { web }),
    },
  ])
  return {
    words: Object.fromEntries(words) as Publication['words'],
    numbers: Object.fromEntries(editions.map(({ name }) => [name, each(ofEditions, name)])),
    logos: sizes.map((size, index) => logoOf(settings, languages, index, size)),
  }
}

function logoOf(
  settings: Placed<Settings>,
  languages: readonly Language[],
  index: number,
  size: Pick<Logo, 'width' | 'height'>,
): Logo {
  const path = ['cover', 'logos', index]
  const [picture] = given(settings, [...path, 'picture'], '')
  const alternatives = languages.flatMap((language) =>
    given(settings, [...path, 'alternative'], language).map((text) => [language, text] as const),
  )
  if (!picture) throw new Error('the checks let a logo without its picture pass')
  return { picture, alternatives: Object.fromEntries(alternatives), ...size }
}

/** The lines that stand at a path for all, or for one language or edition; none if it is not stated. */
function given({ value, place }: Placed<Settings>, path: Path, of: string): Text[] {
  const whole = valueAt(value, path)
  const isMap = typeof whole === 'object' && whole !== null && !Array.isArray(whole)
  const own: Path = isMap ? [...path, of] : path
  const found = valueAt(value, own)
  if (Array.isArray(found))
    return found.map((line: string, index) => Text.plain(line.trim(), place([...own, index])))
  return typeof found === 'string' && !isOpen(found) ? [Text.plain(found.trim(), place(own))] : []
}
