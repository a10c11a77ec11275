import { noCache } from '../../../src/cache.ts'
import { expectPages } from '../../../src/expected-pages.ts'
import { type Edition, languagesOf, listChapters } from '../../../src/page/chapters.ts'
import { loadMeasure } from '../../../src/page/figures/text-width.ts'
import { faces } from '../../../src/page/fonts.ts'
import { readTemplates } from '../../../src/page/read-templates.ts'
import { createRenderer } from '../../../src/page/render.ts'
import { compileTemplates } from '../../../src/page/template.ts'
import type { PageExpectation } from '../../../src/pdf/check.ts'
import { loadReport } from '../../../src/report/load.ts'
import { realTranslators, root } from '../../real-report.ts'

/** What an edition must show whose ids stand on these pages. */
export async function expectationOf(
  name: Edition,
  pages: ReadonlyMap<string, number>,
): Promise<PageExpectation> {
  const report = (await loadReport(root)).report
  const translators = await realTranslators()
  const render = createRenderer(
    report,
    compileTemplates((await readTemplates(root)).files),
    translators,
    noCache,
  )
  const measure = await loadMeasure(noCache)
  const chapters = languagesOf(name).flatMap((language) =>
    listChapters(report, name, translators[language], translators[language === 'az' ? 'en' : 'az'], measure),
  )
  const rendered = await Promise.all(chapters.map((chapter) => render(chapter, chapters)))
  return expectPages({ name, report, translators, chapters: rendered, pages, faces })
}
