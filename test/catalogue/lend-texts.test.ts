import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lendTexts } from '../../src/catalogue/lend-texts.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { noCache } from '../../src/files/cache.ts'
import { type Entry, type Inputs, readInputs } from '../../src/files/inputs.ts'
import { openProject } from '../../src/run/open-project.ts'
import { program } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'

const caches = { fonts: memoryCache(), stages: noCache }
let inputs: Inputs

beforeAll(() => {
  const { root, entries } = readInputs(join(program, 'test/fixtures/report'))
  const templates = [...readInputs(program).entries].filter(([path]) => path.startsWith('templates'))
  inputs = { root, entries: new Map([...entries, ...templates]) }
})

/** Inputs with another text of a project. */
function withText(slug: string, change: (text: string) => Entry | undefined): Inputs {
  const path = `locales/az/projects/${slug}.yaml`
  const entry = inputs.entries.get(path)
  const text = typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : ''
  const entries = new Map(inputs.entries)
  const changed = change(text)
  if (changed) entries.set(path, changed)
  else entries.delete(path)
  return { root: inputs.root, entries }
}

const file = (text: string | Uint8Array): Entry => ({ bytes: Buffer.from(text) })

describe('texts of a project that have a mistake', () => {
  it.each<[string, (text: string) => Entry | undefined]>([
    ['a key that nothing reads', (text) => file(text.replace('aim:', 'amm:'))],
    ['no YAML', () => file('a: [')],
    ['no file', () => undefined],
    ['no text', () => file(Buffer.from([0, 255, 254]))],
    [
      'a link that leads nowhere',
      (text) => file(text.replace(/^(aim: .*)/mu, 'aim: "[x](#nowhere)"\nx: |\n  $1')),
    ],
  ])('are told at their file, and the others are printed with texts that are lent: %s', async (_, change) => {
    const broken = withText('dirna', change)
    const refused: unknown = await openProject(broken, caches).catch((cause: unknown) => cause)
    const found = refused instanceof DiagnosticError ? refused.diagnostics : []
    const places = found.flatMap(({ severity, place }) => (severity === 'error' ? (place?.file ?? '') : []))
    expect(new Set(places)).toEqual(new Set(['locales/az/projects/dirna.yaml']))
    const lent = lendTexts(broken, new Set(['dirna']))
    const { report } = await openProject(lent ?? broken, caches)
    expect(report.locales['az']?.['projects/engage']?.value).toMatchObject({
      title: expect.any(String) as string,
    })
  })

  it('have nobody to lend them any where all have mistakes', () => {
    const all = new Set(['3e-partnership', 'be-open', 'beaucoup', 'dirna', 'engage', 'refresh'])
    expect(lendTexts(inputs, all)).toBeUndefined()
  })
})
