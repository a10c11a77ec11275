import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generate, parse, walk } from 'css-tree'

/** Leadings by the size of the letters that have them, both in pt. */
export type SpecifiedLeadings = ReadonlyMap<string, ReadonlySet<number>>

const SHORT = /(?<size>[\d.]+)pt\/(?<leading>[\d.]+)pt/u
const POINTS = /^(?<points>[\d.]+)pt$/u

/** All pairs of a size and a leading that the stylesheets of a folder give out. */
export async function specifiedLeadings(folder: string): Promise<SpecifiedLeadings> {
  const found = new Map<string, Set<number>>()
  const add = (size: string | undefined, leading: string | undefined): void => {
    if (size === undefined || leading === undefined) return
    const key = sizeKey(Number(size))
    found.set(key, (found.get(key) ?? new Set()).add(Number(leading)))
  }
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.css'))) {
    const sheet = parse(await readFile(join(folder, file), 'utf8'))
    walk(sheet, {
      visit: 'Block',
      enter({ children }) {
        const values = new Map<string, string>()
        for (const each of children)
          if (each.type === 'Declaration') values.set(each.property, generate(each.value))
        const { size, leading } = SHORT.exec(values.get('font') ?? '')?.groups ?? {}
        add(size, leading)
        const points = (name: string): string | undefined =>
          POINTS.exec(values.get(name) ?? '')?.groups?.['points']
        add(points('font-size') ?? size, points('line-height'))
      },
    })
  }
  return found
}

/** The browser rounds sizes to a hundredth of a pixel. */
export function sizeKey(size: number): string {
  return size.toFixed(1)
}
