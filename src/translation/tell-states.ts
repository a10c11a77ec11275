import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { Code } from '../diagnostics/codes.ts'
import { languageName } from '../diagnostics/language-name.ts'
import { formatPlace } from '../diagnostics/place.ts'
import type { Language } from '../report/types.ts'
import { type State, statesIn, type Translated, type TranslationState } from './translation-state.ts'

/** From this many texts of one file on, those that are to be translated are told together. */
const FEW = 3

/** What keeps a release back. */
const BEFORE_RELEASE: readonly Code[] = ['to-translate', 'outdated-translation']

/** Tells every text that is to be translated, and every translation that fell behind its source, at its line. */
export function tellStates(report: Translated): Diagnostic[] {
  const [source = '', ...others] = report.languages
  return others.flatMap((language) => {
    const states = statesIn(report, language)
    const only = others.length > 1 ? ` --language ${language}` : ''
    const accept = (key: string): string => `\`npm run locale:accept -- ${key}${only}\``
    const inState = (wanted: State): TranslationState[] => states.filter(({ state }) => state === wanted)
    return [
      ...tellBlank(inState('to-translate'), language, source),
      ...states.flatMap((each) => tellBehind(each, source, accept(each.key))),
      // Of a language of which nothing is remembered `npm run locale:status` tells it.
      ...(report.madeFrom[language]?.length ? tellUnknown(inState('never-confirmed'), accept) : []),
    ]
  })
}

/** What must be done before a release is an error in one. */
export function forRelease(found: readonly Diagnostic[]): Diagnostic[] {
  return found.map((each) => (BEFORE_RELEASE.includes(each.code) ? { ...each, severity: 'error' } : each))
}

/** Tells each text, or of many texts of a file the first for all. */
function byFiles(
  texts: readonly TranslationState[],
  tell: (text: TranslationState, count: number) => Diagnostic,
): Diagnostic[] {
  return [...Map.groupBy(texts, ({ translation }) => translation.place.file).values()].flatMap((own) =>
    own.length > FEW
      ? own.slice(0, 1).map((each) => tell(each, own.length))
      : own.map((each) => tell(each, 1)),
  )
}

function tellBlank(blank: readonly TranslationState[], language: Language, source: Language): Diagnostic[] {
  return byFiles(blank, ({ translation }, count) => {
    const message =
      count > 1
        ? `${count} texts of this file are to be translated; this is the first.`
        : 'This text is to be translated.'
    const hint = `Write it in ${languageName(language)}. Until then the source is printed, marked [${source}].`
    return warning('to-translate', message, translation.place, hint)
  })
}

function tellUnknown(texts: readonly TranslationState[], accept: (key: string) => string): Diagnostic[] {
  return byFiles(texts, ({ key, translation }, count) => {
    const message =
      count > 1
        ? `Nobody said that ${count} translations of this file are right; this is the first.`
        : 'Nobody said that this translation is right.'
    const [them, are, under] =
      count > 1 ? ['them', 'they are', key.slice(0, key.indexOf(':'))] : ['it', 'it is', key]
    const hint = `Compare ${them} with the source, and say that ${are}: ${accept(under)}. Only then is a later change of the source told.`
    return warning('unconfirmed-translation', message, translation.place, hint)
  })
}

function tellBehind(
  { state, source, translation }: TranslationState,
  language: Language,
  accept: string,
): Diagnostic[] {
  const there = `the text in ${languageName(language)} (${formatPlace(source.place)})`
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
