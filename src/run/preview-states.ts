import type { ChapterState, TextState } from '../preview/answers.ts'
import { statesIn, type TranslationState, translationStates } from '../translation/translation-state.ts'
import type { PreviewColumn } from './preview-columns.ts'
import { translationOf } from './source-history.ts'
import type { Shown, Workspace } from './preview-workspace.ts'

/** How the chapters of a column stand: mistakes in their files, texts that are to be translated, or behind their source. */
export function chapterStates({ shown, found }: Workspace, column: PreviewColumn): ChapterState[] {
  if (!shown) return []
  const { report } = shown.project
  const states = column.languages.flatMap((language) => statesIn(report, language))
  const ofNamespace = Map.groupBy(states, ({ key }) => key.slice(0, key.indexOf(':')))
  return column.entries.map(({ name, namespaces }) => {
    const own = namespaces.flatMap((namespace) => ofNamespace.get(namespace) ?? [])
    const files = namespaces.map((namespace) => `/${namespace}.yaml`)
    return {
      name,
      mistakes: found.filter(
        ({ severity, place }) => severity === 'error' && files.some((file) => place?.file.endsWith(file)),
      ).length,
      toTranslate: own.filter(({ state }) => state === 'to-translate').length,
      outdated: own.filter(isOutdated).length,
      behind: own
        .filter((each) => each.state === 'to-translate' || isOutdated(each))
        .map(({ language, key }) => `${language}:${key}`),
    }
  })
}

function isOutdated({ state }: TranslationState): boolean {
  return state === 'outdated' || state === 'changed-on-both-sides'
}

/** How a translation stands to its source, with what changed there since; nothing of the source itself. */
export async function textState(
  { inputs }: Workspace,
  { project }: Shown,
  key: string,
  language: string,
): Promise<TextState | undefined> {
  const found = await translationOf(inputs.root, translationStates(project.report), key, language)
  return found && { state: found.state, ...(found.difference && { difference: found.difference }) }
}
