import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../../src/files/inputs.ts'
import { noCache } from '../../../src/files/cache.ts'
import { setDates } from '../../../src/pdf/finish/dates.ts'
import { identityOf } from '../../../src/run/identity.ts'
import { listEdition } from '../../../src/run/list-edition.ts'
import { checkPages } from '../../design/check-pages.ts'
import type { FinishedPdf } from '../../../src/pdf/finish/finish.ts'
import { finishPrint } from '../finish/finish-print.ts'
import type { JoinedPrint } from '../../../src/pdf/join/join.ts'
import { readPdf } from '../read-pdf.ts'
import { openProject } from '../../../src/run/open-project.ts'
import { root } from '../../build-project.ts'
import { frozenEdition } from '../../frozen-report.ts'
import { builtReport } from '../../built-report.ts'
import { expectationOf } from '../../design/real-editions.ts'
import { showTree } from '../finish/tree-text.ts'
import { differentPages } from './draw-pages.ts'
import { joinSplit, printInParts, withPrinter } from './printed-report.ts'
import { splitEdition } from './split-edition.ts'
import { enlargedRules, raisedRule, usualRules } from '../../../src/page/edition/paper.ts'

const CHAPTERS = 5
/**
 * As a build prints it: laid out once, on paper. On a screen it is laid out as it arrives, and how its texts are cut into
 * pieces then depends on how fast that is.
 */
const HIDDEN = '<style>@media screen{body{display:none}}</style><body>'
const DATE = '2026-11-22'

let whole: Uint8Array
let joined: JoinedPrint
let otherwise: JoinedPrint
let wholeFinished: FinishedPdf
let finished: FinishedPdf

beforeAll(async () => {
  const built = await builtReport('plain')
  const project = await openProject(readInputs(root), { fonts: noCache, stages: noCache })
  const edition = listEdition(project, await frozenEdition('az-en'))
  const sides = new Map(edition.chapters.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])))
  // Beside the file that it is made of, whose addresses it has.
  const stages = join(built.out, 'stages')
  const html = readFileSync(join(stages, 'az-en.html'), 'utf8')
    .replace('<body>', HIDDEN)
    .replace(usualRules('a4'), `${enlargedRules('a4')}\n.project{${raisedRule('a4')}}`)
  await withPrinter(stages, [root], async (print) => {
    whole = await print(html)
    joined = await printInParts(html, CHAPTERS, print, 'left', sides)
    const split = splitEdition(html, CHAPTERS, sides)
    const prints: Uint8Array[] = []
    await Promise.all(
      split.parts.map(async (part, index) => {
        prints[split.parts.length - 1 - index] = await print(split.parts.at(-1 - index) ?? part)
      }),
    )
    otherwise = joinSplit(split, prints, 'left')
  })
  const identity = identityOf(project, edition, await project.attachments())
  wholeFinished = await finishPrint(whole, identity)
  finished = await finishPrint(joined.bytes, identity)
})

describe('the bilingual edition, printed in parts and joined', () => {
  it('has the pages, bookmarks and destinations of one print', () => {
    const expected = readPdf(whole)
    const found = readPdf(joined.bytes)
    expect(found.pages).toBe(expected.pages)
    expect(found.outline).toEqual(expected.outline)
    const pagesOf = ({ destinations }: typeof found): [string, number][] =>
      [...destinations].map(([id, { page }]): [string, number] => [id, page]).toSorted()
    expect(pagesOf(found)).toEqual(pagesOf(expected))
    expect(found.fonts.map(({ name }) => name.slice(7)).toSorted()).toEqual(
      expected.fonts.map(({ name }) => name.slice(7)).toSorted(),
    )
  })

  it('has the same tags', async () => {
    const { pages } = readPdf(whole)
    expect(await showTree(finished.bytes, 1, pages)).toBe(await showTree(wholeFinished.bytes, 1, pages))
  })

  it('looks the same on every page', async () => {
    const pages = Array.from({ length: joined.count }, (_, index) => index + 1)
    expect(await differentPages(whole, finished.bytes, pages)).toEqual([])
  })

  it('is as the page design wants it and conforms', async () => {
    const found = checkPages(joined.bytes, await expectationOf('az-en', joined.pages))
    expect(found.map(({ message }) => message)).toEqual([])
    expect(finished.findings.map(({ diagnostic }) => diagnostic.message)).toEqual([])
  })

  it('has the same bytes if its parts are printed side by side, the last first', () => {
    expect(Buffer.compare(setDates(otherwise.bytes, DATE), setDates(joined.bytes, DATE))).toBe(0)
  })
})
