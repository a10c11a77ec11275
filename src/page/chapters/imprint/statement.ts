import type { Text } from '../../../diagnostics/text.ts'
import type { TextTree, Translator } from '../../../language/translate.ts'
import type { Report, ReportChapter } from '../../../report/types.ts'
import { contactLine } from './about.ts'
import type { Row } from './row.ts'

/** A section of the accessibility statement. */
export interface StatementSection {
  readonly label: Text
  readonly paragraphs: readonly Text[]
  /** What follows its last paragraph, a line each: the contact. */
  readonly closing: Row['lines']
}

/** The accessibility statement; whom to write to is said only where an address is given. */
export function statementOf(
  { texts: [name = ''] }: ReportChapter,
  { publication }: Report,
  translator: Translator,
): { readonly title: Text; readonly sections: readonly StatementSection[] } {
  const tree = translator.tree(name) as Readonly<Record<string, TextTree>>
  const contact = publication.words[translator.language]?.contact ?? []
  const section = (text: TextTree, closing: Row['lines']): StatementSection => {
    const { label, paragraphs } = text as unknown as Omit<StatementSection, 'closing'>
    return { label, paragraphs, closing }
  }
  return {
    title: tree['title'] as Text,
    sections: [
      ...(tree['sections'] as readonly TextTree[]).map((text) => section(text, [])),
      ...(contact.length > 0 && tree['contact']
        ? [
            section(
              tree['contact'],
              contact.map((line) => [contactLine(line)]),
            ),
          ]
        : []),
    ],
  }
}
