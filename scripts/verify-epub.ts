/**
 * Has EPUBCheck judge finished e-books: `npm run verify:epub [FILE...]`, by default all of out/. EPUBCheck comes through
 * Maven, or from the jars that EPUBCHECK_JARS names; it needs Java 11 or newer. A missing tool is a failure, never a reason
 * to skip.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { classPathOf, type JavaTool, judge, Missing } from './java-tool.ts'
import { readBookOutcome } from './verify-book-report.ts'

const root = resolve(import.meta.dirname, '..')
const MAIN = 'com.adobe.epubcheck.tool.Checker'
const epubCheck: JavaTool = {
  name: 'EPUBCheck',
  group: 'org.w3c',
  artifact: 'epubcheck',
  version: '5.3.0',
  variable: 'EPUBCHECK_JARS',
  alone: false,
}
/** It lives for two seconds: to make its code quick costs more than that saves. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

async function run(): Promise<boolean> {
  const given = process.argv.slice(2).map((file) => resolve(file))
  const out = join(root, 'out')
  const made = existsSync(out) ? readdirSync(out).filter((name) => /^compendium\..+\.epub$/u.test(name)) : []
  const files = given.length > 0 ? given : made.toSorted().map((name) => join(out, name))
  if (files.length === 0) throw new Missing('There is no e-book in out/: run `npm run build:books` first.')
  const jars = await classPathOf(epubCheck)
  const outcomes = await Promise.all(files.map((file) => check(jars, file)))
  const width = Math.max(...files.map((file) => relative(root, file).length))
  for (const [index, { passed, found }] of outcomes.entries()) {
    const name = relative(root, files[index] ?? '').padEnd(width)
    console.log(`${name}  EPUB 3.3  ${passed ? 'passed' : 'FAILED'}  ${found.length} findings`)
    for (const finding of found) console.log(`    ${finding}`)
  }
  return outcomes.every(({ passed }) => passed)
}

async function check(jars: string, file: string) {
  const checker = spawn('java', [...SHORT_LIVED, '-cp', jars, MAIN, file, '--quiet', '--json', '-'])
  const [json, errors] = await Promise.all([text(checker.stdout), text(checker.stderr)])
  return readBookOutcome(json, errors)
}

await judge(run)
