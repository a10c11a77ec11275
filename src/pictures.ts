import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keyOf } from './cache.ts'

/** The folder of the project whose pictures may be printed. It need not be there. */
export const PICTURES = 'data/pictures'

/** The kinds of picture that browsers and the PDF know alike. */
const KIND = /\.(?:png|jpe?g|svg)$/iu

/** Whether a path of the project, with `/` and without `..`, is one of a picture that may be printed. */
export function isPicture(path: string): boolean {
  return path.startsWith(`${PICTURES}/`) && KIND.test(path)
}

/** A hash of all pictures of the project in `root`: pages that print one are others when it changes. */
export async function picturesOf(root: string): Promise<string> {
  const folder = join(root, PICTURES)
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const pictures = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isPicture(`${PICTURES}/${name}`))
  const read = pictures
    .toSorted()
    .map(async (name) => [name, await readFile(join(folder, name)).catch(() => '')])
  return keyOf('pictures', ...(await Promise.all(read)).flat())
}
