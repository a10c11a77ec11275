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
  const remembered = new Map(
    report.languages.map((language) => [language, byHashes(report.madeFrom[language] ?? [])]),
  )
  return (key, language) => {
    if (first === undefined || language === first) return undefined
    const translation = writtenTexts(report, language).get(key)
    const source = sourceText(report, first, key)
    if (!translation || !source) return undefined
    const known = { key, language, source, translation }
    if (report.toTranslate[language]?.has(key)) return { ...known, state: 'to-translate' }
    const hashes = { source: meaningHash(source.value), translation: meaningHash(translation.value) }
    const { state, line } = judge(key, hashes, remembered.get(language))
    return { ...known, state, ...(line && line.source !== hashes.source && { madeFrom: line.source }) }
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
  readonly byKey: ReadonlyMap<string, readonly MadeFromLine[]>
  readonly byPair: ReadonlySet<string>
  readonly bySource: ReadonlyMap<string, MadeFromLine>
  readonly byTranslation: ReadonlyMap<string, MadeFromLine>
}

function byHashes(lines: readonly MadeFromLine[]): Remembered {
  return {
    byKey: Map.groupBy(lines, ({ key }) => key),
    byPair: new Set(lines.map(pairOf)),
    bySource: new Map(lines.map((line) => [`${fileOf(line.key)} ${line.source}`, line])),
    byTranslation: new Map(lines.map((line) => [`${fileOf(line.key)} ${line.translation}`, line])),
  }
}

/**
 * A pair that somebody confirmed stays confirmed wherever it stands now: a renamed key, a moved item and one that others
 * were put before keep their state.
 */
function judge(
  key: string,
  { source, translation }: Hashes,
  remembered: Remembered | undefined,
): { state: State; line?: MadeFromLine } {
  if (!remembered) return { state: 'never-confirmed' }
  const { byKey, byPair, bySource, byTranslation } = remembered
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
