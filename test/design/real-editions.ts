import { readInputs } from '../../src/files/inputs.ts'
import { noCache } from '../../src/files/cache.ts'
import { continuedIn } from '../../src/page/html/plugins/rehype-sections.ts'
import { placeWords } from '../../src/run/expected-pages.ts'
import type { PageExpectation } from '../../src/design/check.ts'
import { listEdition } from '../../src/run/list-edition.ts'
import { openProject } from '../../src/run/open-project.ts'
import { type EditionName, frozenEdition, root } from '../frozen-report.ts'

/** What an edition must show whose ids stand on these pages. */
export async function expectationOf(
  name: EditionName,
  pages: ReadonlyMap<string, number>,
): Promise<PageExpectation> {
  const project = await openProject(readInputs(root), { fonts: noCache, stages: noCache })
  const { chapters, render, expected } = listEdition(project, await frozenEdition(name))
  const contents = expected.contents.map((id) => ({ id, page: pages.get(id) ?? 0 }))
  const rendered = await render(chapters)
  const repeated = new Map(rendered.map(({ chapter, content }) => [chapter.id, continuedIn(content)]))
  return {
    ...expected,
    chapters: expected.chapters.map((each) => ({ ...each, continued: repeated.get(each.id) ?? [] })),
    contents,
    placeOf: placeWords(rendered),
  }
}
