import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { program } from './frozen-report.ts'

const design = readFileSync(join(program, 'docs/page-design.md'), 'utf8')
const headings = [...design.matchAll(/^##+ (\d+(?:\.\d+)?)\b/gmu)].map(([, number = '']) => number)

/** Numbers after “page design”: `2`, `8.2`, `10 and 15.9`, `sections 2 to 10`. */
function cited(source: string): string[] {
  const lists = source.matchAll(
    /page design(?: of the compendium)?,?\s*\(?(?:sections?\s+)?((?:\d+(?:\.\d+)?(?:,?\s+(?:and|to)\s+|,\s+)?)+)/giu,
  )
  return [...lists].flatMap(([, list = '']) => list.match(/\d+(?:\.\d+)?/gu) ?? [])
}

test('every number of the page design that is cited has its heading', async () => {
  const found: string[] = []
  const cites: string[] = []
  for (const folder of ['src', 'templates', 'scripts', 'docs']) {
    for (const name of await readdir(join(program, folder), { recursive: true })) {
      if (!/\.(?:ts|mjs|css|hbs|md)$/u.test(name)) continue
      const numbers = cited(readFileSync(join(program, folder, name), 'utf8'))
      cites.push(...numbers)
      found.push(...numbers.filter((number) => !headings.includes(number)).map((each) => `${name}: ${each}`))
    }
  }
  expect(found).toEqual([])
  expect(cites).toEqual(expect.arrayContaining(['7.6', '8.2', '15.9', '15.24']))
})

test('no number of the page design has two headings', () => {
  expect(headings.length).toBe(new Set(headings).size)
})

test('the tokens of the page design are those of the stylesheet', () => {
  const tokens = readFileSync(join(program, 'templates/styles/tokens.css'), 'utf8')
  const written = [...design.matchAll(/^\| `(--[\w-]+)` \| ([^|]+) \|/gmu)].map(([, name, value]) => [
    name,
    value,
  ])
  const real = [...tokens.matchAll(/^ {2}(--[\w-]+): ([^;]+);/gmu)].map(([, name, value]) => [name, value])
  expect(written).toEqual(real)
})
