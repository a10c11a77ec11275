import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textPages } from '../../scripts/review/text-pages.ts'
import { builtReport } from '../built-report.ts'
import { openPdf } from '../pdf-document.ts'

it('texts have the page on which their chapter prints them, also short ones and those with marks and places', async () => {
  const file = join((await builtReport('plain')).out, 'compendium.en.plain.pdf')
  const [pagesOf, { bookmarks }] = [await textPages(file), await openPdf(file)]
  const dirna = bookmarks.find(({ title }) => title.includes('DIRNA'))?.page ?? 0
  expect(dirna).toBeGreaterThan(3)
  const chapter = [
    // Contents have this, too.
    'Developing Research Capacity through Institutional Repositories Network in Azerbaijan',
    'To build an Institutional Repositories Network that provides open access, to improve the management',
    'Cooperation with European universities[](#note-europe) from Finland, Türkiye and Italy.',
    'Capacity building',
    'Training academic and administrative staff at partner institutions to set up and manage repositories.',
    'Words of another report that no page has',
    '{{count}}',
  ]
  expect(pagesOf(chapter)).toEqual([dirna, dirna, dirna, dirna, dirna, undefined, undefined])
  expect(pagesOf(['Capacity building'])).toEqual([undefined])
})

it('no text has a page before there are pages', async () => {
  expect((await textPages('/nowhere.pdf'))(['Words that stand on a page'])).toEqual([undefined])
})
