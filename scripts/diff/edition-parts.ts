import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What of `data/report.yaml` says which PDFs there are, whatever version of the program it is for. */
interface Settings {
  readonly editions?: Readonly<
    Record<string, { readonly languages?: readonly string[]; readonly layout?: string }>
  >
}

/**
 * The editions that one is put together from, one after the other, and of which one has changed itself. Nothing if it is
 * to be compared.
 */
export async function partsOf(
  edition: string,
  {
    were,
    are,
    root,
  }: {
    /** Files of the editions by their names. */
    readonly were: ReadonlyMap<string, string>
    readonly are: ReadonlyMap<string, string>
    readonly root: string | undefined
  },
): Promise<string[] | undefined> {
  if (root === undefined) return undefined
  const settings = parse(await readFile(join(root, 'data', 'report.yaml'), 'utf8')) as Settings
  const languages = settings.editions?.[edition]?.languages ?? []
  if (languages.length < 2 || settings.editions?.[edition]?.layout !== 'after') return undefined
  const alone = Object.entries(settings.editions).filter(([, each]) => each.languages?.length === 1)
  const parts = languages.flatMap(
    (language) => alone.find(([, each]) => each.languages?.[0] === language)?.[0] ?? [],
  )
  if (parts.length < languages.length || !parts.every((part) => are.has(part) && were.has(part)))
    return undefined
  const changed = parts.map(async (part) => !(await isSameFile(were.get(part) ?? '', are.get(part) ?? '')))
  return (await Promise.all(changed)).includes(true) ? parts : undefined
}

/** Whether two files have the same bytes. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  return (await readFile(one)).equals(await readFile(other))
}
