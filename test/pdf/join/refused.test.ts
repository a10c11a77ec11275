import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCAFFOLD } from '../../../src/page/edition/scaffold-page.ts'
import { RESERVED } from '../../../src/page/edition/page-numbers.ts'
import { PartError } from '../../../src/pdf/join/part-error.ts'
import { PdfSyntaxError } from '../../../src/pdf/objects/syntax-error.ts'
import { temporaryFolder } from '../browser-fixture.ts'
import { chance, damage } from '../damage.ts'
import { joinParts, joinSplit, type Print, printWhole, withPrinter } from './printed-report.ts'
import { dot, sampleReport } from './sample-report.ts'
import { COLUMN, splitEdition, type SplitEdition } from './split-edition.ts'

const folder = temporaryFolder()
const CHAPTERS = 4
/** An attempt on a damaged file may take so long, in ms. */
const SLOW = 3000

/** The prints of a report in three parts, and of its second part with mistakes of different kinds. */
let split: SplitEdition
let prints: readonly Uint8Array[]
const wrong = new Map<string, Uint8Array>()

beforeAll(async () => {
  writeFileSync(join(folder, 'dot.png'), dot)
  await withPrinter(folder, [], async (print) => {
    const { html } = await printWhole(sampleReport(folder, 11), print)
    split = splitEdition(html, CHAPTERS)
    prints = await Promise.all(split.parts.map(print))
    await printMistakes(print)
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

async function printMistakes(print: Print): Promise<void> {
  const part = split.parts[1] ?? ''
  const figures = /<p class="figures".*?<\/p>/gu
  const mistakes: Record<string, string> = {
    'no figures': part.replaceAll(figures, ''),
    'figures without 0': part.replaceAll(figures, (row) => row.replaceAll(/(?<=>)\d+/gu, '1212121212121')),
    'one side': part.replaceAll(/@(?:top|bottom)-left(?:-corner)?\{[^}]*\}/gu, ''),
    'another count': part.replace('<style>', '<style>@page:first{counter-increment:page 5}'),
    'a link to nowhere': part
      .replace('</h1>', '</h1><a href="#nowhere">x</a>')
      .replace('<i id', '<i id="nowhere"></i><i id'),
    'no scaffold page': part.replaceAll(SCAFFOLD, 'other-page'),
    'over the scaffold page': part.replace(
      `<div id="${SCAFFOLD}"`,
      `<section><p>Before</p><div id="${SCAFFOLD}"`,
    ),
  }
  for (const [name, html] of Object.entries(mistakes)) wrong.set(name, await print(html))
}

/** What joining says if the second part has a mistake. */
function complaint(mistake: string): unknown {
  const [first, , third] = prints
  const second = wrong.get(mistake)
  if (!first || !second || !third) throw new Error(`nothing was printed for “${mistake}”`)
  try {
    joinSplit(split, [first, second, third], 'right')
  } catch (cause) {
    return cause
  }
  return undefined
}

describe('a part is named that cannot be joined', () => {
  it.each([
    ['no figures', /SourceSans3-SemiBold lacks a digit of its number \d+$/u],
    ['figures without 0', /lacks a digit of/u],
    ['one side', /its margins are made for the other side/u],
    ['another count', /its margin says \d+, but it is its page 1$/u],
  ])('for %s', (mistake, message) => {
    const cause = complaint(mistake)
    expect(cause).toBeInstanceOf(PartError)
    expect(cause).toMatchObject({ message: expect.stringMatching(message) as string })
    expect(String(cause)).toContain('part 2, page')
  })

  it('for a number that has more digits than its zeros', async () => {
    const [first = '', ...others] = split.parts
    const narrow = first.replaceAll(/(?<=<span class="page"[^>]*>)0+/gu, '0')
    let cause: unknown
    await withPrinter(folder, [], async (print) => {
      const [, second, third] = prints
      if (!second || !third || others.length !== 2) throw new Error('there are three parts')
      try {
        joinParts([await print(narrow), second, third], {
          scaffold: SCAFFOLD,
          sides: split.sides,
          column: { digits: 1, align: 'right', language: RESERVED },
          parents: [],
        })
      } catch (error) {
        cause = error
      }
    })
    expect(cause).toMatchObject({ name: 'PartError' })
    expect(String(cause)).toMatch(
      /part 1, page 1 of its print: "0" has not the width of \d\d, the page of "en-/u,
    )
  })
})

it('a print without its scaffold page, or with one that text runs into, is refused', () => {
  expect(complaint('no scaffold page')).toMatchObject({
    name: 'PdfSyntaxError',
    message: expect.stringContaining(`expected the destination "${SCAFFOLD}"`) as string,
  })
  expect(complaint('over the scaffold page')).toMatchObject({
    name: 'PdfSyntaxError',
    message: expect.stringContaining('an element of part 2 goes on on its scaffold page') as string,
  })
})

it('a link to an id that no part has is an error', () => {
  expect(complaint('a link to nowhere')).toMatchObject({
    name: 'PdfSyntaxError',
    message: expect.stringContaining('"nowhere" has no place in the printed PDF') as string,
  })
})

it('a chapter with a side that nothing links to has no place', () => {
  const sides = new Map([...split.sides, ['elsewhere', 'left' as const]])
  expect(() => joinSplit({ ...split, sides }, prints, 'right')).toThrow('"elsewhere" has no place')
})

it('damaged parts are refused with the byte, or joined, and never take long', () => {
  const next = chance(7)
  const results = new Set<string>()
  let slowest = 0
  for (let count = 0; count < 90; count += 1) {
    const damaged = prints.map((bytes, index) =>
      index === count % prints.length ? damage(bytes, next) : bytes,
    )
    const start = performance.now()
    try {
      joinParts(damaged, {
        scaffold: SCAFFOLD,
        sides: split.sides,
        column: { digits: COLUMN, align: 'right', language: RESERVED },
        parents: [],
      })
      results.add('joined')
    } catch (cause) {
      if (!(cause instanceof PdfSyntaxError || cause instanceof PartError)) throw cause
      results.add('refused')
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  expect([...results].toSorted()).toEqual(['joined', 'refused'])
  expect(slowest).toBeLessThan(SLOW)
})
