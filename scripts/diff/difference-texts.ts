import { h } from 'hastscript'
import { type ChangeInEditions, FOLLOWS, OTHERS } from './words-of-differences.ts'

/** A place in a locale file says in which language the text is. */
const LOCALE_FILE = /^locales\/([\w-]+)\//u

/** The changed texts with their places, and links to their pages. @param shown where changed pages stand. */
export function textsOf(texts: readonly ChangeInEditions[], shown: readonly string[]) {
  return h('section', { ariaLabelledBy: 'texts' }, [
    h('h2', { id: 'texts' }, 'Changed texts'),
    h(
      'ul',
      { className: 'texts' },
      texts.map((text) => h('li', changeOf(text, shown))),
    ),
  ])
}

function changeOf({ places, pages, pieces }: ChangeInEditions, shown: readonly string[]) {
  const marks = { same: 'span', removed: 'del', added: 'ins' } as const
  const links = pages.flatMap(({ edition, pages: numbers }) =>
    numbers.map((number) => {
      const id = [`${edition}-${number}`, `${edition}-was-${number}`].find((each) => shown.includes(each))
      const words = `${edition} ${number}`
      return id === undefined ? words : h('a', { href: `#${id}` }, words)
    }),
  )
  const language = LOCALE_FILE.exec(places[0] ?? '')?.[1]
  return [
    h('p', { className: 'where' }, [
      ...(places.length === 0 ? [FOLLOWS, ': '] : places.flatMap((place) => [h('code', place), ' '])),
      ...links.flatMap((link) => [link, ' ']),
    ]),
    h(
      'p',
      { ...(language !== undefined && { lang: language }) },
      pieces.map(({ kind, text }) => h(marks[kind], text)),
    ),
  ]
}

/** Places of changes that no text on the pages shows. */
export function othersOf(others: readonly string[]) {
  return h('p', [
    `${OTHERS}: `,
    ...others.flatMap((place, index) => [...(index > 0 ? [', '] : []), h('code', place)]),
  ])
}
