import type { Language, LocaleTree, Report } from '../report/types.ts'
import { acronymsOfBoth } from './pairs/acronyms.ts'
import { glossary, type Term } from './pairs/glossary.ts'
import { identical } from './pairs/identical.ts'
import { lengthOfBoth, usualRatio } from './pairs/length.ts'
import { linksOfBoth } from './pairs/links.ts'
import { namesOfBoth } from './pairs/names.ts'
import { numbersOfBoth } from './pairs/numbers.ts'
import type { PairRule, TextPair } from './wording.ts'

type Compared = Pick<Report, 'locales' | 'languageRecords'>

/** The rules on a translation and its source, with what the report says of abbreviations, terms and lengths. */
export function pairRules(
  report: Compared,
  source: Language,
  translation: Language,
  pairs: readonly TextPair[],
): readonly PairRule[] {
  const [from, to] = [itemsOf(report, source, 'abbreviations'), itemsOf(report, translation, 'abbreviations')]
  const [terms, others] = [itemsOf(report, source, 'terms'), itemsOf(report, translation, 'terms')]
  const usual = usualRatio(
    pairs.map((pair) => ({ source: pair.source.words, translation: pair.translation.words })),
  )
  return [
    identical,
    numbersOfBoth,
    linksOfBoth,
    acronymsOfBoth(both(from, to, shortOf)),
    namesOfBoth(pairs),
    lengthOfBoth(usual),
    glossary(
      [...both(terms, others, textOf)].map(([one, other]): Term => {
        return { source: one.split(/,\s*/u), translation: other.split(/,\s*/u) }
      }),
      { source: tagOf(report, source), translation: tagOf(report, translation) },
    ),
  ]
}

type Items = Readonly<Record<string, LocaleTree>>

/** A register of `terms.yaml`, if the report has one. */
function itemsOf({ locales }: Compared, language: Language, register: string): Items {
  const terms = locales[language]?.['terms']?.value
  return mapAt(mapAt(terms, register), 'items')
}

function mapAt(tree: LocaleTree | undefined, key: string): Items {
  const inner = typeof tree === 'object' && !Array.isArray(tree) ? (tree as Items)[key] : undefined
  return typeof inner === 'object' && !Array.isArray(inner) ? (inner as Items) : {}
}

function both(
  from: Items,
  to: Items,
  read: (item: LocaleTree | undefined) => string | undefined,
): Map<string, string> {
  return new Map(
    Object.keys(from).flatMap((id) => {
      const [one, other] = [read(from[id]), read(to[id])]
      return one !== undefined && other !== undefined ? [[one, other]] : []
    }),
  )
}

function shortOf(item: LocaleTree | undefined): string | undefined {
  return textOf(mapAt({ item: item ?? '' }, 'item')['short'])
}

function textOf(item: LocaleTree | undefined): string | undefined {
  return typeof item === 'string' ? item : undefined
}

function tagOf({ languageRecords }: Compared, language: Language): string {
  return languageRecords[language]?.value.tag ?? language
}
