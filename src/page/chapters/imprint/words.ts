import type { Text } from '../../../diagnostics/text.ts'
import type { TextTree, Translator } from '../../../language/translate.ts'
import type { Report, ReportChapter } from '../../../report/types.ts'
import type { ImprintWords } from '../chapter.ts'

/** What the imprint, or an accessibility statement, must not say; `statement` is the chapter of the latter. */
export function imprintWords(
  { publication }: Report,
  statement: ReportChapter | undefined,
  translator: Translator,
): ImprintWords {
  const hasContact = (publication.words[translator.language]?.contact.length ?? 0) > 0
  const tree = statement && (translator.tree(statement.texts[0] ?? '') as Readonly<Record<string, TextTree>>)
  const section = tree?.['contact'] as { readonly label: Text } | undefined
  return {
    missing: translator.translate('labels:missing.not_stated'),
    withoutContact: hasContact
      ? []
      : [translator.translate('labels:imprint.contact'), ...(section ? [section.label] : [])],
  }
}
