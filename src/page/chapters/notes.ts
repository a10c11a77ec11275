import { makeChapter } from './chapter.ts'
import type { View } from './view-inputs.ts'

/** The editorial notes, if they are printed. */
export const notes: View = (chapter, { translator, notes: ids }) => {
  if (ids.length === 0) return []
  const context = {
    title: translator.translate('notes:title'),
    notes: ids.map((id) => ({
      id: `${translator.language}-note-${id}`,
      label: translator.translate(`notes:notes.${id}.label`),
      text: translator.translate(`notes:notes.${id}.text`),
    })),
  }
  return [makeChapter(chapter, translator, context)]
}
