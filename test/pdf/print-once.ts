/**
 * Prints one file and tells, as JSON, its hash and what protects each of the browser's processes:
 * `node print-once.ts CACHE HTML ROOT [BROWSER]`. A process of its own, so that it can be one of another user.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { setDates } from '../../src/pdf/finish/dates.ts'
import { processesBelow } from './browser-fixture.ts'

const [cacheFolder = '', htmlFile = '', root = '', executablePath] = process.argv.slice(2)
const browser = await startBrowser({
  cacheFolders: [cacheFolder],
  fontFolders: [root],
  timeout: 20_000,
  ...(executablePath !== undefined && { executablePath }),
})
const { bytes } = await browser.print({ htmlFile, roots: [root, dirname(htmlFile)] })
const pages = processesBelow(process.pid).filter(({ command }) => command.includes('--type=renderer'))
const protectedBy = pages.map(({ id }) => {
  const filter = /^Seccomp:\s(\d)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
  const own = readlinkSync(`/proc/${id}/ns/user`) !== readlinkSync('/proc/self/ns/user')
  return { filter, own }
})
await browser.close()
const left = processesBelow(process.pid).length
const hash = createHash('sha256').update(setDates(bytes, '2026-01-01')).digest('hex')
process.stdout.write(JSON.stringify({ hash, protectedBy, left }))
