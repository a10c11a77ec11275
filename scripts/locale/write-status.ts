import { languageName } from '../../src/diagnostics/language-name.ts'
import { formatPlace, type Place } from '../../src/diagnostics/place.ts'
import type { TranslationHistory } from '../../src/run/source-history.ts'
import { type StateCount, sumOf } from '../../src/translation/count-states.ts'
import type { State } from '../../src/translation/translation-state.ts'
import { writeDifference } from '../../src/translation/word-difference.ts'

/** How one language stands: by files, and the texts that somebody should look at. */
export interface LanguageStatus {
  readonly language: string
  readonly counts: readonly StateCount[]
  readonly open: readonly TranslationHistory[]
  /** Texts of which somebody asks something. */
  readonly questions: readonly { readonly key: string; readonly place?: Place; readonly comment: string }[]
}

/** What each state is called, and what it leads to. */
const stateWords: Readonly<Record<State, string>> = {
  current: 'translated',
  outdated: 'outdated',
  'changed-on-both-sides': 'both changed',
  'never-confirmed': 'never confirmed',
  'to-translate': 'to translate',
}

const HEAD = ['file', 'strings', 'words', ...Object.values(stateWords), 'same as source']

/** As a terminal shows it. */
export function writePretty(all: readonly LanguageStatus[]): string {
  return all
    .map(({ language, counts, open, questions }) => {
      const rows = [HEAD, ...rowsOf(counts)]
      const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
      const table = rows.map((row) =>
        row
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  ')
          .trimEnd(),
      )
      const texts = open.map((text) =>
        [lineOf(text), ...difference(text).map((each) => `    ${each}`)].join('\n'),
      )
      return [
        `${languageName(language)} (${language})`,
        ...table,
        ...(texts.length > 0 ? ['', ...texts] : []),
        ...(questions.length > 0 ? ['', ...questions.map(questionLine)] : []),
        ...nextSteps(counts).flatMap((step) => ['', step]),
      ].join('\n')
    })
    .join('\n\n')
}

/** What is to be done with texts that are open, and with those that nobody confirmed. */
function nextSteps(counts: readonly StateCount[]): string[] {
  const { states } = sumOf(counts)
  const unknown = states['never-confirmed']
  return [
    ...(states.outdated + states['changed-on-both-sides'] > 0
      ? ['A translation that is right as it stands: npm run locale:accept -- KEY']
      : []),
    ...(unknown > 0
      ? [
          `${unknown} never confirmed: what changes in their source is told only once somebody said that they are right, ` +
            'with npm run locale:accept -- KEY, projects/dirna for a file, or --all.',
        ]
      : []),
  ]
}

/** As GitHub shows it in the summary of a run. */
export function writeMarkdown(all: readonly LanguageStatus[]): string {
  return all
    .map(({ language, counts, open, questions }) => {
      const table = [HEAD, HEAD.map((_, column) => (column === 0 ? '---' : '---:')), ...rowsOf(counts)]
      const texts = open.map((text) =>
        [`- ${escaped(lineOf(text))}`, ...difference(text).map((each) => `  ${code(each)}`)].join('\n'),
      )
      const lines = [...texts, ...questions.map((each) => `- ${escaped(questionLine(each))}`)]
      const list = lines.length > 0 ? ['', ...lines] : []
      return [
        `## Translation: ${languageName(language)}`,
        '',
        ...table.map((row) => `| ${row.join(' | ')} |`),
        ...list,
        '',
      ].join('\n')
    })
    .join('\n')
}

/** For programs. */
export function writeJson(all: readonly LanguageStatus[]): string {
  const languages = all.map(({ language, counts, open, questions }) => ({
    language,
    total: sumOf(counts),
    files: counts,
    open: open.map(({ key, state, translation, source, sourceThen }) => ({
      key,
      state,
      place: formatPlace(translation.place),
      source: source.value,
      ...(sourceThen !== undefined && { sourceThen }),
    })),
    questions: questions.map(({ key, place, comment }) => ({
      key,
      ...(place && { place: formatPlace(place) }),
      comment,
    })),
  }))
  return JSON.stringify({ languages }, null, 2)
}

function rowsOf(counts: readonly StateCount[]): string[][] {
  return [...counts, { ...sumOf(counts), namespace: 'all' }].map(
    ({ namespace, strings, words, states, identical }) =>
      [namespace, strings, words, ...Object.values(states), identical].map(String),
  )
}

function lineOf({ translation, state, key }: TranslationHistory): string {
  return `${formatPlace(translation.place)} ${stateWords[state]}: ${key}`
}

function questionLine({ key, place, comment }: LanguageStatus['questions'][number]): string {
  return `${place ? `${formatPlace(place)} ` : ''}question: ${key}${comment === '' ? '' : ` “${comment}”`}`
}

function difference({ difference: words }: TranslationHistory): string[] {
  return words ? [`source: ${writeDifference(words)}`] : []
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/gu, '\\$&')
}

/** A stretch of code that may hold backticks itself. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}
