import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtReport } from '../../built-report.ts'
import { type Document, openPdf } from '../../pdf-document.ts'
import { realInputs } from './real-inputs.ts'

let out: string
const { report } = await realInputs('en')
/** The types of this package are those of another module format. */
const decode = jsqr as unknown as typeof jsqr.default

beforeAll(async () => {
  ;({ out } = await builtReport())
})

describe.each(['az', 'en'] as const)('the edition %s', (language) => {
  let document: Document
  let pdf: PDFDocumentProxy

  beforeAll(async () => {
    const file = join(out, `compendium.${language}.pdf`)
    document = await openPdf(file)
    pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  })

  afterAll(() => pdf.loadingTask.destroy())

  const pageOf = (id: string): number => document.destinations.get(`${language}-${id}`) ?? 0

  it('prints the website of a project as a QR code that leads to the printed address', async () => {
    const found: Record<string, string | undefined> = {}
    for (const { slug } of report.projects) found[slug] = await readCode(pdf, pageOf(`project-${slug}`))
    const websites = report.projects.map(({ slug, value: { website } }) => [
      slug,
      website === 'to-be-announced' ? undefined : website,
    ])
    expect(found).toEqual(Object.fromEntries(websites))
    const printed = report.projects.filter(({ value }) => value.website !== 'to-be-announced')
    for (const { slug, value } of printed) {
      const urls = document.pages[pageOf(`project-${slug}`) - 1]?.links.flatMap(({ url }) => url ?? [])
      expect(urls).toContain(value.website)
    }
  })

  it('leaves the drawings of a panel, which repeat its words, out of the tags, but for the scale of a budget', async () => {
    const scale = {
      az: 'Zolağın şkalası: sıfırdan 1 mln avro həddinə qədər',
      en: 'Scale of the bar: from zero to EUR 1 million',
    }
    for (const { slug, value } of report.projects) {
      const tree = await readTree(pdf, pageOf(`project-${slug}`))
      const heard = tree
        .filter(({ role }) => role === 'Figure')
        .map(({ alt }) => alt?.replaceAll('\u00A0', ' '))
      expect(heard).toEqual(value.budget === 'not-stated' ? [] : [scale[language]])
    }
    // The years of the time line’s scale stand nowhere else on this page.
    expect(document.pages[pageOf('project-dirna') - 1]?.text).not.toContain('2026')
  })

  it('tells the drawing of the cover in words', async () => {
    const figures = (await readTree(pdf, 1)).filter(({ role }) => role === 'Figure')
    const beginnings = {
      az: 'Zolaqlı təsvir, altı layihə: uzunluq tətbiq dövrünü, hündürlük büdcəni göstərir. DIRNA: 2023–2025, 633\u00A0292 avro.',
      en: 'Bar drawing of six projects: length shows the implementation period, height the budget. DIRNA: 2023–2025, EUR 633\u00A0292.',
    }
    expect(figures.map(({ alt }) => alt)).toEqual([expect.stringContaining(beginnings[language])])
  })

  it('has the chart at a glance beside its caption, inside one element of the tags', async () => {
    const first = pageOf('glance')
    const tree = [...(await readTree(pdf, first)), ...(await readTree(pdf, first + 1))]
    expect(framed(tree)).toEqual([['Caption', 'Figure']])
  })

  it('has the map of the overview between its caption and its countries, and tells all of their numbers', async () => {
    const tree = await readTree(pdf, pageOf('overview'))
    expect(framed(tree)).toEqual([['Caption', 'Figure', 'L']])
    const alternatives = {
      az: '59 təşkilat 14 ölkəni təmsil edir. Ölkələr üzrə: Azərbaycan – 21, Gürcüstan – 9, Ukrayna – 7, Estoniya – 5, Sloveniya – 4, İspaniya – 3, Niderland – 2, Polşa – 2, Belçika – 1, Finlandiya – 1, İsveç – 1, İtaliya – 1, Portuqaliya – 1 və Türkiyə – 1. Koordinatorların ölkələri: Azərbaycan, Gürcüstan və Estoniya. REFRESH üzrə iştirakçılar göstərilməyib.',
      en: '59 organisations come from 14 countries. By country: Azerbaijan 21, Georgia 9, Ukraine 7, Estonia 5, Slovenia 4, Spain 3, Netherlands 2, Poland 2, Belgium 1, Finland 1, Italy 1, Portugal 1, Sweden 1 and Türkiye 1. Countries of coordinators: Azerbaijan, Georgia and Estonia. REFRESH: participants not stated.',
    }
    const figures = tree.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([alternatives[language]])
  })
})

/** What stands beside a drawing in each box of the tags that holds one. */
function framed(tree: readonly Node[]) {
  return tree
    .filter(({ role, children }) => role === 'Div' && children?.some((child) => child.role === 'Figure'))
    .map(({ children }) => children?.map(({ role }) => role))
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
}

/** All elements of a page's structure tree. */
async function readTree(pdf: PDFDocumentProxy, number: number): Promise<Node[]> {
  const found: Node[] = []
  const visit = (node: Node): void => {
    found.push(node)
    node.children?.forEach(visit)
  }
  const tree = (await (await pdf.getPage(number)).getStructTree()) as Node | null
  if (tree) visit(tree)
  return found
}

/** Pixels of an inch: a module of the code has some four of them. */
const RESOLUTION = 220

/** What a reader of QR codes finds in the upper right of a page, where the panel has the website. */
async function readCode(pdf: PDFDocumentProxy, number: number): Promise<string | undefined> {
  const page = await pdf.getPage(number)
  const scale = RESOLUTION / 72
  const whole = page.getViewport({ scale })
  const [width, height] = [Math.ceil(whole.width / 2), Math.ceil(whole.height / 2)]
  const viewport = page.getViewport({ scale, offsetX: -width })
  const canvas = createCanvas(width, height)
  await page.render({ canvas: canvas as never, viewport }).promise
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const found = decode(new Uint8ClampedArray(data), width, height)
  return found ? Buffer.from(found.binaryData).toString() : undefined
}
