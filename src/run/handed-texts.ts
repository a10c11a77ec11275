import type { Cache } from '../files/cache.ts'
import type { Language } from '../report/types.ts'
import {
  type Handed,
  type HandedPart,
  type HandedText,
  type HandedWords,
  handedHeads,
} from '../review/handed.ts'
import { type State, states, translationStates } from '../translation/translation-state.ts'
import type { OpenProject } from './open-project.ts'
import { reviewParts } from './review-parts.ts'
import { renderScreens, word } from './screen-edition.ts'
import { withHistory } from './source-history.ts'

/** Which texts are handed over: those in one of these states, or with a question. */
export type Asked = ReadonlySet<State | 'question'>

/** What is handed over, and from where. */
export interface HandedOptions {
  readonly to: Language
  readonly asked: Asked
  /**
   * The pages on which the texts of a chapter stand, in reading order, in the language that is translated into; nothing for
   * those that are on none, or if none were made.
   */
  readonly pagesOf: (texts: readonly string[]) => readonly (number | undefined)[]
}

/** The texts of the report that a translator is asked for, by chapters in reading order. */
export async function handedTexts(
  project: OpenProject,
  cache: Cache,
  { to, asked, pagesOf }: HandedOptions,
): Promise<Handed> {
  const { report, translators } = project
  const screens = await renderScreens(project, cache, word)
  const [first, second] = [screens[0], screens.find(({ language }) => language === to)]
  if (!first || !second) throw new Error(`the report is not translated into “${to}”`)
  const isAsked = asks(report, to, asked)
  const stateOf = translationStates(report)
  const notes = report.reviewNotes[to] ?? {}
  const parts = reviewParts(report, first, second, (_, own) => own).map(
    async ({ heading, texts }): Promise<HandedPart> => {
      const all = texts.flatMap(({ key }) => stateOf(key, to) ?? [])
      const pages = pagesOf(all.map(({ translation }) => translation.value))
      const pageOf = new Map(all.map(({ key }, index) => [key, pages[index]]))
      const chosen = all.filter(({ key }) => isAsked(key))
      const known = await withHistory(project.inputs.root, chosen)
      return {
        heading,
        texts: known.map(({ key, state, source, translation, sourceThen, difference }): HandedText => {
          const isBlank = state === 'to-translate'
          const page = pageOf.get(key)
          return {
            key,
            source: source.value,
            translation: isBlank ? '' : translation.value,
            state,
            note: notes[key] ?? { isQuestion: false, comment: '' },
            ...(page !== undefined && { page }),
            ...(sourceThen !== undefined && { sourceThen }),
            ...(difference && { difference }),
          }
        }),
      }
    },
  )
  return {
    from: first.language,
    to,
    date: report.settings.value.edition.date,
    tags: { from: first.translator.rules.record.tag, to: second.translator.rules.record.tag },
    words: handedWords((key) => translators(to).translate(key).value),
    parts: (await Promise.all(parts)).filter(({ texts }) => texts.length > 0),
  }
}

/** Tells whether a text is asked for. */
export function asks(report: OpenProject['report'], to: Language, asked: Asked): (key: string) => boolean {
  const stateOf = translationStates(report)
  const notes = report.reviewNotes[to] ?? {}
  return (key) => {
    const state = stateOf(key, to)?.state
    return (
      state !== undefined && (asked.has(state) || (asked.has('question') && notes[key]?.isQuestion === true))
    )
  }
}

/** What columns and states are called in a language. */
export function handedWords(translate: (key: string) => string): HandedWords {
  const heads = handedHeads.map((head) => [head, translate(`word:handed.${head}`)])
  const all = [...states, 'question'].map((state) => [
    state,
    translate(`word:handed.states.${state.replaceAll('-', '_')}`),
  ])
  return {
    heads: Object.fromEntries(heads) as HandedWords['heads'],
    states: Object.fromEntries(all) as HandedWords['states'],
  }
}
