import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Cited } from './citation.ts'

/** A file that can be downloaded. */
export interface DataFile {
  readonly name: string
  readonly mime: string
}

/** What search engines are told of the report and its data (schema.org): only what is stated. */
export function structuredData(cited: Cited, description: string, data: readonly DataFile[]): Element {
  const { title, language, date, author, publisher, isbn, doi, web } = cited
  const report = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    description,
    inLanguage: language,
    datePublished: date,
    ...(author !== undefined && { author: { '@type': 'Organization', name: author } }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(isbn !== undefined && { isbn }),
    ...(doi !== undefined && { sameAs: `https://doi.org/${doi}` }),
    ...(web !== undefined && { url: web }),
    hasPart: {
      '@type': 'Dataset',
      name: title,
      description,
      inLanguage: language,
      ...(publisher !== undefined && { creator: { '@type': 'Organization', name: publisher } }),
      distribution: data.map(({ name, mime }) => ({
        '@type': 'DataDownload',
        name,
        encodingFormat: mime,
        contentUrl: `../downloads/${name}`,
      })),
    },
  }
  return h('script', { type: 'application/ld+json' }, [
    // The text of an element script is written as it is.
    { type: 'text', value: JSON.stringify(report).replaceAll('<', String.raw`\u003c`) },
  ])
}

/** A picture that stands for a page, and its address with that of the website. */
export interface SharedPicture {
  readonly address: string
  readonly alternative: string
}

/** What programs that show links are told (Open Graph). */
export function openGraph(
  title: string,
  description: string,
  locale: string,
  site: string,
  picture: SharedPicture | undefined,
): Element[] {
  const meta = {
    'og:type': 'article',
    'og:title': title,
    'og:description': description,
    'og:locale': locale,
    'og:site_name': site,
    ...(picture && { 'og:image': picture.address, 'og:image:alt': picture.alternative }),
  }
  return Object.entries(meta).map(([property, content]) => h('meta', { property, content }))
}
