import type { Element } from 'hast'
import { formatNumber } from '../../../language/number.ts'
import { compareText } from '../../../language/sort.ts'
import type { Translator } from '../../../language/translate.ts'
import { Text } from '../../../diagnostics/text.ts'
import type { Report } from '../../../report/types.ts'
import { kindBars } from '../../figures/kind-bars.ts'
import { acronymsOf, nameOrCount, speak } from '../caption-words.ts'
import type { FigureData } from '../captions.ts'
import type { DrawingInputs } from '../drawn-projects.ts'
import { countedText } from './words.ts'

type Kind = Report['organisations']['value'][string]['kind']

/** How many of the organisations are of one kind, and its name. */
interface Counted {
  readonly kind: Kind
  readonly name: string
  readonly number: number
}

/** The chart of the kinds of organisation with the words of its caption. */
export interface KindsChart {
  /** The finding. */
  readonly title: Text
  readonly note: Text
  readonly drawing: Element
  readonly data: FigureData
}

/** The languages of the names, where both stand in one drawing. */
interface NamesBeside {
  readonly first: Translator
  readonly second: Translator
}

/** Distinct organisations by kind, those of which there are most first; nothing if no project states participants. */
export function kindsChart(
  { report, translator, measure, columns }: DrawingInputs,
  beside?: NamesBeside,
): KindsChart | undefined {
  const { kinds, organisations, participations } = report.facts
  if (organisations.size === 0) return undefined
  const { rules } = translator
  const first = beside?.first ?? translator
  const counted = [...kinds]
    .map(([kind, number]): Counted => ({ kind, number, name: nameIn(translator, kind) }))
    .toSorted(
      (a, b) => b.number - a.number || compareText(first.rules, nameIn(first, a.kind), nameIn(first, b.kind)),
    )
  const title = titleOf(report, translator, counted)
  const unit = translator.translate('figures:kinds.unit')
  const gaps = missingOf(report, translator, participations.missing)
  const rows = counted.map(({ kind, name, number }) => ({
    name: nameIn(first, kind),
    said: name,
    number,
    label: formatNumber(rules, number),
    ...(beside && { second: nameIn(beside.second, kind) }),
  }))
  const drawn = translator.translate('figures:kinds.drawn').value
  const values = rows.map(({ said, label }) => `${said} ${label}`).join('; ')
  const alternative = [`${drawn}: ${values}.`, String(gaps)].filter((words) => words !== '').join(' ')
  return {
    title,
    note: gaps === '' ? unit : Text.joined([unit, gaps]),
    data: {
      head: ['kind', 'organisations'].map((key) => translator.translate(`site:data.${key}`)),
      rows: counted.map(({ name, number }) => [name, number]),
    },
    drawing: kindBars(rows, {
      alternative: speak(translator, title.value, [alternative]),
      measure,
      width: beside ? columns.whole : columns.text,
    }),
  }
}

function nameIn(translator: Translator, kind: Kind): string {
  return translator.translate(`figures:kinds.names.${kind}`).value
}

/** The kind of most organisations; if several are equal, how many kinds there are. */
function titleOf(report: Report, translator: Translator, [first, second]: readonly Counted[]): Text {
  const { organisations, kinds } = report.facts
  const say = (key: string, values: Parameters<Translator['translate']>[1]): Text =>
    translator.translate(`figures:kinds.title.${key}`, values)
  const number = (value: number): Text => countedText(report, formatNumber(translator.rules, value), 'count')
  const of = number(organisations.size)
  if (!first) throw new Error('no organisation has a kind')
  if (second?.number === first.number) return say('tied', { of, kinds: number(kinds.size) })
  const count = first.number
  const kind = translator.translate(`figures:kinds.are.${first.kind}`, { count })
  if (!second) return say('all', { of, count, kind })
  return say('most', { of, count, kind, number: number(count) })
}

function missingOf(report: Report, translator: Translator, slugs: readonly string[]): Text | '' {
  if (slugs.length === 0) return ''
  const projects = nameOrCount(translator, acronymsOf(report, slugs), 'figures:projects')
  return translator.translate('figures:countries.missing', { count: slugs.length, projects })
}
