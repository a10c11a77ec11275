import type { Language, LocaleTree, Path, Report } from '../report/types.ts'
import { statesIn } from './translation-state.ts'
import { keyOf } from './written-texts.ts'

/** Words whose room on the cover and in running heads is counted: what is behind there is told, and not marked. */
const UNMARKED = /^labels:report\./u

/** The report as drafts print it: each translation that is behind its source begins with `[az?]`. */
export function markDraft(report: Report): Report {
  const [source = '', ...others] = report.languages
  const locales = { ...report.locales }
  for (const language of others) locales[language] = marked(report, language, source)
  return { ...report, locales }
}

function marked(report: Report, language: Language, source: Language): Report['locales'][Language] {
  const behind = new Set(
    statesIn(report, language).flatMap(({ key, state }) =>
      (state === 'outdated' || state === 'changed-on-both-sides') && !UNMARKED.test(key) ? [key] : [],
    ),
  )
  return Object.fromEntries(
    Object.entries(report.locales[language] ?? {}).map(([namespace, placed]) => {
      const walk = (tree: LocaleTree, path: Path): LocaleTree => {
        if (typeof tree === 'string')
          return behind.has(keyOf(namespace, path)) ? `\\[${source}?\\] ${tree}` : tree
        if (Array.isArray(tree)) return tree.map((child: LocaleTree, index) => walk(child, [...path, index]))
        return Object.fromEntries(
          Object.entries(tree).map(([name, child]) => [name, walk(child, [...path, name])]),
        )
      }
      return [namespace, { ...placed, value: walk(placed.value, []) }]
    }),
  )
}
