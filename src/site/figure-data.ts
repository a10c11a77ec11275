import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { formatNumber } from '../language/number.ts'
import type { LanguageRules } from '../language/rules.ts'
import type { Caption, FigureData } from '../page/chapters/captions.ts'
import { visit } from '../page/html/visit.ts'

/** A figure whose numbers can be read and taken along. */
export interface NumberedFigure {
  /** Its id on the page. */
  readonly id: string
  readonly label: string
  readonly data: FigureData
  /** Address of its numbers as a file, from the page. */
  readonly address: string
}

/** Words round the numbers of a figure. */
export interface DataWords {
  readonly shown: string
  readonly file: string
}

/** Figures of a chapter that have numbers. @param placeOf the id on the page of one in the print. */
export function numberedFigures(
  captions: readonly Caption[],
  placeOf: (id: string) => string,
  addressOf: (id: string) => string,
): NumberedFigure[] {
  return captions.flatMap(({ id, label, data }) => {
    const place = placeOf(id)
    return data ? [{ id: place, label: label.value, data, address: addressOf(place) }] : []
  })
}

/** Puts the numbers of each figure below it, as a table that readers open. */
export function placeFigureData(
  tree: Root,
  figures: readonly NumberedFigure[],
  words: DataWords,
  rules: LanguageRules,
): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'figure') return
    const figure = figures.find(({ id }) => id === element.properties['id'])
    if (figure) element.children.push(disclosure(figure, words, rules))
  })
}

function disclosure(
  { label, data, address }: NumberedFigure,
  words: DataWords,
  rules: LanguageRules,
): Element {
  const isNumber = data.head.map((_, column) => data.rows.every((row) => typeof row[column] === 'number'))
  const sideOf = (column: number) => (isNumber[column] ? { className: ['right'] } : {})
  const table = h('table', [
    h(
      'thead',
      h(
        'tr',
        data.head.map(({ value }, column) => h('th', { scope: 'col', ...sideOf(column) }, value)),
      ),
    ),
    h(
      'tbody',
      data.rows.map((row) =>
        h(
          'tr',
          row.map((value, column) => {
            const written = typeof value === 'number' ? formatNumber(rules, value) : value
            return column === 0 ? h('th', { scope: 'row' }, written) : h('td', sideOf(column), written)
          }),
        ),
      ),
    ),
  ])
  const name = { role: 'region', ariaLabel: `${label}: ${words.shown}`, tabIndex: 0 }
  return h('details', { className: ['numbers'] }, [
    h('summary', words.shown),
    h('div', { className: ['scroll'], ...name }, [table]),
    h('p', h('a', { href: address, download: true }, words.file)),
  ])
}
