/**
 * Asks for every website that the records and texts name: `npm run check:links`. Writes out/links.md, the text of an issue,
 * if some do not answer, and removes it if all do.
 *
 *     --list   only lists them, without the network
 *
 * Exit codes: 0 all answer, 1 some do not.
 */
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeStage } from '../src/files/out.ts'
import { findOutsideLinks } from './links/outside-links.ts'
import { tryLink } from './links/try-link.ts'

const root = resolve(import.meta.dirname, '..')
const report = join(root, 'out', 'links.md')
const { list } = parseArgs({ options: { list: { type: 'boolean', default: false } } }).values
const links = await findOutsideLinks(root)

if (list) {
  for (const { address, places } of links) process.stdout.write(`${address}  ${places.join(', ')}\n`)
} else {
  const tried = await Promise.all(
    links.map(async (link) => ({ ...link, reason: await tryLink(link.address) })),
  )
  const broken = tried.filter(({ reason }) => reason !== undefined)
  const lines = broken.map(
    ({ address, places, reason }) =>
      `- ${address}: ${reason}. It stands in ${places.map((place) => `\`${place}\``).join(', ')}.`,
  )
  process.stdout.write(`${links.length} addresses, ${broken.length} do not answer\n${lines.join('\n')}\n`)
  if (broken.length === 0) await rm(report, { force: true })
  else {
    const advice =
      'Correct an address where it stands. If a website is gone, write `not-stated` in the record.'
    await writeStage(
      report,
      `These websites that the report names do not answer:\n\n${lines.join('\n')}\n\n${advice}\n`,
    )
    process.exitCode = 1
  }
}
