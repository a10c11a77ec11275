import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { compareLanguages } from './check-languages.ts'
import { wantedLocales } from './check-files.ts'
import { checkInnerLinks, checkMarks, checkNoteMentions, notesInRecords, soundNotes } from './check-links.ts'
import { checkTexts, type PlacedLink } from './check-texts.ts'
import { compareMarkOrder } from './note-order.ts'
import { checkOwnNotes } from './own-notes.ts'
import { type Quotes, quotesOf } from './typed-quotes.ts'
import { interfaceNames, localeFile, nameFiles, roleOf } from '../layout.ts'
import type { LanguageSheet } from '../sheet.ts'
import type { LanguageRecord } from '../schema/language-schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'
import type { Language, LocaleTree } from '../types.ts'

/**
 * Checks the texts of all languages, and each against those of the source. `slugs` are the projects that have a record.
 * `recordsWhole`: all records and chapters could be read, so that a note that they do not name is named by none.
 * `partial`: projects that lack a record or a text, which is reported; links to them are right.
 */
export function checkLocales(
  sheets: Sheets,
  slugs: ReadonlySet<string>,
  recordsWhole: boolean,
  partial: ReadonlySet<string>,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const { languages } = sheets
  const mentions = notesInRecords(sheets.projects, sheets.organisations)
  const notes = languages.flatMap((language) => sideOf(sheets, language, 'notes') ?? [])
  const listed = sheets.settings?.sound(['projects']) ? sheets.settings.value.projects : undefined
  const isTold = partial.size > 0
  const projects = listed && (isTold ? [...listed, ...partial, ...slugs] : listed)
  const allLinks: PlacedLink[] = []
  for (const language of languages) {
    const side = notes.find((each) => each.language === language)
    const otherNotes = notes.filter((each) => each !== side)
    const { found: inTexts, links } = checkLanguage(sheets, language)
    found.push(...inTexts, ...checkInnerLinks(links, { notes: side, otherNotes, projects }))
    const whole = isWhole(sheets, slugs, language)
    if (side && whole && recordsWhole) found.push(...checkMarks(side, mentions, links))
    found.push(...checkOwnNotes(textsIn(sheets, language), links, (side && soundNotes(side)) ?? []))
    allLinks.push(...links)
  }
  found.push(...checkNoteMentions(notes, mentions), ...comparePairs(sheets, allLinks))
  return found
}

function textsIn(sheets: Sheets, language: Language): Sheet<LocaleTree>[] {
  const files = [...sheets.locales].filter(([file]) => file.startsWith(`locales/${language}/`))
  return files.map(([, sheet]) => sheet)
}

function checkLanguage(sheets: Sheets, language: Language): { found: Diagnostic[]; links: PlacedLink[] } {
  const files = [...sheets.locales].filter(([file]) => file.startsWith(`locales/${language}/`))
  const quotes = quotesIn(sheets.languageRecords.get(language))
  const checked = files.map(([file, sheet]) => checkTexts(sheet, isInterface(language, file), quotes))
  return { found: checked.flatMap((each) => each.found), links: checked.flatMap((each) => each.links) }
}

/** The quotation marks of a language, if its record gives them. */
function quotesIn(record: Sheet<LanguageRecord> | undefined): Quotes | undefined {
  if (!record?.sound(['quotes']) || !record.sound(['inner_quotes'])) return undefined
  return quotesOf(record.value.quotes, record.value.inner_quotes)
}

function isInterface(language: Language, file: string): boolean {
  return interfaceNames.some((namespace) => file === localeFile(language, namespace))
}

function comparePairs(sheets: Sheets, links: readonly PlacedLink[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const [first, ...others] = sheets.languages
  if (first === undefined) return found
  for (const [file, sheet] of sheets.locales) {
    const role = roleOf(file)
    if (!role || !('namespace' in role) || role.language !== first) continue
    const { namespace } = role
    // Files of names are compared with the records, not with each other.
    if (nameFiles.some((each) => each === namespace)) continue
    const source = { language: first, sheet }
    for (const language of others) {
      const other = sideOf(sheets, language, namespace)
      if (!other) continue
      found.push(...compareLanguages({ source, other, placeholders: isInterface(first, file) }))
      found.push(...compareMarkOrder(source, other, links))
    }
  }
  return found
}

function sideOf(sheets: Sheets, language: Language, namespace: string): LanguageSheet | undefined {
  const sheet = sheets.locales.get(localeFile(language, namespace))
  return sheet && { language, sheet }
}

/** Every file of the language is there and was understood as a whole. */
function isWhole(sheets: Sheets, slugs: ReadonlySet<string>, language: Language): boolean {
  return wantedLocales(language, sheets.texts, slugs).every((file) => sheets.locales.get(file)?.whole)
}
