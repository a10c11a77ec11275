import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import type { PrintBrowser } from '../../src/pdf/browser/browser.ts'
import { type PdfThreads, startPdfThreads } from '../../src/run/pdf-threads.ts'
import { startTellingBrowser } from '../pdf/browser-fixture.ts'
import { root, sharedCaches } from '../build-project.ts'
import { ordinaryEdits } from './ordinary-edits.ts'
import { createEditing } from './try-edits.ts'

/** All take minutes: each run tries a part of them. `npm run edits` tries all. */
const TURNS = 8
/** Which part: CI gives the number of its run. */
const turn = Number(process.env['EDITS_TURN'] ?? 0) % TURNS

let project: string
let browser: PrintBrowser
let threads: PdfThreads
let tryEdit: ReturnType<typeof createEditing>

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'compendium-edits-'))
  await cp(root, project, { recursive: true })
  browser = await startTellingBrowser(fontFolders, () => {})
  threads = startPdfThreads(2)
  tryEdit = createEditing(project, browser, threads, sharedCaches)
})

afterAll(async () => {
  await browser.close()
  await threads.close()
  await rm(project, { recursive: true, force: true })
})

describe('an ordinary edit builds all editions, and what is said names its cause', () => {
  it.each(ordinaryEdits.filter((_, index) => index % TURNS === turn))('$name', async (edit) => {
    const { built, found } = await tryEdit(edit)
    const wrong = found.filter(({ severity }) => severity === 'error')
    expect(wrong.map(({ code, message }) => `${code} ${message}`)).toEqual([])
    expect(built?.editions.map(({ edition }) => edition)).toEqual(['az', 'en', 'az-en', 'parallel'])
    const warned = found.filter(({ severity }) => severity === 'warning')
    const told = new Set(warned.map(({ code, place }) => `${code} ${place?.file ?? ''}`))
    expect([...told].toSorted()).toEqual(edit.warns)
    expect(found.filter(({ place }) => place === undefined)).toEqual([])
  })
})
