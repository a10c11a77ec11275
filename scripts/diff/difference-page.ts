import { createHash } from 'node:crypto'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { EditionDifferences, ReportDifferences } from './compare-reports.ts'
import { editionOf, hasPictures, idOf, viewsOf } from './difference-articles.ts'
import { othersOf, textsOf } from './difference-texts.ts'
import {
  CHANGES,
  changesInEditions,
  numbersOf,
  ranges,
  type ShownChange,
  shownChanges,
} from './words-of-differences.ts'

/**
 * All differences as one HTML page that needs nothing beside it: no script, no other file, no network.
 * @param base what is compared with.
 * @param css its stylesheet.
 */
export function differencePage(base: string, { editions, others }: ReportDifferences, css: string): string {
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
          ...(texts.length > 0 ? [textsOf(texts, shown)] : []),
          ...(others.length > 0 ? [othersOf(others)] : []),
          shown.length > 0 ? viewsOf() : h('p', 'No page shows anything else than before.'),
          ...editions.flatMap((edition) => editionOf(edition, shown)),
        ]),
      ]),
    ]),
  ])
  return unified().use(rehypeStringify).stringify(page)
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
