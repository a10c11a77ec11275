import { createHash } from 'node:crypto'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { EditionDifferences, ShownPage } from './compare-reports.ts'
import type { Picture } from './picture.ts'
import {
  CHANGES,
  type ChangeInEditions,
  changesInEditions,
  numbersOf,
  ranges,
  type ShownChange,
  shownChanges,
} from './words-of-differences.ts'

/** How the pictures of a page may be looked at, with what a reader is told of it. */
const VIEWS = { all: 'Side by side', before: 'Before', after: 'After', overlay: 'Overlay' } as const

/**
 * All differences as one HTML page that needs nothing beside it: no script, no other file, no network.
 * @param base what is compared with.
 * @param css its stylesheet.
 */
export function differencePage(base: string, editions: readonly EditionDifferences[], css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  const texts = changesInEditions(editions)
  const shown = editions.flatMap(({ edition, pages }) =>
    pages.filter(hasPictures).map((page) => idOf(edition, page)),
  )
  const title = `Page differences from ${base}`
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', {
          httpEquiv: 'Content-Security-Policy',
          content: `default-src 'none'; img-src data:; style-src 'sha256-${hash}'`,
        }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('title', title),
        h('style', css),
      ]),
      h('body', [
        h('header', [h('h1', ['Page differences from ', h('code', base)])]),
        h('main', [
          tableOf(editions),
          ...(texts.length > 0 ? [textsOf(texts)] : []),
          ...(shown.length > 0 ? [viewsOf()] : []),
          ...editions.flatMap((edition) => editionOf(edition, shown)),
        ]),
      ]),
    ]),
  ])
  return unified().use(rehypeStringify).stringify(page)
}

function hasPictures({ pictures }: ShownPage): boolean {
  return Object.keys(pictures).length > 0
}

function idOf(edition: string, { before, after }: ShownPage): string {
  return after === undefined ? `${edition}-was-${before}` : `${edition}-${after}`
}

function tableOf(editions: readonly EditionDifferences[]) {
  const heads = ['Edition', 'Pages', ...shownChanges.map((change) => CHANGES[change])]
  const rows = editions.map((edition) => {
    const { before, after } = edition
    const count = before === after ? String(after) : `${before ?? 'none'} → ${after ?? 'none'}`
    const cells = edition.parts
      ? [h('td', { colSpan: shownChanges.length }, `as in ${edition.parts.join(' and ')}`)]
      : shownChanges.map((change) => h('td', linksOf(edition, change)))
    return h('tr', [h('th', { scope: 'row' }, edition.edition), h('td', count), ...cells])
  })
  return h(
    'div',
    { className: 'scroll', role: 'region', ariaLabel: 'Changed pages of each edition', tabIndex: 0 },
    [
      h('table', [
        h('caption', 'Changed pages of each edition'),
        h('thead', [
          h(
            'tr',
            heads.map((head) => h('th', { scope: 'col' }, head)),
          ),
        ]),
        h('tbody', rows),
      ]),
    ],
  )
}

function linksOf(edition: EditionDifferences, change: ShownChange) {
  if (change === 'moved') return ranges(numbersOf(edition, change))
  return edition.pages
    .filter((page) => page.change === change)
    .flatMap((page, index) => [
      ...(index > 0 ? [', '] : []),
      h('a', { href: `#${idOf(edition.edition, page)}` }, String(page.after ?? page.before)),
    ])
}

function textsOf(texts: readonly ChangeInEditions[]) {
  return h('section', { ariaLabelledBy: 'texts' }, [
    h('h2', { id: 'texts' }, 'Changed texts'),
    h(
      'ul',
      { className: 'texts' },
      texts.map((text) => h('li', changeOf(text))),
    ),
  ])
}

function changeOf({ places, pages, pieces }: ChangeInEditions) {
  const marks = { same: 'span', removed: 'del', added: 'ins' } as const
  return [
    h('p', { className: 'where' }, [
      ...places.flatMap((place) => [h('code', place), ' ']),
      ...pages
        .flatMap(({ edition, pages: numbers }) =>
          numbers.map((number) => h('a', { href: `#${edition}-${number}` }, `${edition} ${number}`)),
        )
        .flatMap((link) => [link, ' ']),
    ]),
    h(
      'p',
      pieces.map(({ kind, text }) => h(marks[kind], text)),
    ),
  ]
}

function viewsOf() {
  return h('fieldset', { className: 'views' }, [
    h('legend', 'Pictures'),
    ...Object.entries(VIEWS).map(([view, label]) =>
      h('label', [
        h('input', { type: 'radio', name: 'view', id: `view-${view}`, checked: view === 'all' }),
        ' ',
        label,
      ]),
    ),
  ])
}

function editionOf({ edition, pages }: EditionDifferences, shown: readonly string[]) {
  const changed = pages.filter(hasPictures)
  if (changed.length === 0) return []
  return [
    h('section', { ariaLabelledBy: `edition-${edition}` }, [
      h('h2', { id: `edition-${edition}` }, `Edition ${edition}`),
      ...changed.map((page) => pageOf(edition, page, shown)),
    ]),
  ]
}

function pageOf(edition: string, page: ShownPage, shown: readonly string[]) {
  const id = idOf(edition, page)
  const { before, after, pictures, change } = page
  const number =
    before === after || before === undefined || after === undefined
      ? `${after ?? before}`
      : `${before} → ${after}`
  const at = shown.indexOf(id)
  const links = [
    { to: shown[at - 1], label: 'previous change' },
    { to: shown[at + 1], label: 'next change' },
  ].flatMap(({ to, label }) => (to === undefined ? [] : [h('a', { href: `#${to}` }, label), ' ']))
  return h('article', { id, tabIndex: -1, ariaLabelledBy: `${id}-head` }, [
    h('div', { className: 'head' }, [
      h('h3', { id: `${id}-head` }, [
        `Page ${number}: `,
        h('span', { className: `change ${change}` }, CHANGES[change as ShownChange]),
      ]),
      h('p', page.title),
      h('p', { className: 'steps' }, links),
    ]),
    h('div', { className: 'pictures' }, [
      pictureOf('before', 'Before', pictures.before, `${edition}, page ${before}, before`),
      pictureOf('after', 'After', pictures.after, `${edition}, page ${after}, after`),
      pictureOf(
        'overlay',
        'Overlay',
        pictures.overlay,
        `${edition}, page ${after}: removed in orange, added in blue`,
      ),
    ]),
  ])
}

function pictureOf(view: string, caption: string, picture: Picture | undefined, alt: string) {
  if (!picture) return undefined
  const { width, height, address } = picture
  return h('figure', { className: view }, [
    h('figcaption', caption),
    h('img', { src: address, alt, width, height, loading: 'lazy' }),
  ])
}
