import type { TextTree, Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import type { Text } from '../../diagnostics/text.ts'
import { makeChapter } from './chapter.ts'
import type { View } from './view-inputs.ts'

/** The accessibility statement, whose last section ends with who publishes the report: there readers can turn to. */
export const accessibility: View = (chapter, { report, translator }) => {
  const [name = ''] = chapter.texts
  const text = translator.tree(name) as Readonly<Record<string, TextTree>>
  const sections = text['sections'] as readonly Readonly<Record<string, TextTree>>[]
  const publisher = publisherWords(report, translator)
  const context = {
    title: text['title'],
    sections: sections.map((section, index) => ({
      ...section,
      closing: index === sections.length - 1 ? publisher : '',
    })),
  }
  return [makeChapter(chapter, translator, context)]
}

/** Who publishes the report, or that the source does not say it. */
function publisherWords({ publication }: Report, translator: Translator): Text {
  const { publisher } = publication.words[translator.language] ?? {}
  if (!publisher) return translator.translate('labels:publisher.missing')
  return translator.translate('labels:publisher.stated', { publisher })
}
