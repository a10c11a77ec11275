/*
 * Builds a catalogue while everything goes wrong, and compares what came of it with what one process makes in peace:
 * `npm run catalogue:torture -- 30`, with so many kills of workers. Nothing may be lost, every byte must be that of one process,
 * and what readers see was whole at every moment. Needs Redis or Valkey; takes some minutes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeCatalogue } from '../test/catalogue/make-catalogue.ts'
import { inBucket } from './catalogue/in-bucket.ts'
import { poisoned } from './catalogue/poisoned.ts'
import { makeReference } from './catalogue/reference.ts'
import { openTrial } from './catalogue/trial.ts'
import { underFire } from './catalogue/under-fire.ts'

const kills = Number(process.argv[2] ?? 30)
const trial = await openTrial()
try {
  await makeCatalogue(trial.root, { countries: 3, periods: 1, projects: Math.max(6, Math.ceil(kills * 0.9)) })
  // One text has a mistake.
  const text = join(trial.root, 'reports/am-2021-2023/locales/en/projects/example-1.yaml')
  await writeFile(text, (await readFile(text, 'utf8')).replace('aim:', 'amm:'))
  const reference = await makeReference(trial)
  await underFire(trial, reference, kills)
  await inBucket(trial, reference)
  await poisoned(trial)
} finally {
  await trial.close()
}
process.exitCode = trial.wrong() === 0 ? 0 : 1
