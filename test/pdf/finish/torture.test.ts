import { rmSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printTorture, tortureHtml, tortureIdentity as stated } from '../../../scripts/torture.ts'
import { fontFolders } from '../../../src/page/fonts/fonts.ts'
import { type PrintBrowser, startBrowser } from '../../../src/pdf/browser/browser.ts'
import type { FinishedPdf } from '../../../src/pdf/finish/finish.ts'
import { finishPrint } from './finish-print.ts'
import { options, temporaryFolder } from '../browser-fixture.ts'
import { showTree, wordsOfHtml, wordsOfTree } from './tree-text.ts'

const folder = temporaryFolder()
let browser: PrintBrowser
let printed: Uint8Array
let plain: Uint8Array
let finished: FinishedPdf

beforeAll(async () => {
  browser = await startBrowser({ ...options, fontFolders })
  printed = await printTorture(browser, folder)
  // pdf.js finds no structure in forms, which transparency makes of a page.
  plain = await printTorture(browser, folder, { forms: false })
  finished = await finishPrint(printed, stated)
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** The decoded streams of a file. */
function streams(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const found: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    try {
      found.push(inflateSync(file.subarray(at + 7)).toString('latin1'))
    } catch {
      // A stream that is not compressed, or the word in "endstream".
    }
  }
  return found.join('\n')
}

describe('the torture document', () => {
  it('has nothing that PDF/UA-1 or PDF/A-3a refuses, and says that it conforms', () => {
    expect(finished.findings.map(({ diagnostic }) => diagnostic.message)).toEqual([])
    const text = Buffer.from(finished.bytes).toString('utf8')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  })

  it('has the same bytes for the same print, and other bytes for another date', async () => {
    const again = await finishPrint(await printTorture(browser, folder), stated)
    expect(Buffer.compare(again.bytes, finished.bytes)).toBe(0)
    const later = await finishPrint(printed, { ...stated, date: '2026-11-23' })
    expect(Buffer.compare(later.bytes, finished.bytes)).not.toBe(0)
  })

  it('does not change the print that it is given', async () => {
    const copy = Uint8Array.from(printed)
    await finishPrint(printed, stated)
    expect(Buffer.compare(copy, printed)).toBe(0)
  })

  it('reads word by word as the HTML does, as far as another reader sees the structure', async () => {
    const { bytes, findings } = await finishPrint(plain, stated)
    expect(findings).toEqual([])
    expect(await wordsOfTree(bytes)).toEqual(wordsOfHtml(tortureHtml(folder, { forms: false })))
  })

  it('has the tags of the reference', async () => {
    const { bytes } = await finishPrint(plain, stated)
    await expect(await showTree(bytes, 1, 3)).toMatchFileSnapshot('reference/torture.txt')
  })

  it('has no soft hyphen but for the hyphens at line ends', () => {
    const content = streams(finished.bytes)
    expect(streams(printed).match(/FEFF00AD/gu)?.length).toBeGreaterThan(10)
    // By a code of their own: what follows an ActualText inside of marked content is lost to readers of the structure.
    expect(content).not.toContain('FEFF00AD')
    const [, code] = /<([0-9a-f]{4})> <00ad>/u.exec(content) ?? []
    expect(content.match(new RegExp(`<${code}> Tj`, 'gu'))?.length).toBe(3)
    expect(content).not.toContain('FEFF2010')
  })

  it('maps the apostrophe, ligatures and narrow spaces to what they mean', () => {
    expect(streams(printed)).toContain('FEFF2019')
    const content = streams(finished.bytes)
    expect(content).not.toContain('ActualText <FEFF2019')
    expect(content).toMatch(/<[0-9a-f]{4}> <2019>/u)
    expect(content).not.toMatch(/<[0-9a-f]{4}> <02bc>/u)
  })

  it('names links by their text, their picture or their label', async () => {
    const task = getDocument({ data: Uint8Array.from(finished.bytes), verbosity: 0 })
    const pdf = await task.promise
    const names: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const annotations = await (await pdf.getPage(number)).getAnnotations()
      names.push(...annotations.map(({ contentsObj }) => (contentsObj as { str: string }).str))
    }
    await task.destroy()
    expect(new Set(names)).toEqual(
      new Set([
        'a link to the second part',
        'a link that wraps from the end of one line to the beginning of another',
        '1 One',
        '2 Two',
        'Note 1',
        'a link',
        'Home',
      ]),
    )
  })

  it('says who made it and what is in it, the same in both places', async () => {
    const task = getDocument({ data: Uint8Array.from(finished.bytes), verbosity: 0 })
    const pdf = await task.promise
    const { info, metadata } = await pdf.getMetadata()
    const labels = await pdf.getPageLabels()
    const attachments = (await pdf.getAttachments()) as ReadonlyMap<string, { filename: string }> | object
    await task.destroy()
    expect(info).toMatchObject({
      Title: 'Şəhadətnamə <1> & “bir”',
      Author: 'An Author',
      Keywords: 'söz, başqa söz, word',
      CreationDate: "D:20261122000000+00'00'",
      Language: 'az',
    })
    expect(metadata?.get('dc:title')).toContain('Şəhadətnamə <1> & “bir”')
    expect(metadata?.get('dc:creator')).toEqual(['An Author'])
    expect(metadata?.get('xmp:modifydate')).toBe('2026-11-22T00:00:00Z')
    expect(labels?.slice(0, 3)).toEqual(['1', '2', '3'])
    const names = attachments instanceof Map ? [...attachments.keys()] : Object.keys(attachments)
    expect(names).toEqual(['a ə.json', 'b.csv'])
  })
})
