import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PrintBrowser, startBrowser } from '../../../src/pdf/browser/browser.ts'
import { identity as unit } from '../../../src/pdf/content/matrix.ts'
import { markArtifacts } from '../../../src/pdf/finish/artifacts.ts'
import { Edits } from '../../../src/pdf/content/edits.ts'
import { finishPrint } from './finish-print.ts'
import { scanContent } from '../../../src/pdf/finish/scan.ts'
import { PdfSyntaxError } from '../../../src/pdf/objects/syntax-error.ts'
import { fontFolder, html, options, temporaryFolder, write } from '../browser-fixture.ts'
import { type Chance, chance, damage } from '../damage.ts'
import { identity } from './identity.ts'

const folder = temporaryFolder()
const SLOW = 2000
let browser: PrintBrowser
let printed: Uint8Array

beforeAll(async () => {
  browser = await startBrowser(options)
  const body = `<h1 id="a">A</h1><p>Text <a href="#a">link</a> <em>em</em>&shy;phasis</p><ul><li>One<li>Two</ul>
    <table><tr><th>H<th>I<tr><td>1<td>2</table><p style="opacity: .5">Half`
  const htmlFile = write(folder, 'page.html', html(body))
  printed = (await browser.print({ htmlFile, roots: [folder, fontFolder] })).bytes
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** Damage that keeps every byte in its place, so that the file opens and the damage is met later. */
function damageInPlace(bytes: Uint8Array, next: Chance): Uint8Array {
  const result = Buffer.from(Uint8Array.from(bytes))
  const signs = ['0', '9', ' ', '/', 'R', 'K', 'P', '-', '.', '(', '[', '>', 'x', '\0']
  for (let count = next(6); count >= 0; count -= 1) {
    const at = next(result.length)
    result.write(signs[next(signs.length)] ?? ' ', at, 'latin1')
  }
  return result
}

/** Whether a file is refused; any error but one of syntax fails the test. */
async function isRefused(bytes: Uint8Array): Promise<boolean> {
  try {
    await finishPrint(bytes, identity)
    return false
  } catch (cause) {
    if (cause instanceof PdfSyntaxError) return true
    throw cause
  }
}

test('a file with any damage is refused with the byte, or finished, and never takes long', async () => {
  const next = chance(51)
  const results = new Set<boolean>()
  let slowest = 0
  for (let count = 0; count < 500; count += 1) {
    const damaged = count % 2 === 0 ? damage(printed, next) : damageInPlace(printed, next)
    const start = performance.now()
    results.add(await isRefused(damaged))
    slowest = Math.max(slowest, performance.now() - start)
  }
  expect(results).toEqual(new Set([true, false]))
  expect(slowest).toBeLessThan(SLOW)
})

test('a content stream with any damage is refused or gone through, and its artifacts can be marked', () => {
  const line =
    'q /P <</MCID 0 >>BDC BT /F4 12 Tf 1 0 0 -1 28.3 .5 Tm <00410042> Tj [(ab) -20 <0041>] TJ ET EMC Q\n'
  const rest = '0 0 10 10 re f /F4 Do BT /Span<</ActualText <FEFF00AD> >> BDC 1 0 Td <0001> Tj EMC ET\n'
  const content = Buffer.from(line + rest.repeat(5) + line.replace('MCID 0', 'MCID 1') + rest, 'latin1')
  const font = {
    name: 'F',
    type: 'Type0',
    codeLength: 2,
    text: new Map([[0x41, 'A']]),
    width: () => 500,
    number: 1,
    drawn: new Uint32Array(65_536),
    renamed: new Map(),
    softened: new Set<number>(),
    space: 1,
  } as const
  const context = { font: () => font, paint: () => ({ kind: 'image' }) as const, unmapped: () => {} }
  const next = chance(52)
  const results = new Set<boolean>()
  for (let count = 0; count < 1500; count += 1) {
    const damaged = count === 0 ? content : damage(content, next)
    try {
      const scanned = scanContent(damaged, { stream: 1, page: 1, matrix: unit }, context)
      const edits = new Edits()
      markArtifacts(scanned, 100, edits)
      edits.apply(1, damaged)
      results.add(true)
    } catch (cause) {
      if (!(cause instanceof PdfSyntaxError)) throw cause
      results.add(false)
    }
  }
  expect(results).toEqual(new Set([true, false]))
})
