import { type Diagnostic, warning } from '../diagnostics.ts'
import { formatPlace } from '../place.ts'
import { textsOf } from './check-texts.ts'
import { localeFile } from './layout.ts'
import type { Sheet } from './sheet.ts'
import type { Sheets } from './sheets.ts'
import { type Language, languages, type LocaleTree, type Path } from './types.ts'

/** Commonest words of a language, none of which is a word of the other. */
const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
  az: new Set(
    'və üçün ilə üzrə bu bir də da olan kimi edir edilib edilmişdir olunur onun həmçinin isə daha'.split(' '),
  ),
  en: new Set(
    'the of and to in for with is are was were by from that this their which its has have'.split(' '),
  ),
}
/** Names stand in both languages as they are. */
const OF_NAMES = /\/(?:organisations|countries|terms)\.yaml$/u
/** Code, addresses and quoted words: titles of other languages among them. */
const ASIDE = /`[^`]*`|\]\([^)]*\)|<[^>]*>|“[^”]*”|\{\{[^}]*\}\}/gu
/** From so many texts of one file on they are told together. */
const FEW = 3

/**
 * Texts that were copied and not written anew: those of one language in the files of the other, and a title or an aim
 * that two projects share. A text in the wrong language is told by its commonest words.
 */
export function checkCopies({ locales, projects }: Sheets): Diagnostic[] {
  const inWrongLanguage = languages.flatMap((language) =>
    [...locales.values()]
      .filter(({ file }) => file.startsWith(`locales/${language}/`) && !OF_NAMES.test(file))
      .flatMap((sheet) => untranslated(sheet, language)),
  )
  return [
    ...inWrongLanguage,
    ...languages.flatMap((language) => shared(language, [...projects.keys()], locales)),
  ]
}

function untranslated(sheet: Sheet<LocaleTree>, language: Language): Diagnostic[] {
  const other = language === 'az' ? 'en' : 'az'
  const wrong = [...textsOf(sheet.value)].filter(
    ({ path, text }) => path[0] !== 'names' && sheet.sound(path) && isWritten(text, other, language),
  )
  const [name, own] = [NAMES[other], NAMES[language]]
  const hint = `Write it in ${own}.`
  const [first] = wrong
  if (first && wrong.length > FEW) {
    const message = `${wrong.length} texts of this file are in ${name}; this is the first.`
    return [warning('untranslated', message, sheet.place(first.path), `Write them in ${own}.`)]
  }
  return wrong.map(({ path }) =>
    warning(
      'untranslated',
      `This text is in ${name}, but its file is that of ${own}.`,
      sheet.place(path),
      hint,
    ),
  )
}

const NAMES = { az: 'Azerbaijani', en: 'English' } as const

/** Whether a text has at least two of the commonest words of a language, and none of the other. */
function isWritten(text: string, language: Language, other: Language): boolean {
  const words =
    text
      .replaceAll(ASIDE, ' ')
      .toLocaleLowerCase('en')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length <= 3) return false
  const count = (of: Language): number => words.filter((word) => COMMON[of].has(word)).length
  return count(language) >= 2 && count(other) === 0
}

/** Titles and aims that two projects share in one language. */
function shared(language: Language, slugs: readonly string[], locales: Sheets['locales']): Diagnostic[] {
  const before = new Map<string, { sheet: Sheet<LocaleTree>; path: Path }>()
  return slugs.flatMap((slug) => {
    const sheet = locales.get(localeFile(language, `projects/${slug}`))
    if (!sheet) return []
    return ['title', 'aim'].flatMap((key): Diagnostic[] => {
      const path = [key]
      const text = sheet.sound(path) ? (sheet.value as Readonly<Record<string, unknown>>)[key] : undefined
      if (typeof text !== 'string') return []
      const id = `${key} ${text.trim()}`
      const first = before.get(id)
      if (!first) {
        before.set(id, { sheet, path })
        return []
      }
      const there = formatPlace(first.sheet.place(first.path))
      const message = `Another project has the same ${key}: ${there}.`
      return [warning('copied-text', message, sheet.place(path), `Write the ${key} of this project.`)]
    })
  })
}
