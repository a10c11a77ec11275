import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { buildProject, changeFile, copyProject } from '../build-project.ts'

const SETTINGS = 'data/report.yaml'

async function openPdf(file: string) {
  return getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
}

async function printOn(paper: string) {
  const root = await copyProject()
  await changeFile(root, SETTINGS, 'paper: a4', `paper: ${paper}`)
  const out = join(root, 'out')
  const { warnings } = await buildProject({ root, out, editions: ['en'] })
  const file = join(out, 'compendium.en.pdf')
  const document = await openPdf(file)
  const [, , width = 0, height = 0] = (await document.getPage(4)).view
  return { warnings, width, height, pages: document.numPages }
}

it('one setting prints the report on US Letter, with columns of the same width', async () => {
  const { width, height, pages } = await printOn('letter')
  expect([width, height]).toEqual([expect.closeTo(612, 0), expect.closeTo(792, 0)])
  expect(pages).toBeGreaterThan(29)
})

it('on A5 all is smaller, and the check tells that the type is too small to read', async () => {
  const { warnings, width, height } = await printOn('a5')
  expect([width, height]).toEqual([expect.closeTo(419.5, 0), expect.closeTo(593.3, 0)])
  const codes = new Set(warnings.map(({ code }) => code))
  expect(codes).toContain('page-type-small')
  expect(codes).not.toContain('page-opener')
  expect(codes).not.toContain('page-shrunk')
})

it('an edition for the press has bleed, page boxes, and its dark grey in one ink', async () => {
  const root = await copyProject()
  await changeFile(root, SETTINGS, 'editions:', 'editions:\n  press: { languages: [en], press: on }')
  for (const [language, name] of [
    ['az', 'Mətbəə nəşri'],
    ['en', 'Edition for a printing house'],
  ])
    await changeFile(
      root,
      `locales/${language}/labels.yaml`,
      '\nedition:\n',
      `\nedition:\n  press: ${name}\n`,
    )
  const out = join(root, 'out')
  const { warnings } = await buildProject({ root, out, editions: ['press', 'en'] })
  expect(warnings.filter(({ severity }) => severity !== 'information')).toEqual([])
  const pageOf = async (name: string) => (await openPdf(join(out, `compendium.${name}.pdf`))).getPage(5)
  const [press, usual] = [await pageOf('press'), await pageOf('en')]
  const edges = [-8.5, -8.5, 603.8, 850.4]
  expect(press.view).toEqual(edges.map((edge) => expect.closeTo(edge, 1)))
  expect(usual.view[0]).toBe(0)
  const text = (await readFile(join(out, 'compendium.press.pdf'))).toString('latin1')
  expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
  const colours = async (page: typeof press): Promise<string> =>
    JSON.stringify((await page.getOperatorList()).argsArray)
  // The ink of the text, as pdf.js hands a colour on.
  expect(await colours(usual)).toContain('#1c1b19')
  expect(await colours(press)).not.toContain('#1c1b19')
})
