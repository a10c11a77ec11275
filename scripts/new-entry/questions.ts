import { languageName } from '../../src/diagnostics/language-name.ts'
import { KEBAB } from '../../src/report/schema/schema-values.ts'
import type { Language } from '../../src/report/types.ts'
import type { Given } from './given.ts'

/** What is asked for on a terminal, if no flag says it. */
export interface Question {
  /** The flag that it stands for; none for the name of the entry. */
  readonly flag?: string
  readonly text: string
  /** Whether it is asked for in every language. */
  readonly inLanguages?: true
  /** Whether no answer is none. */
  readonly isRequired?: true
  /** Why an answer cannot be taken, in words; it is asked for again then. */
  readonly wrong?: (typed: string) => string | undefined
}

/** Why something cannot be the name of files and links. */
export function wrongName(typed: string): string | undefined {
  return KEBAB.test(typed) ? undefined : `\`${typed}\` has other characters than a–z, digits and hyphens.`
}

/** Asks for what was not given, and takes what was answered. An empty answer leaves it open, if that may be. */
export async function completed(
  given: Given,
  questions: readonly Question[],
  languages: readonly Language[],
  ask: (text: string) => Promise<string>,
): Promise<Given> {
  const values = new Map(given.values)
  let { id } = given
  for (const { flag, text, inLanguages, isRequired, wrong } of questions) {
    const answer = async (about: string): Promise<string> => {
      for (let question = `${about}: `; ;) {
        const typed = (await ask(question)).trim()
        const why = typed === '' ? undefined : wrong?.(typed)
        if (why === undefined && (typed !== '' || !isRequired)) return typed
        question = `${why === undefined ? '' : `${why}\n`}${about}: `
      }
    }
    if (flag === undefined) {
      if (id === '') id = await answer(text)
    } else if (inLanguages) {
      for (const language of languages) {
        const listed = values.get(flag) ?? []
        if (listed.some((each) => each.startsWith(`${language}=`))) continue
        const typed = await answer(`${text} in ${languageName(language)}`)
        if (typed !== '') values.set(flag, [...listed, `${language}=${typed}`])
      }
    } else if (!values.has(flag)) {
      const typed = await answer(text)
      if (typed !== '') values.set(flag, [typed])
    }
  }
  return { id, values }
}
