import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Translators } from '../../language/translate.ts'
import type { Language } from '../../report/types.ts'
import { type ScaffoldPage, scaffoldPage, scaffoldRules } from './scaffold-page.ts'
import type { Chapter } from '../chapters/chapters.ts'
import { documentFoot } from '../chapters/document-foot.ts'
import { fontFaceRules, type Fonts, fontTokens, relativeAddress } from '../fonts/fonts.ts'
import { ligatureRules, pageRules, partPageRules } from './page-rules.ts'
import { enlargedRules, type Paper, usualRules } from './paper.ts'
import type { Spacing } from './room.ts'

/** A chapter with its rendered page content. */
export interface RenderedChapter {
  readonly chapter: Chapter
  readonly content: Root
}

/** What an edition's document is made from. */
export interface EditionDocument {
  /** Languages of the edition, the document's own first. */
  readonly languages: readonly Language[]
  readonly translators: Translators
  readonly chapters: readonly RenderedChapter[]
  /** Ids of chapters that a blank page stands before. */
  readonly blanks: ReadonlySet<string>
  /** Of the chapters whose distances are not as usual, by their ids. */
  readonly spacings?: ReadonlyMap<string, Spacing>
  /** Absolute folder that the HTML file is written to. */
  readonly folder: string
  readonly paper: Paper
  readonly fonts: Fonts
  /** Languages of the report whose letters do not run together. */
  readonly withoutLigatures: readonly Language[]
  /** Absolute paths of the stylesheets, in their order. */
  readonly stylesheets: readonly string[]
  /** Absolute folder of the pictures. */
  readonly pictures: string
  /** What the report is, in a sentence; a part says nothing of it. */
  readonly description?: string
  /** For a part that is printed for itself: its last page. */
  readonly scaffold?: ScaffoldPage
}

/** The browser lays a part out for the screen before it prints it: with nothing to show, that costs nothing. */
const HIDDEN_ON_SCREEN = '@media screen{body{display:none}}\n'

/** The address of a picture, whatever folder the document is written to. */
const PICTURE = /"picture:([^"]+)"/gu

const stringifier = unified().use(rehypeStringify)
/** A chapter stands in several documents: its part, the whole edition, other editions. */
const written = new WeakMap<Root, string>()

/**
 * Puts the chapters of an edition, or of a part of it, into one HTML document. A part says nothing of its edition, so
 * that editions share what they have in common.
 */
export function assembleEdition(document: EditionDocument): string {
  const label = (language: Language, key: string): string =>
    document.translators(language).translate(`labels:report.${key}`).value
  const inAll = (key: string): string =>
    document.languages.map((language) => label(language, key)).join(' / ')
  const styles = document.chapters.map(({ chapter }) => ({
    id: chapter.id,
    ligatures: document.translators(chapter.language).rules.record.ligatures === 'on',
    ...(chapter.form.folio && { foot: documentFoot(chapter, document.translators) }),
    ...(chapter.landscape && { landscape: true }),
    ...(chapter.form.raised && { raised: true }),
    ...(chapter.heads && { heads: chapter.heads }),
    ...(chapter.form.display && { display: true }),
  }))
  const frame = stringify([
    { type: 'doctype' },
    h('html', { lang: document.languages[0] }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        ...(document.scaffold ? [h('title', inAll('short'))] : wholeHead(inAll, document.description)),
        ...document.stylesheets.map((file) =>
          h('link', { rel: ['stylesheet'], href: relativeAddress(document.folder, file) }),
        ),
        h(
          'style',
          `\n${document.scaffold ? HIDDEN_ON_SCREEN : ''}${fontFaceRules(document.folder, document.fonts.faces)}\n${fontTokens(document.fonts)}${ligatureRules(document.withoutLigatures)}${document.scaffold ? `${enlargedRules(document.paper)}\n${partPageRules(styles, document.paper)}\n${scaffoldRules}` : `${usualRules(document.paper)}\n${pageRules(styles, document.paper)}`}\n`,
        ),
      ]),
      h('body'),
    ]),
  ])
  const body = [
    ...document.chapters.map((rendered) => chapterHtml(document, rendered)),
    ...(document.scaffold ? [stringify([scaffoldPage(document.scaffold)])] : []),
  ]
  return `${fill(frame, 'body', body.join(''))}\n`
}

function stringify(children: Root['children']): string {
  return stringifier.stringify({ type: 'root', children })
}

/** Puts HTML into the last element of this name, which is empty. */
function fill(html: string, name: string, content: string): string {
  const end = html.lastIndexOf(`</${name}>`)
  return html.slice(0, end) + content + html.slice(end)
}

/** What the document says about itself. In the finished PDF it comes from its identity. */
function wholeHead(inAll: (key: string) => string, description = ''): Element[] {
  return [
    h('title', inAll('title')),
    h('meta', { name: 'description', content: description }),
    h('meta', { name: 'keywords', content: inAll('keywords') }),
  ]
}

/** A chapter has the class of its template; one without a template of its own that of its shape. */
function classOf(template: string): string {
  return template.slice(template.lastIndexOf('/') + 1)
}

function chapterHtml(
  { blanks, spacings, translators, folder, pictures }: EditionDocument,
  { chapter, content }: RenderedChapter,
): string {
  const { id, language, template, runsOn } = chapter
  const own = written.get(content) ?? stringify(content.children)
  written.set(content, own)
  const room = spacings?.get(id)
  const section = stringify([
    h('section', {
      id,
      className: ['chapter', classOf(template), ...(runsOn ? ['runs-on'] : [])],
      lang: language,
      ...(translators(language).rules.record.direction === 'rtl' && { dir: 'rtl' }),
      ...(room && { dataRoom: room }),
    }),
  ])
  const blank = blanks.has(id) ? stringify([h('div', { className: ['blank'] })]) : ''
  const placed = own.replaceAll(PICTURE, (_, name: string) => {
    return `"${relativeAddress(folder, join(pictures, decodeURIComponent(name)))}"`
  })
  return blank + fill(section, 'section', placed)
}
