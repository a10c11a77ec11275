import { readInputs } from '../../src/files/inputs.ts'
import { noCache } from '../../src/files/cache.ts'
import { expectPages, placeWords } from '../../src/run/expected-pages.ts'
import type { Edition } from '../../src/page/chapters/chapters.ts'
import type { PageExpectation } from '../../src/design/check.ts'
import { prepare } from '../../src/run/prepare.ts'
import { root } from '../frozen-report.ts'

/** What an edition must show whose ids stand on these pages. */
export async function expectationOf(
  name: Edition,
  pages: ReadonlyMap<string, number>,
): Promise<PageExpectation> {
  const prepared = await prepare(readInputs(root), { fonts: noCache, stages: noCache })
  const { chapters, render } = prepared.edition(name)
  const placeOf = placeWords(await render(chapters))
  return { ...expectPages({ name, ...prepared, chapters, pages }), placeOf }
}
