import type { Translator, TextTree } from '../../language/translate.ts'
import { Text } from '../../diagnostics/text.ts'
import { textChapter } from './text-chapter.ts'
import type { View } from './view-inputs.ts'

/** How a text is set that opens the report: on a ground of colour, or in the text column of a white page. */
type LeadSize = 'large' | 'medium' | 'small'

/** Characters of the longest text that is set large, and of the longest one on a ground at all (page design 6). */
const LARGE = 420
const MEDIUM = 800

/** A chapter of texts whose first one is set on a ground of colour, the smaller the longer it is. */
export const lead: View = (chapter, { report, edition, translator, translators }) => {
  // Side by side both languages have one size.
  const languages = edition.layout === 'beside' ? edition.languages : [translator.language]
  const [name = ''] = chapter.texts
  const size = sizeOf(Math.max(...languages.map((each) => lengthOf(translators(each), name))))
  const isOnGround = size !== 'small'
  const form = isOnGround ? { ...chapter, opener: false } : chapter
  const made = textChapter(form, report, translator)
  return [{ ...made, context: { ...made.context, lead: { size, isOnGround } } }]
}

function sizeOf(length: number): LeadSize {
  if (length <= LARGE) return 'large'
  return length <= MEDIUM ? 'medium' : 'small'
}

/** Characters of a text, its title apart. */
function lengthOf(translator: Translator, name: string): number {
  const { paragraphs } = translator.tree(name) as Readonly<Record<string, TextTree>>
  if (!Array.isArray(paragraphs)) return 0
  return paragraphs.reduce(
    (sum: number, each) => sum + (each instanceof Text ? each.value.length : Infinity),
    0,
  )
}
