import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What each chapter of an edition says, block by block: its id, and paragraphs, items and rows in their order. */
export type ChapterTexts = ReadonlyMap<string, readonly string[]>

/** Reads the chapters that a build left in `stages/EDITION`, without Markdown. Nothing if there are none. */
export async function readChapterTexts(folder: string): Promise<ChapterTexts> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md')).toSorted()
  const read = names.map(async (name) => {
    const markdown = await readFile(join(folder, name), 'utf8')
    return [name.slice(0, -'.md'.length), blocksOf(markdown)] as const
  })
  return new Map(await Promise.all(read))
}

function blocksOf(markdown: string): string[] {
  return markdown
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*] |\d+\. |\|))/u)
    .map(plainWords)
    .filter((words) => /[\p{L}\p{N}]/u.test(words))
}

/** Characters that templates write by their names. */
const ENTITIES: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of Markdown as they are read. */
function plainWords(block: string): string {
  return (
    block
      .replaceAll(/<(?:https?|mailto):[^>]*>/gu, '')
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replaceAll(/^\s*(?:#+|[-*]|\d+\.)\s/gu, '')
      .replaceAll(/&(\w+);/gu, (entity: string, name: string) => ENTITIES[name] ?? entity)
      .replaceAll(/(?<!\\)[*`|\\]/gu, ' ')
      .replaceAll('\u00ad', '')
      // Not the spaces inside of numbers.
      .replaceAll(/[ \t\r\n]+/gu, ' ')
      .trim()
  )
}
