import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { POLICY, type PageLanguage } from './page.ts'

const stringifier = unified().use(rehypeStringify)

/** What a page for all languages says in one of them. */
export interface RootWords extends PageLanguage {
  /** Short title of the report. */
  readonly report: string
  /** Where a page is not found: that, and the way to the start. */
  readonly lost: string
}

/** The first page of all: the choice of a language. Nobody is led away from it unasked. */
export function choicePage(languages: readonly RootWords[]): string {
  return rootPage(languages, '', (each, level) => [
    h(level, each.report),
    h('p', h('a', { href: each.file }, each.name)),
  ])
}

/**
 * What is shown in the place of a page that is not there. It may stand for any address, so its own links are those of the
 * folder that the site is in, which only a whole address names; without one it has words alone.
 * @param address of the site with a slash at its end; empty if it is not stated.
 */
export function lostPage(languages: readonly RootWords[], address: string): string {
  return rootPage(languages, address, (each, level) => [
    h(level, each.lost),
    ...(address === ''
      ? [h('p', each.report)]
      : [h('p', h('a', { href: address + each.file }, each.report))]),
  ])
}

function rootPage(
  languages: readonly RootWords[],
  address: string,
  say: (language: RootWords, heading: 'h1' | 'h2') => Element[],
): string {
  const [first] = languages
  return stringifier.stringify({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: first?.tag ?? '' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', languages.map(({ report }) => report).join(' / ')),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('link', { rel: ['stylesheet'], href: `${address}assets/fonts.css` }),
          h('link', { rel: ['stylesheet'], href: `${address}assets/site.css` }),
        ]),
        h('body', { className: ['choice'] }, [
          h(
            'main',
            languages.map((each, index) =>
              h('section', { lang: each.tag }, say(each, index === 0 ? 'h1' : 'h2')),
            ),
          ),
        ]),
      ]),
    ],
  })
}
