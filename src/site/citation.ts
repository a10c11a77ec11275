/** What is stated of the report; what is not, stands in no form. */
export interface Cited {
  /** Of the entry: `compendium-2026`. */
  readonly id: string
  readonly title: string
  readonly language: string
  /** Of the edition, as 2026-11-22. */
  readonly date: string
  readonly author?: string
  readonly editor?: string
  readonly publisher?: string
  readonly place?: string
  readonly isbn?: string
  readonly issn?: string
  readonly doi?: string
  readonly web?: string
}

/** The citation for BibTeX, with braces round the words so that no capital is lost. */
export function bibtex(cited: Cited): string {
  const { id, title, language, date, author, editor, publisher, place, isbn, issn, doi, web } = cited
  const fields = {
    author: braced(author),
    editor: braced(editor),
    title: braced(title),
    institution: publisher,
    address: place,
    year: date.slice(0, 4),
    month: String(Number(date.slice(5, 7))),
    language,
    isbn,
    issn,
    doi,
    url: web,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${escaped(value)}}`],
  )
  return `@techreport{${id},\n${lines.join(',\n')}\n}\n`
}

/** The citation in the form RIS, which reference managers read. */
export function ris(cited: Cited): string {
  const { title, language, date, author, editor, publisher, place, isbn, issn, doi, web } = cited
  const fields = [
    ['TY', 'RPRT'],
    ['AU', author],
    ['ED', editor],
    ['TI', title],
    ['PB', publisher],
    ['CY', place],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', language],
    ['SN', isbn ?? issn],
    ['DO', doi],
    ['UR', web],
  ]
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`]))
  return [...lines, 'ER  - ', ''].join('\r\n')
}

function braced(words: string | undefined): string | undefined {
  return words === undefined ? undefined : `{${words}}`
}

function escaped(value: string): string {
  return value.replaceAll(/[&%$#_]/gu, String.raw`\$&`)
}
