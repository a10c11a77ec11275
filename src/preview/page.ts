import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type PreviewWords, say } from './words.ts'

/** A link to another view. */
export interface ViewLink {
  readonly words: string
  readonly address: string
  /** BCP 47 tag of its words. */
  readonly tag?: string
  readonly isHere: boolean
}

/** A chapter in the contents of the preview. */
export interface ListedChapter {
  readonly name: string
  readonly title: string
  readonly details: string
  readonly group: string
  readonly address: string
  readonly isHere: boolean
}

/** What a page of the preview shows. */
export interface PreviewPage {
  /** Language of the preview itself. */
  readonly speaks: string
  readonly words: PreviewWords
  /** Other languages that it speaks. */
  readonly others: readonly ViewLink[]
  /** Its own address, by which the server knows what it shows. */
  readonly address: string
  /** What the HTML of its chapter is known by. */
  readonly version: string
  readonly token: string
  /** Short title of the report. */
  readonly report: string
  /** BCP 47 tag of what is shown. */
  readonly tag: string
  readonly editions: readonly ViewLink[]
  readonly columns: readonly ViewLink[]
  readonly chapters: readonly ListedChapter[]
  readonly kind: string
  readonly title: string
  /** HTML of the chapter; empty if the report cannot be shown. */
  readonly html: string
  /** Of the report, for the tools that look at all of it. */
  readonly edition: string
}

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true })

/** Writes a page of the preview: what is around the text is in the language of the preview, the text in its own. */
export function writePreviewPage(page: PreviewPage): string {
  const { words, speaks, address, version, token, report, edition, kind, title, html, tag } = page
  const t = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    say(words, key, values)
  return stringifier.stringify({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: speaks }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', `${title} – ${t('preview')} – ${report}`),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'preview-token', content: token }),
          ...['fonts', 'site', 'preview'].map((name) =>
            h('link', { rel: ['stylesheet'], href: `/assets/${name}.css` }),
          ),
          h('script', { src: '/assets/preview.js', defer: true }),
          h('script', { type: 'application/json', id: 'words' }, jsonText(words)),
        ]),
        h(
          'body',
          { className: ['preview'], dataAddress: address, dataVersion: version, dataEdition: edition },
          [
            h('a', { className: ['skip'], href: '#text' }, t('skip')),
            bar(page, t),
            h('div', { className: ['desk'] }, [
              contents(page, t),
              h('main', { id: 'text', tabIndex: -1, className: kind.includes(' both') ? ['both'] : [] }, [
                h('section', { id: 'mistakes', ariaLabel: t('mistakes_title'), hidden: true }),
                h('article', { id: 'article', lang: tag, className: ['chapter', ...kind.split(' ')] }, [
                  { type: 'raw', value: html } as unknown as ElementContent,
                ]),
              ]),
              h('section', { id: 'paper', ariaLabel: t('paper'), hidden: true, tabIndex: 0 }),
              h('aside', { id: 'panel', ariaLabel: t('text'), hidden: true, tabIndex: -1 }),
            ]),
            h('p', { id: 'said', role: 'status' }),
          ],
        ),
      ]),
    ],
  })
}

function bar({ report, editions, columns, others, chapters }: PreviewPage, t: Say): Element {
  const first = chapters[0]
  return h('header', { className: ['workbar'] }, [
    h('p', { className: ['report'] }, [
      first ? h('a', { href: first.address }, report) : report,
      h('span', { className: ['what'] }, t('preview')),
    ]),
    h('nav', { ariaLabel: t('editions') }, [
      h('details', { className: ['menu'] }, [
        h('summary', editions.find(({ isHere }) => isHere)?.words ?? t('editions')),
        h('ul', editions.map(tab)),
      ]),
    ]),
    ...(columns.length > 1 ? [h('nav', { ariaLabel: t('columns') }, h('ul', columns.map(tab)))] : []),
    h('div', { className: ['tools'], role: 'group', ariaLabel: t('tools') }, [
      tool('find', t('find'), 'Control+K'),
      tool('edit', t('edit_texts'), 'Alt+ArrowDown'),
      tool('undo', t('undo'), 'Control+Z'),
      tool('redo', t('redo'), 'Control+Shift+Z'),
      tool('changes', t('changes')),
      tool('problems', t('no_mistakes')),
      tool('paper-view', t('paper')),
      tool('make', t('make_pdf')),
      ...others.map((each) =>
        h(
          'a',
          { href: each.address, className: ['speak'], title: t('interface'), lang: each.tag ?? '' },
          each.words,
        ),
      ),
    ]),
  ])
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

function tab({ words, address, tag, isHere }: ViewLink): Element {
  return h(
    'li',
    h('a', { href: address, ...(tag !== undefined && { lang: tag }), ...(isHere && HERE) }, words),
  )
}

const HERE = { ariaCurrent: 'true' }

function tool(name: string, words: string, keys?: string): Element {
  return h(
    'button',
    {
      type: 'button',
      id: `tool-${name}`,
      ...(keys !== undefined && { ariaKeyShortcuts: keys, title: `${words} (${keys})` }),
    },
    words,
  )
}

function contents({ chapters, tag }: PreviewPage, t: Say): Element {
  const groups: { group: string; listed: ListedChapter[] }[] = []
  for (const chapter of chapters) {
    const last = groups.at(-1)
    if (last?.group === chapter.group) last.listed.push(chapter)
    else groups.push({ group: chapter.group, listed: [chapter] })
  }
  return h('nav', { id: 'contents', ariaLabel: t('chapters') }, [
    h('details', { open: true }, [
      h('summary', t('chapters')),
      ...groups.map(({ group, listed }) =>
        h('div', { lang: tag }, [
          ...(group === '' ? [] : [h('p', { className: ['group'] }, group)]),
          h('ul', listed.map(chapterLine)),
        ]),
      ),
      h('div', { className: ['new'], role: 'group', ariaLabel: t('tools') }, [
        tool('new-project', t('new_project')),
        tool('new-organisation', t('new_organisation')),
        tool('order', t('project_order')),
      ]),
    ]),
  ])
}

function chapterLine({ name, title, details, address, isHere }: ListedChapter): Element {
  return h('li', [
    h(
      'a',
      {
        href: address,
        dataChapter: name,
        ...(isHere && { ariaCurrent: 'page' }),
        ...(details !== '' && { title: details }),
      },
      title,
    ),
    h('span', { className: ['state'], dataState: name }),
  ])
}

/** JSON that stands in a page: nothing in it ends its element. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
