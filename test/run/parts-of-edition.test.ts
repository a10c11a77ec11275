import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtReport } from '../built-report.ts'
import { type Document, openPdf } from '../pdf-document.ts'

let pdf: Document

beforeAll(async () => {
  const { out } = await builtReport()
  pdf = await openPdf(join(out, 'compendium.az-en.pdf'))
})

const pageOf = (id: string): number => pdf.destinations.get(id) ?? 0

describe('an edition of two languages one after the other', () => {
  it('has the bookmarks of each under one that is called as its part, and leads there', () => {
    const top = pdf.bookmarks.filter(({ level }) => level === 1)
    expect(top.map(({ title, page }) => [title, page])).toEqual([
      ['Azərbaycan dilində nəşr', 1],
      ['English edition', pageOf('en-cover')],
    ])
    const second = pdf.bookmarks.findIndex(({ title }) => title === 'English edition')
    const below = (from: number, to?: number): string[] =>
      pdf.bookmarks
        .slice(from, to)
        .filter(({ level }) => level === 2)
        .map(({ title }) => title)
    expect(below(1, second)).toContain('Nailiyyətlərin xülasəsi')
    expect(below(1, second)).not.toContain('Summary of achievements')
    expect(below(second)).toContain('Summary of achievements')
  })

  it('has the page after the cover once, in both', () => {
    expect([pageOf('az-imprint'), pageOf('en-imprint')]).toEqual([2, 2])
    const words = (pdf.pages[1]?.text ?? '').replaceAll(/\s+/gu, ' ')
    for (const title of ['Şərti işarələr', 'Key to signs', 'Nəşr haqqında', 'About this edition'])
      expect(words).toContain(title)
    expect(pdf.bookmarks.map(({ title }) => title)).toContain('Nəşr haqqında / About this edition')
  })

  it('lists the chapters of both in the first contents, with the page of the second part', () => {
    const targets = pdf.pages[2]?.links.map(({ page }) => page) ?? []
    for (const id of ['az-foreword', 'en-foreword', 'az-notes', 'en-notes', 'en-cover'])
      expect(targets).toContain(pageOf(id))
    const words = (pdf.pages[2]?.text ?? '').replaceAll(/\s+/gu, ' ')
    expect(words).toContain(`English edition: page ${pageOf('en-cover')}`)
    expect(pdf.pages[pageOf('en-cover')]?.text).toContain('Figures and tables')
  })
})
