import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cache, keyOf } from '../files/cache.ts'
import { browserScript } from './browser-script.ts'
import type { FolderFile } from '../files/publish-folder.ts'

/** The scripts of the pages, by their files in `src/site/client/`. */
export type SiteScript = 'place' | 'search' | 'catalogue'
/** What they are made from besides. */
const SHARED = ['site/fold.ts', 'site/search-index.ts', 'language/endings.ts'] as const

/**
 * The scripts of the web edition, each in one small file.
 * @param program absolute folder of the program.
 * @param names of the scripts that are wanted.
 */
export async function siteScripts(
  program: string,
  cache: Cache,
  names: readonly SiteScript[],
): Promise<FolderFile[]> {
  const folder = join(program, 'src')
  const sources = await Promise.all(
    [...SHARED, ...names.map((name) => join('site', 'client', `${name}.ts`))].map((file) =>
      readFile(join(folder, file)),
    ),
  )
  return Promise.all(
    names.map(async (name) => {
      const key = keyOf('site script', name, ...sources)
      const kept = await cache.read(key)
      const bytes = kept ?? Buffer.from(await browserScript(join(folder, 'site', 'client', `${name}.ts`)))
      if (!kept) await cache.write(key, bytes)
      return { path: `assets/${name}.js`, bytes }
    }),
  )
}
