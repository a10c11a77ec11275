import { rmSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import { type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import { fontFolder, html, options, temporaryFolder, write } from './browser-fixture.ts'

/** A browser that all tests of a file print in; it ends with them, and so does the folder of its pages. */
export function shareBrowser() {
  const folder = temporaryFolder()
  let browser: PrintBrowser | undefined

  beforeAll(async () => {
    browser = await startBrowser(options)
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  return {
    folder,
    /** Prints a page with a real font. */
    print: async (body: string, style = ''): Promise<Uint8Array> => {
      if (!browser) throw new Error('the browser is started before the tests, not before the file')
      const htmlFile = write(folder, 'page.html', html(body, style))
      return (await browser.print({ htmlFile, roots: [folder, fontFolder] })).bytes
    },
  }
}
