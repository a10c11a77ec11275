import type { MadeFromLine } from '../report/made-from.ts'
import type { Language, Report } from '../report/types.ts'
import { meaningHash } from './meaning.ts'
import { type WrittenText, writtenTexts } from './written-texts.ts'

/**
 * How a translation stands to its source text.
 *
 * - `current`: the source says what it said when the translation was last said to be right.
 * - `outdated`: the source says something else now, and the translation is as it was.
 * - `changed-on-both-sides`: the source and the translation say something else now; nobody said that they fit.
 * - `never-confirmed`: nobody ever said what it was made from.
 * - `to-translate`: the key has no value.
 */
export type State = (typeof states)[number]

export const states = [
  'current',
  'outdated',
  'changed-on-both-sides',
  'never-confirmed',
  'to-translate',
] as const

/** A translation and what is known of where it comes from. */
export interface TranslationState {
  readonly key: string
  readonly language: Language
  readonly state: State
  /** The source text as it is now. */
  readonly source: WrittenText
  readonly translation: WrittenText
  /** Hash of the source text that the translation was made from, if that is another one (`meaningHash`). */
  readonly madeFrom?: string
}

/** What the states of a report are told from. */
export type Translated = Pick<Report, 'languages' | 'locales' | 'madeFrom' | 'toTranslate'>

/** Tells the state of one text in one language; nothing of a text that has no source, or is the source. */
export type StateOf = (key: string, language: Language) => TranslationState | undefined

/** Reads what is remembered of each language once; a question then costs two hashes, which are kept. */
export function translationStates(report: Translated): StateOf {
  const [first] = report.languages
  const known = new Map<Language, Remembered>()
  const remembered = (language: Language): Remembered => {
    const earlier = known.get(language)
    if (earlier) return earlier
    const own = byHashes(report.madeFrom[language] ?? [], textsByPair(report, first ?? '', language))
    known.set(language, own)
    return own
  }
  return (key, language) => {
    if (first === undefined || language === first) return undefined
    const translation = writtenTexts(report, language).get(key)
    const source = sourceText(report, first, key)
    if (!translation || !source) return undefined
    const text = { key, language, source, translation }
    if (report.toTranslate[language]?.has(key)) return { ...text, state: 'to-translate' }
    const hashes = { source: meaningHash(source.value), translation: meaningHash(translation.value) }
    const { state, line } = judge(key, hashes, remembered(language))
    return { ...text, state, ...(line && line.source !== hashes.source && { madeFrom: line.source }) }
  }
}

/** The states of all texts of a language, in the order of the source's files. */
export function statesIn(report: Translated, language: Language): TranslationState[] {
  const stateOf = translationStates(report)
  return [...writtenTexts(report, language).keys()].flatMap((key) => stateOf(key, language) ?? [])
}

const PLURAL = /_(?:zero|one|two|few|many)$/u

/** A plural form that the source does not have is made from its `other`. */
function sourceText(report: Translated, source: Language, key: string): WrittenText | undefined {
  const texts = writtenTexts(report, source)
  return texts.get(key) ?? (PLURAL.test(key) ? texts.get(key.replace(PLURAL, '_other')) : undefined)
}

type Hashes = Omit<MadeFromLine, 'key'>

/** The lines of a file, to be found by what they say. */
interface Remembered {
  /** Of all lines. */
  readonly byPair: ReadonlySet<string>
  /** Of those that do not fit the text under their key, nor went along with one that moved. */
  readonly byKey: ReadonlyMap<string, readonly MadeFromLine[]>
  readonly bySource: ReadonlyMap<string, MadeFromLine>
  readonly byTranslation: ReadonlyMap<string, MadeFromLine>
}

/** @param today keys of the texts as they are now, by their pairs. */
function byHashes(
  lines: readonly MadeFromLine[],
  today: ReadonlyMap<string, ReadonlySet<string>>,
): Remembered {
  const free = [...Map.groupBy(lines, pairOf)].flatMap(([pair, those]) => {
    const keys = today.get(pair) ?? new Set()
    const left = those.filter(({ key }) => !keys.has(key))
    const settled = new Set(those.map(({ key }) => key))
    // Texts that moved took these lines along: they say nothing of what stands under their keys now.
    return keys.difference(settled).size < left.length ? left : []
  })
  return {
    byPair: new Set(lines.map(pairOf)),
    byKey: Map.groupBy(free, ({ key }) => key),
    bySource: new Map(free.map((line) => [`${fileOf(line.key)} ${line.source}`, line])),
    byTranslation: new Map(free.map((line) => [`${fileOf(line.key)} ${line.translation}`, line])),
  }
}

/** The keys of all texts of a language, by the hashes of what they and their sources say now. */
function textsByPair(
  report: Translated,
  source: Language,
  language: Language,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>()
  for (const [key, { value }] of writtenTexts(report, language)) {
    const from = sourceText(report, source, key)
    if (!from) continue
    const pair = pairOf({ source: meaningHash(from.value), translation: meaningHash(value) })
    keys.set(pair, (keys.get(pair) ?? new Set()).add(key))
  }
  return keys
}

/**
 * A pair that somebody confirmed stays confirmed wherever it stands now: a renamed key, a moved item and one that others
 * were put before keep their state.
 */
function judge(
  key: string,
  { source, translation }: Hashes,
  { byKey, byPair, bySource, byTranslation }: Remembered,
): { state: State; line?: MadeFromLine } {
  if (byPair.has(pairOf({ source, translation }))) return { state: 'current' }
  const own = byKey.get(key) ?? []
  if (own.some((line) => line.source === source)) return { state: 'current' }
  const same = own.find((line) => line.translation === translation)
  if (same) return { state: 'outdated', line: same }
  const moved = byTranslation.get(`${fileOf(key)} ${translation}`)
  if (moved) return { state: 'outdated', line: moved }
  if (bySource.has(`${fileOf(key)} ${source}`)) return { state: 'current' }
  const [line] = own
  return line ? { state: 'changed-on-both-sides', line } : { state: 'never-confirmed' }
}

function pairOf({ source, translation }: Hashes): string {
  return `${source} ${translation}`
}

function fileOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}
