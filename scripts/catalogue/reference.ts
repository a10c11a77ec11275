import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCatalogue, makeHere, printFromStore } from '../../src/catalogue.ts'
import { folderBlobs } from '../../src/catalogue/folder-blobs.ts'
import type { Manifest } from '../../src/catalogue/manifest.ts'
import { openStore } from '../../src/catalogue/store.ts'
import { nameOfUnit } from '../../src/catalogue/unit.ts'
import { noCache } from '../../src/files/cache.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { startPress } from '../../src/run/press.ts'
import { memoryCache } from '../../test/memory-cache.ts'
import { DATE, program, type Trial } from './trial.ts'

/** What a catalogue is when one process makes it in peace. */
export interface Reference {
  /** Sums of all files by their paths. */
  readonly sums: ReadonlyMap<string, string>
  /** Names of the units that have mistakes. */
  readonly failed: readonly string[]
  /** How many units were made. */
  readonly units: number
}

/** Makes everything by one process, without a queue. */
export async function makeReference({ root, optionsOf, tell }: Trial): Promise<Reference> {
  const store = await openStore(folderBlobs(join(root, 'reference')), 'reference')
  const press = startPress({
    startBrowser: () =>
      startBrowser({
        cacheFolders: [join(program, 'node_modules/.cache/compendium')],
        fontFolders,
        timeout: 120_000,
      }),
    fonts: memoryCache(),
    openStages: () => noCache,
    scratch: join(root, 'press'),
    tabs: 2,
  })
  const options = await optionsOf(store)
  const print = printFromStore(store, press, join(root, 'slices'))
  let units = 0
  const manifest = await buildCatalogue(
    options,
    ({ missing }) => makeHere(store, missing, print, (_, outcome) => (units += outcome === 'made' ? 1 : 0)),
    DATE,
  )
  await press.close()
  await rm(options.catalogue.published, { recursive: true })
  const reference = { sums: sumsOf(manifest), failed: failedOf(manifest), units }
  tell(
    `the reference: ${units} units, ${reference.sums.size} files, ${reference.failed.join(' and ')} with a mistake`,
  )
  return reference
}

/** Nothing is lost, nothing has other bytes, and what has mistakes is told. */
export function compare({ must }: Trial, manifest: Manifest, { sums, failed }: Reference): void {
  const made = sumsOf(manifest)
  const lost = [...sums.keys()].filter((path) => !made.has(path))
  const other = [...sums].filter(([path, sum]) => made.has(path) && made.get(path) !== sum)
  must(lost.length === 0, `${lost.length} lost of ${sums.size} files`)
  must(other.length === 0, `${other.length} with other bytes`)
  must(manifest.missing.length === 0, `${manifest.missing.length} units not made`)
  const told = failedOf(manifest)
  must(told.join() === failed.join(), `mistakes in texts told of ${told.join(' and ')}`)
}

function sumsOf({ reports }: Manifest): Map<string, string> {
  return new Map(
    reports.flatMap(({ name, files }) =>
      files.map(({ path, sha256 }) => [`${name}/${path}`, sha256] as const),
    ),
  )
}

function failedOf({ failed }: Manifest): string[] {
  return failed.map(({ unit }) => nameOfUnit(unit))
}
