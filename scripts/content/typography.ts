import { wordsOf } from '../../src/diagnostics/text-markdown.ts'
import type { PrintedBlock } from './printed-blocks.ts'

/** Where the report writes otherwise than the source by a rule, not in a single place. */
export const rules: readonly {
  readonly source: RegExp
  readonly printed: string
  readonly reason: string
}[] = [
  { source: /\b1,000-dən/u, printed: '1000-dən', reason: 'numbers of four digits are not grouped' },
  { source: /(?<=^Büdcə: )€(.+)$/u, printed: '$1 EUR', reason: 'one notation for all budgets' },
  { source: /(?<=^Büdcə: \d+),(?=\d{3} EUR$)/u, printed: '', reason: 'a record holds a number' },
  {
    source: /(?<=^Koordinator: .+), Azərbaycan$/u,
    printed: ' (AZ)',
    reason: 'a record holds the country’s code',
  },
  {
    source: /(?<=^Koordinator: .+), Gürcüstan$/u,
    printed: ' (GE)',
    reason: 'a record holds the country’s code',
  },
  {
    source: /^Tərəfdaşlar:$/u,
    printed: '',
    reason: 'participants are arranged by country, under one heading',
  },
  { source: /(?<= \([A-Z]{2}\))\.$/u, printed: '', reason: 'no full stop after the last participant' },
  { source: /(?<=: )TBA$/u, printed: 'dəqiqləşdirilir', reason: 'the words of the report' },
]

/** A block of the source as the rules write it; empty if the report has nothing in its place. */
export function byTheRules(text: string, list = rules): string {
  return list.reduce((changed, rule) => changed.replace(rule.source, rule.printed), text)
}

/** A block of the source in the report's typography: the rules, en dash in periods, no colon after a heading. */
export function ofSource(text: string, style: PrintedBlock['style']): string {
  const dashed = byTheRules(text).replaceAll(/(?<=\d{4})(?:-| - )(?=\d{4}|\p{Lu})/gu, '–')
  return inCase(style === 'heading' ? dashed.replace(/:$/u, '') : dashed, style)
}

/** A block of the report as it reads, without what only marks it up: note marks, emphasis, the language of words. */
export function ofReport({ text, style }: PrintedBlock): string {
  return inCase(wordsOf(text), style)
}

/** Capitals of headings, labels and fact lines are the report's own; those of prose are the source's. */
function inCase(text: string, style: PrintedBlock['style']): string {
  if (style === 'text') return text
  if (style === 'run-in') return text.replace(/^[^:]+/u, (label) => label.toLocaleLowerCase('az'))
  return text.toLocaleLowerCase('az')
}
