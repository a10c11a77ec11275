import { makeChapter } from './chapter.ts'
import { hasStatement } from './imprint.ts'
import { statementOf } from './imprint/statement.ts'
import { imprintWords } from './imprint/words.ts'
import type { View } from './view-inputs.ts'

/** The accessibility statement, where the page of the imprint has no room for it. */
export const accessibility: View = (chapter, inputs) => {
  const { report, translator } = inputs
  if (hasStatement(inputs)) return []
  const made = makeChapter(chapter, translator, statementOf(chapter, report, translator))
  return [{ ...made, imprint: imprintWords(report, chapter, translator) }]
}
