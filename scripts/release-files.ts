/**
 * Gathers what is published in out/release, with SHA256SUMS: `npm run release:files`. The PDFs, books and site must be
 * built. In a run of GitHub Actions the table of files is added to its summary.
 *
 *     --warnings N   a build with warnings has their number in the names of its files
 */
import { appendFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gatherRelease, tableOfFiles } from './publish/release-files.ts'

const { warnings } = parseArgs({ options: { warnings: { type: 'string', default: '0' } } }).values
const files = await gatherRelease(resolve(import.meta.dirname, '..', 'out'), Number(warnings) || 0)
const table = tableOfFiles(files)
process.stdout.write(table)
const summary = process.env['GITHUB_STEP_SUMMARY']
if (summary !== undefined && summary !== '') await appendFile(summary, `\n${table}`)
