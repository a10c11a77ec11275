import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finishPrint } from './finish-print.ts'
import { pdfText } from '../../pdf-bytes.ts'
import { shareBrowser } from '../shared-browser.ts'
import { identity } from './identity.ts'
import { reopen } from './reopened.ts'
import { wordsOfTree } from './tree-text.ts'

/** Longest name in a PDF, in bytes (ISO 32000-1, annex C). */
const LONGEST_NAME = 127

const { folder, print } = shareBrowser()

async function finished(body: string): Promise<Uint8Array> {
  const { bytes: made, findings } = await finishPrint(await print(body), identity)
  expect(findings).toEqual([])
  return made
}

describe('what is read aloud or copied', () => {
  it.each([0.18, 0.3, 0.5])('has whole words where letters stand %s em apart', async (spacing) => {
    const body = `<div style="letter-spacing:${spacing}em"><h1>Activities and <b>more</b> words</h1>
      <p>A b</p><p style="width:60px">Some words in lines</p></div>`
    expect(await wordsOfTree(await finished(body))).toEqual(
      'Activities and more words A b Some words in lines'.split(' '),
    )
  })

  it('has each of two letters that look the same, without a word of explanation', async () => {
    const words = 'Aʼb It’s and oʼ well’, Oʼzbek it’s'
    const bytes = await finished(
      `<h1 style="font-weight:400">${words.slice(0, 3)}</h1><p>${words.slice(4)}</p>`,
    )
    expect(await wordsOfTree(bytes)).toEqual(words.split(' '))
    writeFileSync(join(folder, 'letters.pdf'), bytes)
    expect(pdfText(join(folder, 'letters.pdf'))).not.toContain('/ActualText')
  })
})

describe('an id of more letters than a PDF may have in a name', () => {
  it('is shortened in the file, and its link leads to its place', async () => {
    const [one, other] = [`${'a'.repeat(130)}-one`, `${'a'.repeat(130)}-other`]
    const bytes = await finished(
      `<h1>A</h1><p><a href="#${one}">one</a> <a href="#${other}">other</a> <a href="#short">short</a>
       <p id="short">Short<p id="${one}">One<p style="break-before:page" id="${other}">Other`,
    )
    const { areas, places } = await reopen(bytes)
    const targets = areas.map(({ target }) => target)
    expect(targets.map((target) => Buffer.byteLength(target) <= LONGEST_NAME)).toEqual([true, true, true])
    expect(targets.map((target) => places.get(target)?.page)).toEqual([1, 2, 1])
    expect(targets[2]).toBe('short')
  })
})
