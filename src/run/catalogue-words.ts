import * as z from 'zod'
import type { PageWords } from '../catalogue/pages/frame.ts'
import type { Inputs } from '../files/inputs.ts'
import { formatNumber } from '../language/number.ts'
import { createRules } from '../language/rules.ts'
import { localeFolders } from '../report/languages.ts'
import { languageSchema } from '../report/schema/language-schema.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'

const wordsSchema = z.object({ language: z.string(), catalogue: z.record(z.string(), z.string()) })

/**
 * The words of the pages of a catalogue in every language of its reports: those of the first report that has them. What is wrong
 * with the files of a report is told when it is built.
 */
export function catalogueWords(reports: readonly Inputs[]): PageWords[] {
  const found = new Map<string, PageWords>()
  for (const inputs of reports) {
    for (const language of localeFolders(inputs)) {
      if (found.has(language)) continue
      const own = wordsIn(inputs, language)
      if (own) found.set(language, own)
    }
  }
  return [...found.values()].toSorted((one, other) => (one.language < other.language ? -1 : 1))
}

function wordsIn(inputs: Inputs, language: string): PageWords | undefined {
  const { data: site } = wordsSchema.safeParse(valueOf(inputs, `locales/${language}/site.yaml`))
  const { data: record } = languageSchema.safeParse(valueOf(inputs, `locales/${language}/language.yaml`))
  if (!site || !record) return undefined
  const rules = createRules(language, record)
  return {
    language,
    tag: record.tag,
    name: site.language,
    words: (key) => site.catalogue[key] ?? key,
    number: (value) => formatNumber(rules, value),
  }
}

function valueOf({ entries }: Inputs, file: string): unknown {
  const entry = entries.get(file)
  if (typeof entry !== 'object' || !('bytes' in entry)) return undefined
  try {
    return readYaml(file, entry.bytes.toString()).value
  } catch (cause) {
    // Nested too deep for the parser.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}
