import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { Code } from '../diagnostics/codes.ts'
import { languageName } from '../diagnostics/language-name.ts'
import { formatPlace } from '../diagnostics/place.ts'
import type { Language } from '../report/types.ts'
import { statesIn, type Translated, type TranslationState } from './translation-state.ts'

/** From this many texts of one file on, those that are to be translated are told together. */
const FEW = 3

/** What keeps a release back. */
const BEFORE_RELEASE: readonly Code[] = ['to-translate', 'outdated-translation']

/** Tells every text that is to be translated, and every translation that fell behind its source, at its line. */
export function tellStates(report: Translated): Diagnostic[] {
  const [source = '', ...others] = report.languages
  return others.flatMap((language) => {
    const states = statesIn(report, language)
    const blank = states.filter(({ state }) => state === 'to-translate')
    return [...tellBlank(blank, language), ...states.flatMap((each) => tellBehind(each, source))]
  })
}

/** What must be done before a release is an error in one. */
export function forRelease(found: readonly Diagnostic[]): Diagnostic[] {
  return found.map((each) => (BEFORE_RELEASE.includes(each.code) ? { ...each, severity: 'error' } : each))
}

function tellBlank(blank: readonly TranslationState[], language: Language): Diagnostic[] {
  return [...Map.groupBy(blank, ({ translation }) => translation.place.file).values()].flatMap((texts) => {
    const [first] = texts
    const all = `${texts.length} texts of this file are to be translated; this is the first.`
    return first && texts.length > FEW
      ? [toTranslate(all, first, language)]
      : texts.map((each) => toTranslate('This text is to be translated.', each, language))
  })
}

function toTranslate(message: string, { translation }: TranslationState, language: Language): Diagnostic {
  const hint = `Write it in ${languageName(language)}. Until then the source is printed.`
  return warning('to-translate', message, translation.place, hint)
}

function tellBehind({ key, state, source, translation }: TranslationState, language: Language): Diagnostic[] {
  const there = `the text in ${languageName(language)} (${formatPlace(source.place)})`
  const accept = `\`npm run locale:accept -- ${key}\``
  if (state === 'outdated') {
    const message = `This translation is behind its source: ${there} was changed, and this was not.`
    const hint = `Change it, or say that it is still right: ${accept}.`
    return [warning('outdated-translation', message, translation.place, hint)]
  }
  if (state !== 'changed-on-both-sides') return []
  const message = `Nobody said that this translation is right: it was changed, and so was ${there}.`
  return [
    warning(
      'unconfirmed-translation',
      message,
      translation.place,
      `Compare both, and say that it is: ${accept}.`,
    ),
  ]
}
