import { makeChapter } from './chapter.ts'
import { hasStatement } from './imprint.ts'
import { statementOf } from './imprint/statement.ts'
import type { View } from './view-inputs.ts'

/** The accessibility statement, where the page of the imprint has no room for it. */
export const accessibility: View = (chapter, inputs) =>
  hasStatement(inputs)
    ? []
    : [makeChapter(chapter, inputs.translator, statementOf(chapter, inputs.report, inputs.translator))]
