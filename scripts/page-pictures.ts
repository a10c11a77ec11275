import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/*
 * Draws the pages that the READMEs show, from the PDFs of the last build: `npm run pictures`.
 */

/** Width of a picture in pixels: three of them stand side by side. */
const WIDTH = 620

const pictures = [
  { file: 'project-az.png', edition: 'az', id: 'az-project-refresh' },
  { file: 'glance-en.png', edition: 'en', id: 'en-glance' },
  { file: 'project-parallel.png', edition: 'parallel', id: 'az-project-dirna' },
] as const

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'pictures')
await mkdir(folder, { recursive: true })

for (const { file, edition, id } of pictures) {
  const data = new Uint8Array(await readFile(join(root, 'out', `compendium.${edition}.pdf`)))
  const task = getDocument({ data, disableFontFace: true, verbosity: 0 })
  const pdf = await task.promise
  const [reference] = (await pdf.getDestination(id)) ?? []
  const page = await pdf.getPage((await pdf.getPageIndex(reference)) + 1)
  const scale = WIDTH / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  await writeFile(join(folder, file), await canvas.encode('png'))
  await task.destroy()
  process.stdout.write(`docs/pictures/${file}\n`)
}
