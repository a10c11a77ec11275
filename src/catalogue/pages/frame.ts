import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** A language that pages of a catalogue are written in. */
export interface PageWords {
  readonly language: string
  /** BCP 47 tag. */
  readonly tag: string
  /** What it calls itself. */
  readonly name: string
  /** Words of the catalogue by their keys under `catalogue` in `site.yaml`. */
  readonly words: (key: string) => string
  /** A number as the language writes it. */
  readonly number: (value: number) => string
}

/** A page of the published folder. */
export interface CataloguePage {
  /** Its name without language and ending: `index`, `az-2022-2024/index`. */
  readonly name: string
  readonly title: string
  readonly content: readonly ElementContent[]
  /** Scripts, from the folder of all pages. */
  readonly scripts?: readonly string[]
}

/** As the web edition: files of its own folder, and nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'"
const stringifier = unified().use(rehypeStringify)

/** Name of a page in a language. */
export function pageName(name: string, language: string): string {
  return `${name}.${language}.html`
}

/** Writes a page that reads wholly without scripts. @param all languages that it is there in. */
export function writeFrame(own: PageWords, all: readonly PageWords[], page: CataloguePage): Uint8Array {
  const up = '../'.repeat(page.name.split('/').length - 1)
  const file = page.name.split('/').at(-1) ?? ''
  const others = all.filter(({ language }) => language !== own.language)
  return Buffer.from(
    stringifier.stringify({
      type: 'root',
      children: [
        { type: 'doctype' },
        h('html', { lang: own.tag }, [
          h('head', [
            h('meta', { charSet: 'utf-8' }),
            h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
            h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            h('title', page.title),
            h('meta', { name: 'color-scheme', content: 'light dark' }),
            h('link', { rel: ['stylesheet'], href: `${up}assets/site.css` }),
            ...(page.scripts ?? []).map((script) => h('script', { src: up + script, defer: true })),
          ]),
          h('body', { className: ['catalogue'] }, [
            h('header', { className: ['site'] }, [
              h(
                'p',
                { className: ['report'] },
                h('a', { href: up + pageName('index', own.language) }, own.words('title')),
              ),
              ...(others.length === 0
                ? []
                : [
                    h('nav', { className: ['languages'], ariaLabel: own.words('languages') }, [
                      h(
                        'ul',
                        others.map(({ language, tag, name }) => {
                          const address = { href: pageName(file, language), hrefLang: tag, lang: tag }
                          return h('li', h('a', { ...address, rel: ['alternate'] }, name))
                        }),
                      ),
                    ]),
                  ]),
            ]),
            h('main', { className: ['page'] }, [h('h1', page.title), ...page.content]),
          ]),
        ]),
      ],
    }),
  )
}

/** A table in a region of its own that scrolls; the first cell of a row is its head. @param name of the region. */
export function tableOf(
  name: string,
  head: readonly string[],
  rows: readonly (readonly ElementContent[][])[],
): Element {
  return h('div', { className: ['scroll'], role: 'region', ariaLabel: name, tabIndex: 0 }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          head.map((each) => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell, index) => (index === 0 ? h('th', { scope: 'row' }, cell) : h('td', cell))),
          ),
        ),
      ),
    ]),
  ])
}

export function textOf(value: string): ElementContent {
  return { type: 'text', value }
}
