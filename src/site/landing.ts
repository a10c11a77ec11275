import type { Element } from 'hast'
import { h } from 'hastscript'
import { relativeTo } from './addresses.ts'
import type { Frame } from './page.ts'

/** What the first page of a language says. */
export interface Landing {
  readonly file: string
  /** Of the report, in its lines. */
  readonly title: string
  readonly programme: string
  /** What the report is, in a sentence. */
  readonly description: string
}

/** The first page of a language: what the report is, and its contents. */
export function landingPage(
  { contents, words }: Frame,
  { file, title, programme, description }: Landing,
): Element[] {
  return [
    h('header', { className: ['cover'] }, [
      h('p', { className: ['programme'] }, programme),
      h('h1', title),
      h('p', { className: ['description'] }, description),
    ]),
    h('section', { className: ['chapters'], ariaLabelledBy: ['chapters'] }, [
      h('h2', { id: 'chapters' }, words('contents')),
      ...contents.flatMap((group) => [
        ...(group.title === '' ? [] : [h('h3', group.title)]),
        h(
          'ul',
          group.chapters.map((chapter) =>
            h('li', [
              h('a', { href: relativeTo(file, chapter.file) }, [
                h('span', { className: ['name'] }, chapter.words),
                ...(chapter.details === ''
                  ? []
                  : [' ', h('span', { className: ['detail'] }, chapter.details)]),
              ]),
            ]),
          ),
        ),
      ]),
    ]),
  ]
}
