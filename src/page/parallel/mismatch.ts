import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace, type Place } from '../../diagnostics/place.ts'
import { textOf } from './cells.ts'
import { placeOfNodes } from './keys.ts'
import { languageName } from '../../diagnostics/language-name.ts'
import type { Language } from '../../report/types.ts'
import { classesOf } from '../html/classes.ts'
import type { Unit } from './nodes.ts'

const NAMES: Readonly<Record<string, string>> = {
  words: 'a line of text',
  p: 'a paragraph',
  ul: 'a list',
  ol: 'a numbered list',
  li: 'a list item',
  table: 'a table',
  tr: 'a table row',
  td: 'a cell',
  th: 'a head cell',
  figure: 'a figure',
}
const LONGEST_QUOTE = 40

/** What stands at one place of each language, and the place before it, where nothing stands. */
export interface Sides {
  readonly first: Unit | undefined
  readonly second: Unit | undefined
  readonly before: { readonly first: Place | undefined; readonly second: Place | undefined }
}

/** The two languages have other things at the same place: both are named. */
export function otherStructure(
  { first, second, before }: Sides,
  [one, other]: readonly [Language, Language],
): Diagnostic {
  const [firstPlace, secondPlace] = [
    first && placeOfNodes([...first.children]),
    second && placeOfNodes([...second.children]),
  ]
  const message = `${languageName(one)} has ${say(first, firstPlace ?? before.first)}, but ${languageName(other)} has ${say(second, secondPlace ?? before.second)}.`
  const hint = 'Give both texts the same paragraphs, lists and headings, in the same order.'
  return error(
    'parallel-structure',
    message,
    firstPlace ?? secondPlace ?? before.first ?? before.second,
    hint,
  )
}

/** The two languages have other texts at the same place: a list that is sorted in another way, for instance. */
export function otherText({ first, second, before }: Sides): Diagnostic {
  const [firstPlace, secondPlace] = [
    first && placeOfNodes([...first.children]),
    second && placeOfNodes([...second.children]),
  ]
  const message = `Beside ${say(first, firstPlace ?? before.first)} is another text: ${say(second, secondPlace ?? before.second)}.`
  const hint = 'Print the same texts in the same order in both languages.'
  return error('parallel-structure', message, firstPlace ?? secondPlace, hint)
}

function say(unit: Unit | undefined, place: Place | undefined): string {
  const where = place ? ` (${formatPlace(place)})` : ''
  if (!unit) return place ? `nothing more after ${formatPlace(place)}` : 'nothing'
  return `${nameOf(unit)}${quoteOf(unit)}${where}`
}

function nameOf(unit: Unit): string {
  if (unit.type === 'words') return NAMES['words'] ?? ''
  const { tagName } = unit
  const known = /^h\d$/u.test(tagName) ? `a heading of level ${tagName.slice(1)}` : NAMES[tagName]
  const classes = classesOf(unit)
  return known ?? `an element <${tagName}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>`
}

function quoteOf(unit: Unit): string {
  const text = textOf([...unit.children])
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (text === '') return ''
  return ` “${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`
}
