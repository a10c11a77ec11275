import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { wordsOf } from '../../src/diagnostics/text-markdown.ts'

/** A value of a locale file or record, as its editor wrote it. */
export interface WrittenText {
  /** From the folder of the project. */
  readonly file: string
  /** Keys and numbers that lead to it. */
  readonly path: string
  /** Lines of the file, the first of which is 1. */
  readonly first: number
  readonly lines: readonly string[]
  /** Its words; those before, between and after places for values apart. */
  readonly words: readonly string[]
}

/** Values that are put in when the text is printed. */
const PLACEHOLDER = /\{\{.*?\}\}|\$t\(.*?\)/gu

/** Reads all texts of a project, whatever version of the program it is for. Files that are no YAML are left out. */
export async function readWrittenTexts(root: string): Promise<WrittenText[]> {
  const files: string[] = []
  for await (const file of glob('{data,locales}/**/*.yaml', { cwd: root }))
    files.push(file.replaceAll('\\', '/'))
  const texts = files.toSorted().map(async (file) => textsOf(file, await readFile(join(root, file), 'utf8')))
  return (await Promise.all(texts)).flat()
}

function textsOf(file: string, source: string): WrittenText[] {
  const counter = new LineCounter()
  const lines = source.split('\n')
  const found: WrittenText[] = []
  const walk = (node: unknown, path: readonly (string | number)[], key?: Node): void => {
    if (isMap(node)) {
      for (const pair of node.items) walk(pair.value, [...path, String(pair.key)], pair.key as Node)
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index])
    } else if (isScalar(node) && node.range && !isAlias(node)) {
      const first = counter.linePos((key ?? node).range?.[0] ?? node.range[0]).line
      const last = counter.linePos(Math.max(node.range[0], node.range[1] - 1)).line
      const words = String(node.value)
        .split(PLACEHOLDER)
        .map((each) => wordsOf(each).replaceAll(/\s+/gu, ' ').trim())
      found.push({ file, path: path.join('.'), first, lines: lines.slice(first - 1, last), words })
    }
  }
  walk(parseDocument(source, { lineCounter: counter, logLevel: 'silent' }).contents, [])
  return found
}
