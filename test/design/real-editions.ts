import { readInputs } from '../../src/files/inputs.ts'
import { continuedIn } from '../../src/page/html/plugins/rehype-sections.ts'
import { placeWords } from '../../src/run/expected-pages.ts'
import type { PageExpectation } from '../../src/design/check.ts'
import { listEdition } from '../../src/run/list-edition.ts'
import { openProject } from '../../src/run/open-project.ts'
import { root, sharedCaches } from '../build-project.ts'
import { type EditionName, frozenEdition } from '../frozen-report.ts'

let opened: ReturnType<typeof openProject> | undefined
const known = new Map<EditionName, ReturnType<typeof renderEdition>>()

/** An edition with its chapters, rendered once in a test file. */
async function renderEdition(name: EditionName) {
  opened ??= openProject(readInputs(root), sharedCaches)
  const { chapters, render, expected } = listEdition(await opened, await frozenEdition(name))
  return { expected, rendered: await render(chapters) }
}

/** What an edition must show whose ids stand on these pages. */
export async function expectationOf(
  name: EditionName,
  pages: ReadonlyMap<string, number>,
): Promise<PageExpectation> {
  const edition = known.get(name) ?? renderEdition(name)
  known.set(name, edition)
  const { expected, rendered } = await edition
  const contents = expected.contents.map((id) => ({ id, page: pages.get(id) ?? 0 }))
  const repeated = new Map(rendered.map(({ chapter, content }) => [chapter.id, continuedIn(content)]))
  return {
    ...expected,
    chapters: expected.chapters.map((each) => ({ ...each, continued: repeated.get(each.id) ?? [] })),
    contents,
    placeOf: placeWords(rendered),
  }
}
