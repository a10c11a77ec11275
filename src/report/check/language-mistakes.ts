import { findLanguageMarks, markableLanguages } from '../../diagnostics/language-marks.ts'
import type { TextMistake } from './text-mistake.ts'

/** Marks of a language, `[employability]{lang=en}`, that are not read, or name a language that is not known. */
export function languageMistakes(text: string): TextMistake[] {
  return findLanguageMarks(text).flatMap(({ start, length, language, read }): TextMistake[] => {
    const isKnown = markableLanguages.includes(language)
    if (read && isKnown) return []
    const mark = text.slice(start, start + length)
    const example = isKnown ? `\`[employability]{lang=${language}}\`` : '`[employability]{lang=en}`'
    return [
      {
        severity: 'error',
        code: 'bad-language-mark',
        message: isKnown
          ? `\`${mark}\` marks no words, and would be printed as typed.`
          : `\`${mark}\` names no language that words can be marked with.`,
        hint: isKnown
          ? `Put the words in square brackets right before it, without spaces: ${example}.`
          : `Write one of ${markableLanguages.join(', ')}: ${example}.`,
        start,
        length,
      },
    ]
  })
}
