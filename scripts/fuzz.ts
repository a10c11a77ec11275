/**
 * Random edits of the real records and texts by hand and by the program, and damaged prints, for some minutes:
 * `npm run fuzz -- 300 [seed]`.
 * Nothing may crash, hang, or be told in other words than an editor's; a damaged print ends in an error with its byte. What
 * the program changes says what was meant, and every other byte stays.
 * The prints are those of the last `npm run build:report -- --pdf plain`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readInputs } from '../src/files/inputs.ts'
import { finishPrint } from '../test/pdf/finish/finish-print.ts'
import { PdfSyntaxError } from '../src/pdf/objects/syntax-error.ts'
import { readPdf } from '../test/pdf/read-pdf.ts'
import { readSources } from '../src/report/source-files.ts'
import { projectFiles } from '../src/edit/project-files.ts'
import { changeAtRandom, STYLES } from '../test/edit/random-changes.ts'
import { chance, damage } from '../test/pdf/damage.ts'
import { editAtRandom } from '../test/report/random-edit.ts'
import { randomFrom } from '../test/report/random.ts'

const SLOW = 5000

const root = join(import.meta.dirname, '..')
const seconds = Number(process.argv[2] ?? 300)
const seed = Number(process.argv[3] ?? 1)
const print = join(root, 'out', 'compendium.en.plain.pdf')
const identity = {
  title: 'Title',
  titles: { en: 'Title' },
  descriptions: { en: 'Description' },
  keywords: { en: 'keywords' },
  languages: ['en'],
  tags: {},
  date: '2026-11-22',
  creatorTool: 'fuzz',
  attachments: [],
  notes: [],
  linkLabels: {},
}

const random = randomFrom(seed)
const next = chance(seed)
const sources = readSources(readInputs(root))
const bytes = existsSync(print) ? new Uint8Array(readFileSync(print)) : undefined
const plain = bytes && Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '%PDF-1.4' ? bytes : undefined
if (!plain) process.stdout.write('No plain print in out/: texts and records only.\n')

const frozen = readInputs(join(root, 'test', 'fixtures', 'report'))
const own = projectFiles(frozen)
const styled = ['locales/az/styles.yaml', 'locales/en/styles.yaml']
const files = { ...own, read: (path: string) => (styled.includes(path) ? STYLES : own.read(path)) }
const paths = [...styled, ...frozen.entries.keys()].filter((path) => files.read(path) !== undefined)

const counts = { changes: 0, refusedChanges: 0, edits: 0, refusedEdits: 0, prints: 0, refusedPrints: 0 }
const reasons = new Map<string, number>()
const faults: string[] = []
const end = performance.now() + seconds * 1000
while (performance.now() < end && faults.length < 10) {
  const began = performance.now()
  editOnce()
  changeOnce()
  if (plain && counts.edits % 10 === 0) await damageOnce(plain)
  const took = performance.now() - began
  if (took > SLOW) faults.push(`round ${counts.edits} took ${Math.round(took)} ms`)
}
const { changes, refusedChanges, edits, refusedEdits, prints, refusedPrints } = counts
process.stdout.write(
  `${changes} changes (${refusedChanges} refused: ${[...reasons].map(([code, count]) => `${code} ${count}`).join(', ')}), ` +
    `${edits} edits (${refusedEdits} refused), ${prints} damaged prints (${refusedPrints} refused), seed ${seed}: ` +
    `${faults.length} faults\n${faults.join('\n')}\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1

function changeOnce(): void {
  counts.changes += 1
  try {
    const { refused, faults: told } = changeAtRandom(files, counts.changes % 3 === 0 ? styled : paths, random)
    if (refused.length > 0) counts.refusedChanges += 1
    for (const code of new Set(refused)) reasons.set(code, (reasons.get(code) ?? 0) + 1)
    faults.push(...told)
  } catch (cause) {
    faults.push(`change ${counts.changes}: ${cause instanceof Error ? cause.stack : String(cause)}`)
  }
}

function editOnce(): void {
  counts.edits += 1
  try {
    const { found, faults: told } = editAtRandom(sources, random)
    if (found.some(({ severity }) => severity === 'error')) counts.refusedEdits += 1
    faults.push(...told)
  } catch (cause) {
    faults.push(`edit ${counts.edits}: ${cause instanceof Error ? cause.stack : String(cause)}`)
  }
}

async function damageOnce(whole: Uint8Array): Promise<void> {
  counts.prints += 1
  const damaged = damage(whole, next)
  try {
    readPdf(damaged)
    await finishPrint(damaged, identity)
  } catch (cause) {
    if (cause instanceof PdfSyntaxError) counts.refusedPrints += 1
    else faults.push(`print ${counts.prints}: ${cause instanceof Error ? cause.stack : String(cause)}`)
  }
}
