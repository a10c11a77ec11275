import MiniSearch, { type Query } from 'minisearch'
import { foldedWords, typedWords } from './fold.ts'
import { stemOf } from '../language/endings.ts'

/** A section of a chapter that a search finds. */
export interface FoundSection {
  readonly file: string
  /** Id of the section on its page; empty for the page itself. */
  readonly place: string
  readonly chapter: string
  readonly title: string
  readonly text: string
}

/** How sections are searched. The same stands in the index and in the script that reads it. */
export const SEARCH = {
  fields: ['title', 'text'],
  tokenize: (text: string): string[] => foldedWords(text),
  processTerm: (term: string): string => term,
}

/** The index of a language as a script: it is read from a disk, too, where nothing can be fetched. */
export function searchScript(sections: readonly FoundSection[]): string {
  const index = new MiniSearch<{ id: number; title: string; text: string }>(SEARCH)
  index.addAll(sections.map(({ chapter, title, text }, id) => ({ id, title: `${chapter} ${title}`, text })))
  const data = JSON.stringify({ index: index.toJSON(), sections })
  return `globalThis.SEARCH=${data.replaceAll('<', String.raw`\u003c`).replaceAll('\u2028', String.raw`\u2028`)}\n`
}

/**
 * What is asked of the index: every word, as it is typed, at the beginning of a word or with a slip of the keyboard; and for
 * less also without its ending.
 */
export function queryOf(typed: string, language: string): Query {
  return {
    combineWith: 'AND',
    queries: typedWords(typed).map((word) => {
      const stem = stemOf(word, language)
      return {
        combineWith: 'OR',
        queries: [
          {
            queries: [word],
            prefix: true,
            fuzzy: word.length > 3 ? 0.2 : false,
            weights: { fuzzy: 0.2, prefix: 0.6 },
          },
          ...(stem === word
            ? []
            : [
                {
                  queries: [stem],
                  prefix: true,
                  fuzzy: 0.2,
                  weights: { fuzzy: 0.2, prefix: 0.6 },
                  boostTerm: () => 0.3,
                },
              ]),
        ],
      }
    }),
  }
}
