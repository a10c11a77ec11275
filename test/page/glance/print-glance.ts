import { enlargedRules, enlargementOf, landscapeRules, usualRules } from '../../../src/page/edition/paper.ts'
import { reducePrint } from '../../../src/pdf/reduce/reduce-print.ts'
import { join } from 'node:path'
import { readInputs } from '../../../src/files/inputs.ts'
import { noCache } from '../../../src/files/cache.ts'
import { expectEdition } from '../../../src/run/expected-pages.ts'
import { identityOf, pageIdentityOf } from '../../../src/run/identity.ts'
import { printedNotes } from '../../../src/page/chapters/printed.ts'
import { listChapters } from '../../../src/page/chapters/chapters.ts'
import { checkTags } from '../../../src/page/html/check-tags.ts'
import { assembleEdition } from '../../../src/page/edition/edition.ts'
import { usualMeasure } from '../../usual-measure.ts'
import { fontFolders, usualFonts } from '../../../src/page/fonts/fonts.ts'
import { readTemplates } from '../../../src/page/templates/read-templates.ts'
import { createRenderer } from '../../../src/page/html/render.ts'
import { compileTemplates } from '../../../src/page/templates/template.ts'
import type { PrintBrowser } from '../../../src/pdf/browser/browser.ts'
import { checkPages } from '../../design/check-pages.ts'
import { finishPrint } from '../../pdf/finish/finish-print.ts'
import { STYLESHEETS } from '../../../src/page/styles/sheets.ts'
import { exportReport } from '../../../src/report/export/export.ts'
import { write } from '../../pdf/browser-fixture.ts'
import { frozenEdition, root } from '../../frozen-report.ts'
import type { GeneratedReport } from './generated-report.ts'
import { columns } from '../figures/columns.ts'

const templates = compileTemplates(readTemplates(readInputs(root)).files)
const measure = await usualMeasure()

/** The pages of “At a glance” alone, finished, and what the checks of tags, pages and PDF/UA say of them. */
export async function printGlance(
  browser: PrintBrowser,
  folder: string,
  language: 'az' | 'en',
  { report, translators }: GeneratedReport,
): Promise<{ bytes: Uint8Array; found: string[] }> {
  const edition = await frozenEdition(language)
  const all = listChapters(report, edition, language, translators, measure, columns)
  const ids = printedNotes(report, edition, language)
  const notes = { ids, marked: new Set<string>() }
  const render = createRenderer(report, templates, translators, noCache)
  const glance = all.filter(({ template }) => template.startsWith('glance'))
  const chapters = await Promise.all(
    glance.map((chapter) => render({ ...chapter, entries: [] }, { edition, all, notes })),
  )
  const html = assembleEdition({
    languages: [language],
    translators,
    chapters,
    blanks: new Set(),
    folder,
    paper: 'a4',
    fonts: usualFonts,
    withoutLigatures: ['az'],
    pictures: join(root, 'data', 'pictures'),
    stylesheets: STYLESHEETS.map((name) => join(root, 'templates', 'styles', name)),
  })
  // The chapters that its links lead to are not printed here.
  const targets = report.projects
    .map(({ slug }) => `<span id="${language}-project-${slug}" style="position: absolute"></span>`)
    .join('')
  // As a part is printed: larger, and made smaller.
  const enlarged = html
    .replace(usualRules('a4'), enlargedRules('a4'))
    .replaceAll(landscapeRules('a4', false).page, landscapeRules('a4', true).page)
  const htmlFile = write(folder, `${language}.html`, enlarged.replace('<h1>', `${targets}<h1>`))
  const print = await browser.print({ htmlFile, roots: [folder, root, ...fontFolders] })
  const bytes = reducePrint(print.bytes, enlargementOf('a4'))
  // The chapter stands first here: the side that it starts on is that of the whole report.
  const sideless = chapters.map(({ chapter }) => {
    const { side: _, ...rest } = chapter
    return rest
  })
  const expected = {
    ...expectEdition({ report, translators, fonts: usualFonts }, edition, sideless),
    contents: [],
  }
  const attachments = await exportReport(report, (key) => [key])
  const identity = pageIdentityOf({ report, translators }, edition, all, () => notes)
  const finished = await finishPrint(
    bytes,
    identityOf({ report, translators }, { ...edition, identity }, attachments),
  )
  const found = [
    ...checkTags(chapters, templates.placeOf),
    ...checkPages(bytes, { ...expected, placeOf: () => undefined }),
    ...finished.findings.map(({ diagnostic }) => diagnostic),
  ]
  return { bytes: finished.bytes, found: found.map(({ message }) => message) }
}
