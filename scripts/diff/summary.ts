import type { ReportDifferences } from './compare-reports.ts'
import {
  CHANGES,
  type ChangeInEditions,
  changesInEditions,
  FOLLOWS,
  numbersOf,
  OTHERS,
  ranges,
  shownChanges,
} from './words-of-differences.ts'

/** At most so many letters are written: a comment on GitHub has room for 65,536. */
const LONGEST_SUMMARY = 60_000
/** Of a long text so many letters that did not change are shown before and after those that did. */
const CONTEXT = 40
/** Of a text that is new or gone so many letters are shown. */
const LONGEST = 300

/** What changed, in Markdown, for a pull request and the summary of a run. @param base what is compared with. */
export function summaryOf(base: string, { editions, others }: ReportDifferences): string {
  const heads = shownChanges.map((change) => capital(CHANGES[change]))
  const rows = editions.map((edition) => {
    const { before, after, pages } = edition
    const count =
      before === undefined
        ? `new: ${after}`
        : after === undefined
          ? `gone: ${before}`
          : before === after
            ? `${after}`
            : `${before} → ${after}`
    const cells = edition.parts
      ? [`as in ${edition.parts.join(' and ')}`, ...shownChanges.slice(1).map(() => '')]
      : shownChanges.map((change) => ranges(numbersOf(edition, change)))
    const isSame =
      !edition.parts &&
      before !== undefined &&
      after !== undefined &&
      pages.every(({ change }) => change === 'same')
    return `| ${edition.edition} | ${count} | ${isSame ? 'no differences' : cells[0]} | ${cells.slice(1).join(' | ')} |`
  })
  const table = [
    `### Page differences from ${code(base)}`,
    '',
    `| Edition | Pages | ${heads.join(' | ')} |`,
    `|---|--:|${heads.map(() => '---').join('|')}|`,
    ...rows,
    '',
  ].join('\n')
  const texts = changesInEditions(editions).map(lineOf)
  const elsewhere =
    others.length > 0 ? `\n${OTHERS}: ${others.map(code).join(', ')}\n`.slice(0, LONGEST_SUMMARY / 2) : ''
  if (texts.length === 0) return table + elsewhere
  let room = LONGEST_SUMMARY - table.length - elsewhere.length
  const told = texts.filter((line) => (room -= line.length + 1) > 0)
  const more = told.length < texts.length ? [`- … and ${texts.length - told.length} more texts`] : []
  return [table, '#### Changed texts', '', ...told, ...more, elsewhere].join('\n')
}

function lineOf({ places, pages, pieces }: ChangeInEditions): string {
  const where = places.length > 0 ? places.map(code).join(', ') : FOLLOWS
  const on = pages
    .filter(({ pages: numbers }) => numbers.length > 0)
    .map(({ edition, pages: numbers }) => `${edition} ${ranges(numbers)}`)
  const words = pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return escape(shorten(text, index === 0, index === pieces.length - 1))
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
    if (inner === '') return text
    const marks = kind === 'removed' ? '~~' : '**'
    return `${before}${marks}${escape(inner.length > LONGEST ? `${inner.slice(0, LONGEST)} …` : inner)}${marks}${after}`
  })
  return `- ${where}${on.length > 0 ? ` (${on.join('; ')})` : ''}: ${words.join('')}`
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const [before, after] = [text.slice(0, CONTEXT), text.slice(-CONTEXT)]
  if (isFirst && isLast) return text
  if (isFirst) return text.length > CONTEXT ? `… ${after.slice(after.indexOf(' ') + 1)}` : text
  if (isLast) return text.length > CONTEXT ? `${before.slice(0, before.lastIndexOf(' '))} …` : text
  return text.length > 2 * CONTEXT ? `${before} … ${after}` : text
}

function code(text: string): string {
  return `\`${text.replaceAll(/[`\r\n]/gu, ' ')}\``
}

/** Shown as it stands, whatever Markdown an editor wrote. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\|`*_<>[\]~&@#]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(/[\r\n]+/gu, ' ')
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1)
}
