import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** An address outside of the report, and where it is written: `data/projects/dirna.yaml:6`. */
export interface OutsideLink {
  readonly address: string
  readonly places: readonly string[]
}

/** In YAML and Markdown an address ends at a space, a quotation mark or a bracket; a comma or stop at its end is none of it. */
const ADDRESS = /https?:\/\/[^\s"'<>()[\]{}|\\^`]+[^\s"'<>()[\]{}|\\^`.,;:!?]/gu

/** Finds the addresses of websites in the records and texts, each once. Comments are not printed. */
export async function findOutsideLinks(root: string): Promise<OutsideLink[]> {
  const found = new Map<string, string[]>()
  const files: string[] = []
  for await (const file of glob('{data,locales}/**/*.yaml', { cwd: root }))
    files.push(file.replaceAll('\\', '/'))
  for (const file of files.toSorted()) {
    const lines = (await readFile(join(root, file), 'utf8')).split('\n')
    for (const [index, line] of lines.entries()) {
      for (const [address] of line.replace(/(?:^|\s)#.*/u, '').matchAll(ADDRESS)) {
        found.set(address, [...(found.get(address) ?? []), `${file}:${index + 1}`])
      }
    }
  }
  return [...found].map(([address, places]) => ({ address, places }))
}
