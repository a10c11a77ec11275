import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { INSTEAD } from './styles.ts'

/** In the archive: the first that ZIP knows. */
const FIRST_DATE = '1980-01-01T00:00:00'

/**
 * The same bytes for the same document: names of relations in their order, numbers of bookmarks and pictures from 1, dates
 * of the edition.
 * @param date of the edition, `2026-11-22`; `tag` of its language.
 */
export function stableFile(
  bytes: Uint8Array,
  { date, tag }: { readonly date: string; readonly tag: string },
): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, content }))
  const names = new Map<string, string>()
  const rename = (name: string): string => {
    const known = names.get(name) ?? `rId${names.size + 1}`
    names.set(name, known)
    return known
  }
  const rewrite = (path: string, xml: string): string => {
    if (path === 'docProps/core.xml') return withProperties(xml, date, tag)
    return path === 'word/fontTable.xml' ? withFonts(xml) : numbered(xml)
  }
  const stable = files
    .toSorted((one, other) => rankOf(one.path) - rankOf(other.path) || compare(one.path, other.path))
    .map(({ path, content }): readonly [string, Uint8Array] => {
      if (!/\.(?:xml|rels)$/u.test(path)) return [path, content]
      const xml = strFromU8(content).replaceAll(
        /\b(r:id|r:embed|r:link|Id)="(rId[^"]+)"/gu,
        (_, attribute: string, name: string) => {
          return `${attribute}="${rename(`${partOf(path)} ${name}`)}"`
        },
      )
      return [path, strToU8(rewrite(path, xml))]
    })
  return zipSync(Object.fromEntries(stable), { mtime: FIRST_DATE, level: 9 })
}

/** The part that names of relations belong to: those of its own and of its relations file are the same. */
function partOf(path: string): string {
  return path.replace(/_rels\/([^/]+)\.rels$/u, '$1')
}

/** What kind of file it is must come first; parts before their relations, so that names are in the order of their use. */
function rankOf(path: string): number {
  if (path === '[Content_Types].xml') return 0
  return path.startsWith('_rels/') ? 1 : path.includes('_rels/') ? 3 : 2
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1
}

/** Numbers of bookmarks, headings and pictures count from 1 in each part. */
function numbered(xml: string): string {
  const bookmarks = new Map<string, number>()
  const headings = new Map<string, number>()
  let pictures = 0
  return xml
    .replaceAll(/\b_Toc(\d+)\b/gu, (_, id: string) => {
      const number = headings.get(id) ?? headings.size + 1
      headings.set(id, number)
      return `_Toc${number}`
    })
    .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]*)"/gu, (_, head: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1
      bookmarks.set(id, number)
      return `${head}${number}"`
    })
    .replaceAll(/(<wp:docPr\b[^>]*? id=")[^"]*"/gu, (_, head: string) => `${head}${(pictures += 1)}"`)
}

/** Dates of the edition, its language, and no author that nobody named. */
function withProperties(xml: string, date: string, tag: string): string {
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`)
    .replaceAll(/<(dc:creator|cp:lastModifiedBy)>Un-named<\/\1>/gu, '')
    .replace('</dc:title>', `</dc:title><dc:language>${tag}</dc:language>`)
}

/** Names what is shown instead of the fonts of the report where they are not installed. */
function withFonts(xml: string): string {
  const fonts = Object.entries(INSTEAD).map(
    ([name, [instead, family]]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  return xml
    .replace(/(<w:fonts\b[^>]*)\/>/u, '$1></w:fonts>')
    .replace('</w:fonts>', () => `${fonts.join('')}</w:fonts>`)
}
