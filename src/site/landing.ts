import type { Element } from 'hast'
import { h } from 'hastscript'
import { relativeTo } from './addresses.ts'
import { type Frame, keepWhole } from './page.ts'

/** What the first page of a language says. */
export interface Landing {
  readonly file: string
  /** Of the report, in its lines. */
  readonly title: string
  readonly programme: string
  /** What the report is, in a sentence. */
  readonly description: string
  /** How to cite it, in words. */
  readonly citation: string
  readonly downloads: readonly LandingDownload[]
}

/** A file that can be downloaded, as the page names it. */
export interface LandingDownload {
  readonly name: string
  readonly label: string
  readonly size: string
}

/** The first page of a language: what the report is, and its contents. */
export function landingPage(frame: Frame, landing: Landing): Element[] {
  const { title, programme, description } = landing
  return [
    h('header', { className: ['cover'] }, [
      h('p', { className: ['programme'] }, programme),
      h('h1', title),
      h('p', { className: ['description'] }, description),
    ]),
    chapterList(frame, landing),
    downloadList(frame, landing),
    citationOf(frame, landing),
  ].map((part) => keepWhole(frame, part))
}

function chapterList({ contents, words }: Frame, { file }: Landing): Element {
  return section(
    'chapters',
    words('contents'),
    contents.flatMap(({ title, chapters }) => [
      ...(title === '' ? [] : [h('h3', title)]),
      h(
        'ul',
        chapters.map((chapter) =>
          h('li', [
            h('a', { href: relativeTo(file, chapter.file) }, [
              h('span', { className: ['name'] }, chapter.words),
              ...(chapter.details === '' ? [] : [' ', h('span', { className: ['detail'] }, chapter.details)]),
            ]),
          ]),
        ),
      ),
    ]),
  )
}

function downloadList({ words }: Frame, { file, downloads }: Landing): Element {
  return section('downloads', words('downloads'), [
    h(
      'ul',
      downloads.map(({ name, label, size }) =>
        h('li', [
          h('a', { href: relativeTo(file, `downloads/${name}`) }, label),
          ' ',
          h('span', { className: ['size'] }, size),
        ]),
      ),
    ),
  ])
}

function citationOf({ words, language }: Frame, { file, citation }: Landing): Element {
  const form = (kind: 'bib' | 'ris', name: string): Element =>
    h('a', { href: relativeTo(file, `downloads/citation.${language}.${kind}`) }, name)
  return section('cite', words('cite'), [
    h('p', { id: 'citation' }, citation),
    h('p', { className: ['forms'] }, [
      h('button', { type: 'button', hidden: true, dataCopies: 'citation' }, words('copy')),
      ' ',
      form('bib', 'BibTeX'),
      ' ',
      form('ris', 'RIS'),
    ]),
  ])
}

function section(id: string, title: string, children: Element[]): Element {
  return h('section', { className: [id], ariaLabelledBy: [id] }, [h('h2', { id }, title), ...children])
}
