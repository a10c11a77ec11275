import type { Identity } from './identity.ts'

/** What XMP says beside the identity. */
export interface Packet {
  /** Program that made the PDF from the pages. */
  readonly producer: string
  /** Whether the file says that it is PDF/UA-1 and PDF/A-3a. */
  readonly marked: boolean
}

/** Metadata of the document (ISO 16684-1), with what PDF/UA-1 (5) and PDF/A-3 (6.6.2) ask for. */
export function writeXmp(identity: Identity, { producer, marked }: Packet): Uint8Array {
  const { title, titles, descriptions, keywords, languages, date, author, publisher, licence, identifier } =
    identity
  const [first = ''] = languages
  const words = languages.flatMap((language) => {
    return keywordsOf(keywords[language]).map((word) => item(word, language))
  })
  const time = `${date}T00:00:00Z`
  const properties = [
    property('dc:format', 'application/pdf'),
    property('dc:title', alternatives(titles, languages, title)),
    property('dc:description', alternatives(descriptions, languages)),
    property('dc:subject', list('Bag', words)),
    property(
      'dc:language',
      list(
        'Bag',
        languages.map((language) => item(language)),
      ),
    ),
    property('dc:date', list('Seq', [item(date)])),
    author !== undefined && property('dc:creator', list('Seq', [item(author)])),
    publisher !== undefined && property('dc:publisher', list('Bag', [item(publisher)])),
    licence !== undefined && property('dc:rights', alternatives({ [first]: licence }, [first])),
    licence !== undefined &&
      /^https?:\/\//.test(licence) &&
      property('xmpRights:WebStatement', escape(licence)),
    identifier !== undefined && property('dc:identifier', escape(identifier)),
    property('xmp:CreateDate', time),
    property('xmp:ModifyDate', time),
    property('xmp:MetadataDate', time),
    property('xmp:CreatorTool', escape(identity.creatorTool)),
    property('pdf:Producer', escape(producer)),
    property('pdf:Keywords', escape(joinKeywords(identity))),
    ...(marked ? MARKS : []),
  ].filter((each) => each !== false)
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
  return Buffer.from(packet, 'utf8')
}

/** Keywords of all languages in one line: Info and XMP must say the same. */
export function joinKeywords({ keywords, languages }: Identity): string {
  return [...new Set(languages.flatMap((language) => keywordsOf(keywords[language])))].join(', ')
}

function keywordsOf(keywords: string | undefined): string[] {
  return (keywords ?? '').split(/[,;]/u).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
}

/** PDF/A-3 wants a description of every property that it does not know itself: here that of PDF/UA (6.6.2.3). */
const MARKS = [
  property('pdfuaid:part', '1'),
  property('pdfaid:part', '3'),
  property('pdfaid:conformance', 'A'),
  property(
    'pdfaExtension:schemas',
    list('Bag', [
      `<rdf:li rdf:parseType="Resource">${[
        property('pdfaSchema:schema', 'PDF/UA Universal Accessibility Schema'),
        property('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
        property('pdfaSchema:prefix', 'pdfuaid'),
        property(
          'pdfaSchema:property',
          list('Seq', [
            `<rdf:li rdf:parseType="Resource">${[
              property('pdfaProperty:name', 'part'),
              property('pdfaProperty:valueType', 'Integer'),
              property('pdfaProperty:category', 'internal'),
              property('pdfaProperty:description', 'Part of ISO 14289 to which the document conforms'),
            ].join('')}</rdf:li>`,
          ]),
        ),
      ].join('')}</rdf:li>`,
    ]),
  ),
]

function property(name: string, value: string): string {
  return `<${name}>${value}</${name}>`
}

function item(value: string, language?: string): string {
  return `<rdf:li${language === undefined ? '' : ` xml:lang="${escape(language)}"`}>${escape(value)}</rdf:li>`
}

function list(kind: 'Bag' | 'Seq' | 'Alt', items: readonly string[]): string {
  return `<rdf:${kind}>${items.join('')}</rdf:${kind}>`
}

/** A text in several languages; `main` for readers that ask for none of them, the first one if it is not given. */
function alternatives(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
  main?: string,
): string {
  const [first] = languages
  const given = languages.flatMap((language) =>
    texts[language] === undefined ? [] : ([[language, texts[language]]] as const),
  )
  return list('Alt', [
    item(main ?? (first === undefined ? undefined : texts[first]) ?? '', 'x-default'),
    ...given.map(([language, value]) => item(value, language)),
  ])
}

/** Text of an XML element or attribute. Characters that XML cannot hold are left out. */
function escape(value: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return value
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"]/gu, (character) => escapes[character] ?? character)
}
