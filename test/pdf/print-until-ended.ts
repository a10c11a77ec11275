/** Prints one file for ever, for tests that end it: `node print-until-ended.ts CACHE HTML ROOT [BROWSER]`. */
import { dirname } from 'node:path'
import { abortOnExit } from '../../src/pdf/browser/browser-exit.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'

const [cacheFolder = '', htmlFile = '', root = '', executablePath] = process.argv.slice(2)
const signal = abortOnExit()
process.stdout.write('starting\n')
const browser = await startBrowser({
  cacheFolders: [cacheFolder],
  fontFolders: [root],
  timeout: 20_000,
  signal,
  ...(executablePath !== undefined && { executablePath }),
})
for (;;) {
  await browser.print({ htmlFile, roots: [root, dirname(htmlFile)] })
  process.stdout.write('printed\n')
}
