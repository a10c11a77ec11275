import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import { foldCase } from '../../diagnostics/fold-case.ts'
import { formatPlace, type Place } from '../../diagnostics/place.ts'
import { takeLanguageMarks } from '../../diagnostics/language-marks.ts'
import { textsOf } from './check-texts.ts'
import { localeFile } from '../layout.ts'
import { languageName } from '../../diagnostics/language-name.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'
import type { Language, LocaleTree, Path } from '../types.ts'

/** Names stand in both languages as they are. */
const OF_NAMES = /\/(?:organisations|countries|terms)\.yaml$/u
/** Code, addresses and quoted words: titles of other languages among them. */
const ASIDE = /`[^`]*`|\]\([^)]*\)|<[^>]*>|“[^”]*”|\{\{[^}]*\}\}/gu
/** From this many texts of one file on they are reported together. */
const FEW = 3

/**
 * Texts that were copied and not written anew: those of one language in the files of the other, and titles, aims and
 * sentences that two projects share. A text in the wrong language is recognised by its commonest words.
 */
export function checkCopies({
  languages,
  languageRecords,
  locales,
  projects,
  settings,
}: Sheets): Diagnostic[] {
  const common = new Map(
    [...languageRecords]
      .filter(([, sheet]) => sheet.sound(['common_words']))
      .map(([language, { value }]) => [language, new Set(value.common_words)]),
  )
  // In printing order: of two that are the same, the one that was added is the later one.
  const order = settings?.sound(['projects']) ? settings.value.projects : []
  const slugs = [...new Set([...order, ...projects.keys()])]
  const inWrongLanguage = languages.flatMap((language) =>
    [...locales.values()]
      .filter(({ file }) => file.startsWith(`locales/${language}/`) && !OF_NAMES.test(file))
      .flatMap((sheet) =>
        untranslated(
          sheet,
          language,
          languages.filter((other) => other !== language),
          common,
        ),
      ),
  )
  return [...inWrongLanguage, ...languages.flatMap((language) => shared(language, slugs, locales))]
}

function untranslated(
  sheet: Sheet<LocaleTree>,
  language: Language,
  others: readonly Language[],
  common: CommonWords,
): Diagnostic[] {
  const ownWords = common.get(language)
  if (!ownWords) return []
  const wrong = textsOf(sheet.value).flatMap(({ path, text }) => {
    if (path[0] === 'names' || !sheet.sound(path)) return []
    const other = others.find((each) => {
      const words = common.get(each)
      return words && isWritten(text, words, ownWords)
    })
    return other === undefined ? [] : [{ path, name: languageName(other) }]
  })
  const own = languageName(language)
  const hint = `Write it in ${own}.`
  const [first] = wrong
  if (first && wrong.length > FEW) {
    const message = `${wrong.length} texts of this file are in ${first.name}; this is the first.`
    return [warning('untranslated', message, sheet.place(first.path), `Write them in ${own}.`)]
  }
  return wrong.map(({ path, name }) =>
    warning(
      'untranslated',
      `This text is in ${name}, but its file is that of ${own}.`,
      sheet.place(path),
      hint,
    ),
  )
}

/** By language: its commonest words, by which a text that stands in the files of another language is recognised. */
type CommonWords = ReadonlyMap<Language, ReadonlySet<string>>

/** Whether a text has at least two of the commonest words of a language, and none of its own. Shared words say nothing. */
function isWritten(text: string, language: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  // Words that are marked as those of another language are meant to be in it.
  const plain = foldCase(takeLanguageMarks(text).text.replaceAll(ASIDE, ' '))
  const words = plain.match(/[\p{L}\p{M}]+/gu) ?? []
  const known = words.filter((word) => language.has(word) !== own.has(word))
  return words.length > 3 && known.length >= 2 && known.every((word) => language.has(word))
}

/** Words of a text that two projects do not have by chance. */
const SENTENCE = 6

/** Titles, aims and sentences that two projects share in one language; the sentences of a file are reported together. */
function shared(language: Language, slugs: readonly string[], locales: Sheets['locales']): Diagnostic[] {
  const before = new Map<string, { sheet: Sheet<LocaleTree>; path: Path }>()
  return slugs.flatMap((slug) => {
    const sheet = locales.get(localeFile(language, `projects/${slug}`))
    if (!sheet) return []
    const copied = textsOf(sheet.value).flatMap(({ path, text }) => {
      const isHead = isTitleOrAim(path)
      if (!sheet.sound(path) || (!isHead && text.split(/\s+/u).length < SENTENCE)) return []
      const id = `${isHead ? String(path[0]) : ''} ${text.trim()}`
      const first = before.get(id)
      if (!first) before.set(id, { sheet, path })
      return first && first.sheet !== sheet ? [{ path, first }] : []
    })
    const heads = copied.filter(({ path }) => isTitleOrAim(path))
    const sentences = copied.filter(({ path }) => !isTitleOrAim(path))
    const [one] = sentences
    return [
      ...heads.map(({ path, first }) => {
        const message = `Another project has the same ${String(path[0])}: ${writePlace(first)}.`
        return warning(
          'copied-text',
          message,
          sheet.place(path),
          `Write the ${String(path[0])} of this project.`,
        )
      }),
      ...(one ? [copiedSentences(sentences.length, sheet.place(one.path), writePlace(one.first))] : []),
    ]
  })
}

function copiedSentences(count: number, place: Place, there: string): Diagnostic {
  const message =
    count === 1
      ? `Another project has the same text: ${there}.`
      : `${count} texts of this file are those of another project too; this is the first: ${there}.`
  return warning('copied-text', message, place, 'Write what is true of this project.')
}

function isTitleOrAim(path: Path): boolean {
  return path[0] === 'title' || path[0] === 'aim'
}

function writePlace({ sheet, path }: { sheet: Sheet<LocaleTree>; path: Path }): string {
  return formatPlace(sheet.place(path))
}
