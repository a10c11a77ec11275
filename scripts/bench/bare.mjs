/*
 * The least that printing takes: `node bare.mjs INSTALLATION FILE.html…` imports puppeteer as it is installed and
 * nothing else, starts the same browser as the project, and prints each file once, tagged, one after the other.
 * INSTALLATION is JSON: executable, arguments and environment, without which the browser would not start at all.
 * The PDFs are written beside the pages as FILE.html.pdf, and their paths to standard output.
 */
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer'

const [installation, ...files] = process.argv.slice(2)
const { executable, args, env } = JSON.parse(installation)

const browser = await puppeteer.launch({
  executablePath: executable,
  args,
  env,
  ignoreDefaultArgs: true,
  pipe: true,
  waitForInitialPage: false,
  timeout: 0,
  protocolTimeout: 0,
})
try {
  for (const file of files) {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(file).href, { timeout: 0 })
    const path = `${file}.pdf`
    await page.pdf({
      path,
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    })
    await page.close()
    process.stdout.write(`${path}\n`)
  }
} finally {
  await browser.close()
}
