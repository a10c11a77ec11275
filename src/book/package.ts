import { x } from 'xastscript'
import type { Element } from 'xast'
import { COVER } from './cover.ts'
import { identifierOf } from './identifier.ts'
import { NAV } from './nav.ts'
import type { Volume } from './volume.ts'
import { STYLE, writeXml } from './xml.ts'

/** A page of the book, in the order of reading. */
export interface Item {
  /** From the folder of the book. */
  readonly file: string
  /** Whether it holds drawings. */
  readonly isDrawn: boolean
}

/** What a book offers to those who read it in other ways: https://www.w3.org/TR/epub-a11y-11/#sec-disc-package */
const ACCESSIBILITY = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'ARIA'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
] as const
/** Pages: the cover and a title page. */
const BEFORE_CONTENTS = 2
/** Between the titles of a book in several languages. */
const SLASH = ' / '

/** Writes what the book says of itself: its metadata, its files and their order (EPUB 3.3, section 5). @param fonts their files. */
export function writePackage(volume: Volume, items: readonly Item[], fonts: readonly string[]): Uint8Array {
  const { parts } = volume
  const tag = parts[0]?.tag ?? ''
  return writeXml(
    x(null, [
      x(
        'package',
        {
          xmlns: 'http://www.idpf.org/2007/opf',
          version: '3.0',
          'unique-identifier': 'id',
          'xml:lang': tag,
        },
        [metadata(volume), manifest(items, fonts), spine(items)],
      ),
    ]),
  )
}

function metadata(volume: Volume): Element {
  const { parts, date, author, publisher, licence, identifiers } = volume
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'id' }, identifierOf(volume)),
    ...identifiers.map((each) => x('dc:identifier', each)),
    x('dc:title', parts.map(({ title }) => title).join(SLASH)),
    ...parts.map(({ tag }) => x('dc:language', tag)),
    ...stated('creator', author),
    ...stated('publisher', publisher),
    ...stated('rights', licence),
    x('dc:date', date),
    ...parts.map(({ tag, description }) => x('dc:description', { 'xml:lang': tag }, description)),
    ...parts.flatMap(({ tag, keywords }) =>
      keywords.map((keyword) => x('dc:subject', { 'xml:lang': tag }, keyword)),
    ),
    meta('dcterms:modified', `${date}T00:00:00Z`),
    ...ACCESSIBILITY.map(([property, value]) => meta(`schema:${property}`, value)),
    ...parts.map(({ tag, words }) =>
      x('meta', { property: 'schema:accessibilitySummary', 'xml:lang': tag }, words('book:accessibility')),
    ),
  ])
}

/** What the records state. */
function stated(name: string, value: string | undefined): Element[] {
  return value === undefined ? [] : [x(`dc:${name}`, value)]
}

function meta(property: string, value: string): Element {
  return x('meta', { property }, value)
}

function manifest(items: readonly Item[], fonts: readonly string[]): Element {
  return x('manifest', [
    x('item', { id: 'style', href: STYLE, 'media-type': 'text/css' }),
    ...fonts.map((href, index) => x('item', { id: `font-${index + 1}`, href, 'media-type': 'font/woff2' })),
    page('nav', NAV, ['nav']),
    x('item', {
      id: 'cover-picture',
      href: COVER.picture,
      'media-type': 'image/png',
      properties: 'cover-image',
    }),
    ...items.map(({ file, isDrawn }) => page(idOf(file), file, isDrawn ? ['svg'] : [])),
  ])
}

function page(id: string, href: string, properties: readonly string[]): Element {
  return x('item', {
    id,
    href,
    'media-type': 'application/xhtml+xml',
    ...(properties.length > 0 && { properties: properties.join(' ') }),
  })
}

/** The contents stand after the cover and the first title page. */
function spine(items: readonly Item[]): Element {
  const all = items.map(({ file }) => file)
  const files = [...all.slice(0, BEFORE_CONTENTS), NAV, ...all.slice(BEFORE_CONTENTS)]
  return x(
    'spine',
    files.map((file) => x('itemref', { idref: idOf(file) })),
  )
}

/** `az/project-dirna.xhtml` → `az-project-dirna`. */
function idOf(file: string): string {
  return file.replace(/\.xhtml$/u, '').replaceAll('/', '-')
}
