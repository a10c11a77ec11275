import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createRules, type LanguageRules } from '../src/language/rules.ts'
import { languageSchema } from '../src/report/schema/language-schema.ts'

/** The rules of a language from its `language.yaml` in a folder of locales, that of the frozen report if not said. */
export function readRules(language: string, locales = 'report/locales'): LanguageRules {
  const file = join(import.meta.dirname, 'fixtures', locales, language, 'language.yaml')
  return createRules(language, languageSchema.parse(parse(readFileSync(file, 'utf8'))))
}

/** The languages of the frozen report. */
export const rules = { az: readRules('az'), en: readRules('en') }

/** The same as pages ask for them. */
export const rulesByLanguage = new Map(Object.entries(rules))
