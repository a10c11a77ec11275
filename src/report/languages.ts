import { type Inputs, pathsIn } from '../files/inputs.ts'
import { settingsFile } from './layout.ts'
import { settingsSchema } from './schema/schema.ts'
import { LANGUAGE } from './schema/schema-values.ts'
import type { Language } from './types.ts'
import { readYaml } from './yaml/yaml-tree.ts'

/**
 * The languages of the report, the source first: which files it is made from depends on them, so they are asked for
 * before anything is checked. If their list cannot be read, which is reported, they are the folders in `locales/`, so that
 * the other mistakes are reported in the same run.
 */
export function readLanguages(inputs: Inputs, settings: string | undefined): readonly Language[] {
  return (settings === undefined ? undefined : listedIn(settings)) ?? localeFolders(inputs)
}

/** The folders in `locales/` that have the name of a language. */
export function localeFolders(inputs: Inputs): Language[] {
  return pathsIn(inputs, 'locales')
    .filter((path) => inputs.entries.get(path) === 'folder')
    .map((path) => path.slice('locales/'.length))
    .filter((name) => LANGUAGE.test(name))
}

function listedIn(source: string): readonly Language[] | undefined {
  try {
    const tree = readYaml(settingsFile, source)
    const { languages } = (tree.value ?? {}) as Readonly<Record<string, unknown>>
    const { data } = settingsSchema.shape.languages.safeParse(languages)
    return data && [...new Set(data)]
  } catch (cause) {
    // Nested too deep for the parser, which is reported.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}
