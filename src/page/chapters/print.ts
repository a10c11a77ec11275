import type { Translator } from '../../language/translate.ts'
import type { Printed } from '../../diagnostics/text.ts'
import type { Templates } from '../templates/template.ts'
import type { Chapter } from './chapter.ts'

/** What was printed: it is looked through for marks of notes before it is rendered. */
const known = new WeakMap<Templates, WeakMap<object, Printed>>()

/**
 * Prints a chapter by its template, once: Markdown with a slot for every text.
 * @throws {DiagnosticError} as `Templates.render`.
 */
export function print(
  templates: Templates,
  { template, context }: Pick<Chapter, 'template' | 'context'>,
  translator: Translator,
): Printed {
  const ofTemplates = known.get(templates) ?? new WeakMap<object, Printed>()
  known.set(templates, ofTemplates)
  const printed = ofTemplates.get(context) ?? templates.render(template, context, translator)
  ofTemplates.set(context, printed)
  return printed
}
