import type { Language, LocaleTree, Path, Report } from '../report/types.ts'
import { statesIn } from './translation-state.ts'
import { keyOf } from './written-texts.ts'

/** Words whose room on the cover and in running heads is counted: what is behind there is told, and not marked. */
const UNMARKED = /^labels:(?:report|draft)\./u

/**
 * The report as drafts print it: each translation that is behind its source begins with `[az?]`, and at the foot of the pages
 * it says in the place of the title that this is a draft, and what the marks mean.
 */
export function markDraft(report: Report): Report {
  const [source = ''] = report.languages
  const locales = Object.fromEntries(
    report.languages.map((language) => {
      const own = report.locales[language] ?? {}
      const texts = language === source ? own : marked(report, language, source)
      return [language, withDraftFoot(texts, language === source ? undefined : source)]
    }),
  )
  return { ...report, locales }
}

type Texts = Report['locales'][Language]

/** @param source of a translation, whose marks are explained. */
function withDraftFoot(texts: Texts, source: Language | undefined): Texts {
  const labels = texts['labels']
  const value = labels?.value
  if (!labels || typeof value !== 'object' || !('draft' in value) || !('report' in value)) return texts
  const { name, marks } = value['draft'] as Readonly<Record<string, string>>
  const short = source === undefined ? name : marks?.replaceAll('{{source}}', source)
  const title = { ...(value['report'] as object), short, short_parallel: name }
  return { ...texts, labels: { ...labels, value: { ...value, report: title } as LocaleTree } }
}

function marked(report: Report, language: Language, source: Language): Texts {
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
