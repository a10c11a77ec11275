import { parseArgs } from 'node:util'
import type { Language } from '../../src/report/types.ts'

/** What the command line or the answers say of a new entry. */
export interface Given {
  /** Its name in files and links. */
  readonly id: string
  /** By the names of flags; several of a flag that may come again. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** A flag of the command line. */
export interface Flag {
  readonly name: string
  /** One for each language, `--title az=…`, or as many as one likes, `--partner …`. */
  readonly form: 'one' | 'in-languages' | 'many'
}

/** Reads the command line; nothing if it is none of these flags. */
export function readGiven(
  args: readonly string[],
  flags: readonly Flag[],
): (Given & { readonly root: string | undefined }) | undefined {
  try {
    const options = Object.fromEntries(
      flags.map(({ name, form }) => [name, { type: 'string' as const, multiple: form !== 'one' }]),
    )
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, root: { type: 'string' as const, multiple: false } },
    })
    const [id = '', ...others] = positionals
    const { root, ...own } = values
    const lists = Object.entries(own).map(([name, value]) => {
      return [name, (Array.isArray(value) ? value : [value]).map(String)] as const
    })
    const isWrong = flags
      .filter(({ form }) => form === 'in-languages')
      .some(({ name }) =>
        lists.some(([other, list]) => other === name && list.some((each) => !/^[\w-]+=/u.test(each))),
      )
    if (others.length > 0 || isWrong) return undefined
    return { id, values: new Map(lists), root: typeof root === 'string' ? root : undefined }
  } catch {
    return undefined
  }
}

/** The value of a flag. */
export function one({ values }: Given, flag: string): string | undefined {
  return values.get(flag)?.[0]
}

/** The texts of a flag by their languages: `--title az=…`. */
export function inLanguages({ values }: Given, flag: string): Record<Language, string> {
  return Object.fromEntries(
    (values.get(flag) ?? []).map((each) => [
      each.slice(0, each.indexOf('=')),
      each.slice(each.indexOf('=') + 1),
    ]),
  )
}
