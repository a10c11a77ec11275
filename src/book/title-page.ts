import { h } from 'hastscript'
import type { BookPart } from './volume.ts'
import { meant, writePage } from './xml.ts'

/** What the title page of a language says. */
export interface TitlePage {
  readonly programme: string
  /** Lines under the title: which edition it is, who publishes it, when. */
  readonly lines: readonly string[]
}

/** Writes the title page of a language. */
export function writeTitlePage(
  { tag, title, description }: BookPart,
  { programme, lines }: TitlePage,
): Uint8Array {
  const section = h('section', { className: ['title-page'] }, [
    h('p', { className: ['programme'] }, programme),
    h('h1', title),
    h('p', { className: ['description'] }, description),
    ...lines.map((line) => h('p', { className: ['line'] }, line)),
  ])
  return writePage({ tag, title, up: '../', kind: 'title', content: [meant(section, 'titlepage')] })
}
