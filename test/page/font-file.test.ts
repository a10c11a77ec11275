import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { families, garamond } from '../../src/page/fonts/families.ts'
import { readFonts } from '../../src/page/fonts/font-file.ts'
import { complaints, fontFile, temporaryFolder } from '../pdf/browser-fixture.ts'

const folder = temporaryFolder()

afterAll(() => rm(folder, { recursive: true }))

it('fonts that are missing, empty, cut, damaged or no fonts are all told in one run', async () => {
  const whole = await readFile(fontFile)
  const changed = Buffer.from(whole)
  // In the outline of a letter.
  changed[whole.length - 100_000] = (changed[whole.length - 100_000] ?? 0) ^ 1
  const cut = whole.subarray(0, -20_000)
  const files = { empty: Buffer.alloc(0), cut, changed, other: Buffer.from('no font') }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, `${name}.ttf`), bytes)
  const broken = ['missing', ...Object.keys(files)].map((name) => {
    return { family: name, weight: 400, style: 'normal', file: join(folder, `${name}.ttf`) } as const
  })
  const found = await complaints(readFonts(broken, noCache))
  const folderOf = folder.split('/').slice(-3).join('/')
  expect(found).toEqual([
    `font-broken: The font file ${folderOf}/missing.ttf is missing.`,
    ...Object.keys(files).map((name) => `font-broken: The font file ${folderOf}/${name}.ttf is damaged.`),
  ])
})

it('the fonts that come with the program are whole, packed ones too', async () => {
  const all = [...Object.values(families), garamond].flatMap(({ faces }) => faces)
  expect(await complaints(readFonts(all, noCache))).toEqual([])
  const packed = all.find(({ file }) => file.endsWith('.woff'))
  const changed = await readFile(packed?.file ?? '')
  changed[changed.length - 5000] = (changed[changed.length - 5000] ?? 0) ^ 1
  const file = join(folder, 'packed.woff')
  await writeFile(file, changed)
  const found = await complaints(readFonts([{ family: 'x', weight: 400, style: 'normal', file }], noCache))
  expect(found).toEqual([expect.stringMatching(/^font-broken: .*packed\.woff is damaged\.$/u)])
})
