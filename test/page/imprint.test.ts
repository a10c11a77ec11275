import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { listChapters } from '../../src/page/chapters/chapters.ts'
import type { Row } from '../../src/page/chapters/imprint/row.ts'
import { loadReport } from '../../src/report/load.ts'
import { root } from '../frozen-report.ts'
import { type Change, change } from '../third-language.ts'
import { usualMeasure } from '../usual-measure.ts'
import { columns } from './figures/columns.ts'

const settings = 'data/report.yaml'
const measure = await usualMeasure()

interface Printed {
  readonly words: readonly { readonly label: string; readonly lines: readonly string[] }[]
  /** The labels of the accessibility statement, wherever it stands. */
  readonly statement: readonly string[]
  readonly alone: boolean
}

interface Statement {
  readonly sections: readonly Pick<Row, 'label'>[]
}

/** What the English edition of a changed report says of itself. */
async function printed(...changes: readonly Change[]): Promise<Printed> {
  const { report } = await loadReport(change(readInputs(root), changes))
  const edition = report.editions.find(({ name }) => name === 'en')
  if (!edition) throw new Error('there is no edition en')
  const chapters = listChapters(report, edition, 'en', createTranslators(report), measure, columns)
  const imprint = chapters.find(({ template }) => template === 'imprint')
  if (!imprint) throw new Error('there is no imprint')
  const { about, statement } = imprint.context as {
    about: readonly Row[]
    statement: Statement | ''
  }
  const alone = chapters.find(({ template }) => template === 'accessibility')?.context as
    | Statement
    | undefined
  return {
    words: about.map(({ label, lines }) => ({
      label: String(label),
      lines: lines.map((parts) => parts.map((part) => part.words.value).join(' · ')),
    })),
    statement: (alone ?? (statement as Statement)).sections.map(({ label }) => String(label)),
    alone: alone !== undefined,
  }
}

function given(...lines: readonly string[]): Change {
  return [
    settings,
    'licence: not-stated\n',
    `licence: CC BY 4.0\n${lines.map((line) => `${line}\n`).join('')}`,
  ]
}

const labels = ({ words }: Printed): string[] => words.map(({ label }) => label)
const rowOf = ({ words }: Printed, label: string) => words.find((row) => row.label === label)?.lines

describe('the imprint', () => {
  it('names in one row all that the source does not state, and has no row for what is not given', async () => {
    const found = await printed()
    expect(labels(found)).toEqual([
      'This edition',
      'Suggested citation',
      'Data',
      'Typefaces',
      'Author, publisher, licence and date of the text',
    ])
    expect(rowOf(found, 'Author, publisher, licence and date of the text')).toEqual([
      'not stated in the source',
    ])
  })

  it('has a row for what is given, which leaves the row of what is missing', async () => {
    const found = await printed(
      [settings, 'publisher: not-stated', 'publisher: The Press'],
      given(
        'place: Baku',
        'editor: E. D.',
        'isbn: "978-0-306-40615-7"',
        'doi: 10.1234/abc',
        'web: https://a.az/',
      ),
    )
    expect(labels(found)).toEqual([
      'This edition',
      'Publisher',
      'Editor',
      'ISBN · DOI',
      'Licence',
      'On the web',
      'Suggested citation',
      'Data',
      'Typefaces',
      'Author and date of the text',
    ])
    expect(rowOf(found, 'Publisher')).toEqual(['The Press, Baku'])
    expect(rowOf(found, 'ISBN · DOI')).toEqual(['978-0-306-40615-7 · 10.1234/abc'])
    expect(rowOf(found, 'On the web')).toEqual(['a.az'])
  })

  it('suggests a citation from what is stated: author, title, edition, place and publisher, year, address', async () => {
    const title = 'Compendium of practice on Capacity Building in Higher Education (CBHE) in Azerbaijan'
    expect(rowOf(await printed(), 'Suggested citation')?.[0]).toMatch(
      new RegExp(
        String.raw`^${title.replaceAll(/[()]/gu, String.raw`\$&`)}.*\. English edition\. 2026\.$`,
        'u',
      ),
    )
    const whole = await printed(
      [settings, 'author: not-stated', 'author: A. B.'],
      [settings, 'publisher: not-stated', 'publisher: The Press'],
      given('place: Baku', 'doi: 10.1234/abc'),
    )
    expect(rowOf(whole, 'Suggested citation')?.[0]).toMatch(
      /^A\. B\. Compendium .*\. English edition\. Baku: The Press, 2026\. https:\/\/doi\.org\/10\.1234\/abc$/u,
    )
    const edited = await printed(given('editor: E. D.', 'web: https://a.az/b'))
    expect(rowOf(edited, 'Suggested citation')?.[0]).toMatch(
      /^E\. D\. \(ed\.\)\. Compendium .* https:\/\/a\.az\/b$/u,
    )
    const own = await printed(given('citation: { az: Belə, en: Like this }'))
    expect(rowOf(own, 'Suggested citation')).toEqual(['Like this'])
  })

  it('names whom to write to only where an address is given, here and in the accessibility statement', async () => {
    const without = await printed()
    expect(labels(without)).not.toContain('Contact')
    expect(without.statement).toEqual(['Conformance', 'Checks', 'Data'])
    const found = await printed(given('contact: [First line, office@example.org]'))
    expect(rowOf(found, 'Contact')).toEqual(['First line', 'office@example.org'])
    expect(found.statement).toEqual(['Conformance', 'Checks', 'Data', 'Contact'])
  })
})

describe('the accessibility statement', () => {
  it('stands on the page of the imprint, and is no chapter of its own', async () => {
    const found = await printed()
    expect(found.alone).toBe(false)
  })

  it('is a chapter of its own where that page has no room for it', async () => {
    const found = await printed(
      [settings, 'author: not-stated', 'author: A. B.'],
      [settings, 'publisher: not-stated', 'publisher: The Press'],
      [settings, 'funding: off', 'funding: on'],
      given('editor: E. D.', 'issn: 0378-5955', 'contact: [One, Two, Three, Four]', 'web: https://a.az/'),
    )
    expect(found.alone).toBe(true)
  })

  it('is a chapter of its own in a report without an imprint', async () => {
    const { report } = await loadReport(change(readInputs(root), [[settings, '  - imprint\n', '']]))
    const edition = report.editions.find(({ name }) => name === 'en')
    if (!edition) throw new Error('there is no edition en')
    const chapters = listChapters(report, edition, 'en', createTranslators(report), measure, columns)
    expect(chapters.map(({ template }) => template)).toContain('accessibility')
  })
})
