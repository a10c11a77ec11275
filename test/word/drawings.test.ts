import { createCanvas, loadImage } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { type DrawBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import { openProject } from '../../src/run/open-project.ts'
import { wordFiles } from '../../src/run/word-files.ts'
import { root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { cacheFolder } from '../pdf/browser-fixture.ts'
import { elementsIn, partOf } from './word-document.ts'

let browser: DrawBrowser
let files: readonly Uint8Array[]

const make = async (): Promise<Uint8Array[]> => {
  const project = await openProject(readInputs(root), { fonts: memoryCache(), stages: noCache })
  const made = await wordFiles(project, noCache, { name: '', start: () => Promise.resolve(browser) })
  return made.map(({ bytes }) => bytes)
}

beforeAll(async () => {
  browser = await startBrowser({ cacheFolders: [cacheFolder], fontFolders, timeout: 60_000 })
  files = await make()
})

afterAll(() => browser.close())

/** How many pixels of a picture are not white. */
async function inkOf(png: Uint8Array): Promise<number> {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let ink = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) < 250) ink += 1
  return ink
}

describe('drawings in a Word file', () => {
  it('are pictures, each in the file once, and none is blank', async () => {
    const pictures = Object.entries(unzipSync(files[1] ?? new Uint8Array())).filter(([path]) =>
      path.startsWith('word/media/'),
    )
    expect(pictures.length).toBeGreaterThan(20)
    for (const [path, png] of pictures) expect(await inkOf(png), path).toBeGreaterThan(20)
    const shown = elementsIn(partOf(files[1] ?? new Uint8Array(), 'word/document.xml'), 'wp:docPr')
    expect(shown.length).toBeGreaterThan(pictures.length)
  })

  it('have descriptions where no words beside them say the same', () => {
    const described = elementsIn(partOf(files[1] ?? new Uint8Array(), 'word/document.xml'), 'wp:docPr')
      .map(({ attributes }) => attributes['descr'] ?? '')
      .filter((each) => each !== '')
    expect(described).toContain('coordinator')
    expect(described.some((each) => each.length > 100)).toBe(true)
  })

  it('are the same, byte for byte, if they are drawn again', async () => {
    for (const [index, bytes] of (await make()).entries())
      expect(Buffer.compare(bytes, files[index] ?? new Uint8Array())).toBe(0)
  })
})
