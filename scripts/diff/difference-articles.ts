import { h } from 'hastscript'
import type { EditionDifferences, ShownPage } from './compare-reports.ts'
import type { Picture } from './picture.ts'
import { CHANGES, type ShownChange } from './words-of-differences.ts'

/** How the pictures of a page may be looked at, with what a reader is told of it. */
const VIEWS = { all: 'Side by side', before: 'Before', after: 'After', overlay: 'Overlay' } as const

/** Where a page stands in the HTML page. */
export function idOf(edition: string, { before, after }: ShownPage): string {
  return after === undefined ? `${edition}-was-${before}` : `${edition}-${after}`
}

/** Whether a page is shown: those that are the same or were only moved are not. */
export function hasPictures({ pictures }: ShownPage): boolean {
  return Object.keys(pictures).length > 0
}

/** The choice between the pictures: keys and a finger change it, and no script. */
export function viewsOf() {
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

/** The changed pages of an edition. @param shown where all changed pages stand, in their order. */
export function editionOf({ edition, pages }: EditionDifferences, shown: readonly string[]) {
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
