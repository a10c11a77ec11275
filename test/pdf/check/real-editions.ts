import { readInputs } from '../../../src/inputs.ts'
import { noCache } from '../../../src/cache.ts'
import { expectPages, placeWords } from '../../../src/expected-pages.ts'
import type { Edition } from '../../../src/page/chapters.ts'
import type { PageExpectation } from '../../../src/pdf/check.ts'
import { prepare } from '../../../src/prepare.ts'
import { root } from '../../frozen-report.ts'

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
