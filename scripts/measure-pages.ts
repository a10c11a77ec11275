/**
 * Prints the closing figures of the page design, measured from the PDFs of the last
 * `npm run build:report -- --pdf plain`: `npm run measure:pages`, or `npm run measure:pages -- FOLDER` for PDFs that
 * stand elsewhere. A finished PDF shows the same, but is packed. All lengths are in pt.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { emptyShares } from './measure/empty-shares.ts'
import { facingPages } from './measure/facing.ts'
import { leadings } from './measure/leadings.ts'
import { readPages } from './measure/pages.ts'
import { ruleWeights } from './measure/rule-weights.ts'
import { smallShare } from './measure/small-share.ts'
import { specifiedLeadings } from './measure/specified-leadings.ts'

const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? join(root, 'out'))
const specified = await specifiedLeadings(join(root, 'templates', 'styles'))
const files = (await readdir(folder)).filter((file) => /^compendium\.[^.]+\.plain\.pdf$/u.test(file))
if (files.length === 0)
  throw new Error(`no PDFs of a build in ${folder}: npm run build:report -- --pdf plain`)

const say = (name: string, value: string): void => {
  process.stdout.write(`  ${name.padEnd(24)}${value}\n`)
}
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

for (const file of files.toSorted()) {
  const pages = readPages(await readFile(join(folder, file)))
  process.stdout.write(`${basename(file)}\n`)
  say('pages', `${pages.length}, ${pages.filter(({ runs }) => runs.length === 0).length} of them blank`)
  const { mean, worst, over } = emptyShares(pages)
  say('empty, mean', percent(mean))
  say('empty, worst', worst.map(({ number, share }) => `page ${number} ${percent(share)}`).join(', '))
  say('more than a third empty', over.length === 0 ? 'none' : `pages ${over.join(', ')}`)
  say('characters under 9 pt', percent(smallShare(pages, 9)))
  say('smallest type', Math.min(...pages.flatMap(({ runs }) => runs.map(({ size }) => size))).toFixed(2))
  const weights = [...ruleWeights(pages)].map(([weight, count]) => `${weight} (${count})`)
  say('weights of rules', weights.join(', '))
  const { lines, farthest, unspecified } = leadings(pages, specified)
  say('leading', `${lines} lines, at most ${farthest.toFixed(3)} off what their style says`)
  for (const each of unspecified) say('leading of no style', each)
  const { pairs, onGrid, worst: apart } = facingPages(pages)
  say(
    'facing pages',
    `${onGrid} of ${pairs} pairs on one grid, the others at most ${apart.toFixed(2)} off it`,
  )
}
