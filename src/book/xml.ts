import type { Element as HtmlElement, ElementContent } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import type { Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

/** A page of a book. */
export interface Page {
  /** BCP 47 tag of its language. */
  readonly tag: string
  readonly title: string
  /** The way from its folder to that of the book: `../`. */
  readonly up: string
  /** Class of what it shows. */
  readonly kind: string
  readonly content: readonly ElementContent[]
}

/** The stylesheet of all pages, in the folder of the book. */
export const STYLE = 'book.css'

/** Writes a page as XHTML (EPUB 3.3, section 6.1). */
export function writePage({ tag, title, up, kind, content }: Page): Uint8Array {
  return writeXml(
    toXast({
      type: 'root',
      children: [
        { type: 'doctype' },
        h('html', { ...spoken(tag), 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
          h('head', [
            h('meta', { charSet: 'utf-8' }),
            h('title', title),
            h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            h('link', { rel: ['stylesheet'], href: `${up}${STYLE}` }),
          ]),
          h('body', { className: [kind] }, [...content]),
        ]),
      ],
    }) as Root,
  )
}

/** The language of an element, in both of its attributes. */
export function spoken(tag: string): { readonly lang: string; readonly xmlLang: string } {
  return { lang: tag, xmlLang: tag }
}

/** Says what an element is in a book, for programs that know books and for those that know pages. */
export function meant(element: HtmlElement, type: string, role?: string): HtmlElement {
  const properties = { ...element.properties, 'epub:type': type, ...(role !== undefined && { role }) }
  return { ...element, properties }
}

/** Writes a tree of XML with its declaration. */
export function writeXml(tree: Root): Uint8Array {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const
  return Buffer.from(`${toXml(x(null, [declaration, ...tree.children]))}\n`)
}
