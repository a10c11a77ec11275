import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { LanguageRules } from '../language/rules.ts'
import { splitWords } from '../page/html/plugins/rehype-typography.ts'
import type { Language } from '../report/types.ts'
import { SKIP, visit } from '../page/html/visit.ts'
import { relativeTo } from './addresses.ts'

/** A link with its words. */
export interface SiteLink {
  readonly file: string
  readonly words: string
}

/** What every page of a language says besides its own text. */
export interface Frame {
  readonly language: Language
  /** BCP 47 tag of the language. */
  readonly tag: string
  /** How the language is written. */
  readonly rules: LanguageRules
  /** Short title of the report. */
  readonly report: string
  readonly words: (key: string) => string
  /** Where the site is, with `/` at its end, as search engines ask for other languages by it; empty if nobody says. */
  readonly address: string
  /** Pages that stand in the head of every page. */
  readonly menu: readonly SiteLink[]
  /** The contents: groups of chapters. */
  readonly contents: readonly {
    readonly title: string
    readonly chapters: readonly (SiteLink & { readonly details: string })[]
  }[]
  /** Lines at the foot: edition, date. */
  readonly foot: readonly string[]
  /** A page in a language, as the choice of languages names it. */
  readonly languageOf: (language: Language, file: string) => PageLanguage
}

/** A page in one of its languages. */
export interface PageLanguage {
  readonly language: Language
  readonly tag: string
  /** What the language calls itself. */
  readonly name: string
  readonly file: string
}

/** A page of the site. */
export interface SitePage {
  readonly file: string
  readonly title: string
  readonly description: string
  /** Class of what it shows: `project`, `landing`. */
  readonly kind: string
  /** The same page in every language, its own too. */
  readonly languages: readonly PageLanguage[]
  /** The same page with two languages side by side. */
  readonly both?: string
  readonly content: readonly ElementContent[]
  readonly previous?: SiteLink
  readonly next?: SiteLink
  /** Scripts that it loads, from the folder of the site. */
  readonly scripts: readonly string[]
  /** More of its head: data for machines. */
  readonly head?: readonly Element[]
}

/** What a page may load: files of its own folder, and nothing else. */
export const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; form-action 'self'; base-uri 'none'"

const stringifier = unified().use(rehypeStringify)

/** Writes a page. It reads wholly without scripts, and opens from a disk. */
export function writePage(frame: Frame, page: SitePage): string {
  const { file } = page
  const to = (target: string, place?: string): string => relativeTo(file, target, place)
  const { words } = frame
  return stringifier.stringify({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: frame.tag }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', page.title === frame.report ? frame.report : `${page.title} – ${frame.report}`),
          h('meta', { name: 'description', content: page.description }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('link', { rel: ['stylesheet'], href: to('assets/fonts.css') }),
          h('link', { rel: ['stylesheet'], href: to('assets/site.css') }),
          ...page.languages.map((each) =>
            h('link', {
              rel: ['alternate'],
              hrefLang: each.tag,
              href: frame.address === '' ? to(each.file) : frame.address + each.file,
            }),
          ),
          ...(page.head ?? []),
          ...page.scripts.map((script) => h('script', { src: to(script), defer: true })),
        ]),
        h('body', { className: [page.kind] }, [
          h('a', { className: ['skip'], href: '#text' }, words('skip')),
          keepWhole(frame, header(frame, page)),
          h('div', { className: ['page'] }, [
            h('main', { id: 'text', tabIndex: -1 }, [
              ...page.content,
              ...ways(page, words).map((nav) => keepWhole(frame, nav)),
            ]),
            keepWhole(frame, contentsOf(frame, page)),
          ]),
          h(
            'footer',
            frame.foot.map((line) => h('p', line)),
          ),
        ]),
      ]),
    ],
  })
}

/** Keeps words together that must not break, as in the text of chapters: 2022–2024. Titles are wider: their spaces may break. */
export function keepWhole({ rules }: Pick<Frame, 'rules'>, element: Element): Element {
  visit({ type: 'root', children: [element] }, 'text', (node, index, parent) => {
    if (index === undefined || !parent) return undefined
    const pieces = splitWords(node.value, node, rules)
    parent.children.splice(index, 1, ...(pieces as ElementContent[]))
    return [SKIP, index + pieces.length]
  })
  return element
}

function header({ report, menu, words, language }: Frame, { file, languages, both }: SitePage): Element {
  const home = menu[0]
  return h('header', { className: ['site'] }, [
    h('p', { className: ['report'] }, home ? h('a', { href: relativeTo(file, home.file) }, report) : report),
    h('nav', { ariaLabel: words('menu') }, [
      h('ul', [
        h('li', { className: ['to-contents'] }, h('a', { href: '#contents' }, words('contents'))),
        ...menu.slice(1).map((each) => h('li', link(file, each))),
      ]),
    ]),
    h('nav', { className: ['languages'], ariaLabel: words('languages') }, [
      h('ul', [
        ...languages.map((each) =>
          h('li', [
            each.language === language && file !== both
              ? h('span', { ariaCurrent: 'true', lang: each.tag }, each.name)
              : h(
                  'a',
                  {
                    href: relativeTo(file, each.file),
                    hrefLang: each.tag,
                    lang: each.tag,
                    rel: ['alternate'],
                  },
                  each.name,
                ),
          ]),
        ),
        ...(both === undefined
          ? []
          : [
              h(
                'li',
                file === both
                  ? h('span', { ariaCurrent: 'true' }, words('both'))
                  : h('a', { href: relativeTo(file, both) }, words('both')),
              ),
            ]),
      ]),
    ]),
  ])
}

/** Chapters of a group that every page lists; of longer groups it lists those round its own, so that pages stay small. */
const MOST = 40
const ROUND = 5

function contentsOf({ contents, words, menu: [home] }: Frame, { file }: SitePage): Element {
  return h('nav', { id: 'contents', className: ['contents'], ariaLabelledBy: ['contents-title'] }, [
    h('h2', { id: 'contents-title' }, words('contents')),
    ...contents.flatMap(({ title, chapters }) => {
      const isLong = chapters.length > MOST
      const at = Math.max(
        0,
        chapters.findIndex((each) => each.file === file),
      )
      const shown = isLong ? chapters.slice(Math.max(0, at - ROUND), at + ROUND + 1) : chapters
      const lines = shown.map((each) => h('li', link(file, each)))
      const all = words('more').replace('{{number}}', String(chapters.length))
      const more =
        isLong && home ? [h('li', h('a', { href: relativeTo(file, home.file, 'chapters') }, all))] : []
      return [...(title === '' ? [] : [h('h3', title)]), h('ul', [...lines, ...more])]
    }),
  ])
}

function link(from: string, { file, words }: SiteLink): Element {
  return h('a', { href: relativeTo(from, file), ...(from === file && { ariaCurrent: 'page' }) }, words)
}

function ways({ file, previous, next }: SitePage, words: Frame['words']): Element[] {
  if (!previous && !next) return []
  const way = (kind: 'previous' | 'next', target: SiteLink | undefined): Element[] =>
    target
      ? [
          h(
            'a',
            {
              className: [kind],
              rel: [kind === 'next' ? 'next' : 'prev'],
              href: relativeTo(file, target.file),
            },
            [h('span', { className: ['way'] }, `${words(kind)} `), h('span', target.words)],
          ),
        ]
      : []
  return [
    h('nav', { className: ['ways'], ariaLabel: words('ways') }, [
      ...way('previous', previous),
      ...way('next', next),
    ]),
  ]
}
