/** A page in all its languages, for search engines. */
export interface MappedPage {
  readonly languages: readonly { readonly tag: string; readonly file: string }[]
}

/**
 * `sitemap.xml` with the languages of every page (sitemaps.org 0.9). It wants whole addresses.
 * @param address of the site, with a slash at its end.
 */
export function sitemap(address: string, pages: readonly MappedPage[]): string {
  const urls = pages.flatMap(({ languages }) => {
    const alternates = languages
      .map(
        ({ tag, file }) =>
          `    <xhtml:link rel="alternate" hreflang="${escaped(tag)}" href="${escaped(address + file)}"/>\n`,
      )
      .join('')
    return languages.map(
      ({ file }) => `  <url>\n    <loc>${escaped(address + file)}</loc>\n${alternates}  </url>\n`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
