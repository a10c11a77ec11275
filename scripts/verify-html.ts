/**
 * Has the Nu Html Checker, which is the W3C's, judge every page of `out/site/`: `npm run verify:html`. It comes through Maven, or
 * from the jars that VNU_JARS names; it needs Java 11 or newer. A missing tool is a failure, never a reason to skip.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import * as z from 'zod'
import { classPathOf, type JavaTool, judge, Missing } from './java-tool.ts'

const root = resolve(import.meta.dirname, '..')
const site = join(root, 'out', 'site')
const MAIN = 'nu.validator.client.SimpleCommandLineValidator'
const checker: JavaTool = {
  name: 'Nu Html Checker',
  group: 'nu.validator',
  artifact: 'validator',
  version: '26.5.2',
  variable: 'VNU_JARS',
  alone: false,
}
/** For this judge files on a disk are those of others, and data for machines a script: what a browser refuses, verify:site tells. */
const OF_POLICY = 'Content Security Policy'
const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      lastColumn: z.number().optional(),
      message: z.string(),
    }),
  ),
})

async function run(): Promise<boolean> {
  const names = existsSync(site) ? readdirSync(site, { recursive: true, encoding: 'utf8' }) : []
  const pages = names.filter((name) => name.endsWith('.html')).toSorted()
  if (pages.length === 0) throw new Missing('There is no page in out/site/: run `npm run build:site` first.')
  const jars = await classPathOf(checker)
  const files = pages.map((name) => join(site, name))
  const judged = spawnSync('java', ['-cp', jars, MAIN, '--stdout', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  // Without a fault it still writes a report: none at all means that it did not run.
  const { messages: all } = report.parse(JSON.parse(judged.stdout))
  const messages = all.filter(({ message }) => !message.includes(OF_POLICY))
  for (const { type, url = '', lastLine, lastColumn, message } of messages) {
    const file = relative(root, url.replace(/^file:/u, ''))
    console.log(`${file}:${lastLine}:${lastColumn} ${type} ${message}`)
  }
  const errors = messages.filter(({ type }) => type !== 'info').length
  const others = messages.length - errors
  console.log(`${pages.length} pages: ${errors} errors, ${others} remarks of the Nu Html Checker`)
  return errors === 0
}

await judge(run)
