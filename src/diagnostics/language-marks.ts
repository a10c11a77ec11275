/** Languages that words of a text may be marked with (BCP 47): those of the organisations, and of what is quoted. */
export const markableLanguages: readonly string[] =
  'az be bg cs da de el en es et fi fr hu it ka la lt lv nl no pl pt ro ru sk sl sv tr uk'.split(' ')

/** `[employability]{lang=en}`; a backslash before the bracket leaves it as it is typed. */
const MARK = /(?<!\\)\[([^[\]]+)\]\{lang=([a-z]+)\}/gu

const OPENING = '\uE003'
const CLOSING = '\uE004'
const HOLDER = /\uE003(\d+)\uE004/gu

/** Words of a text whose language is marked. */
export interface LanguageMark {
  readonly written: string
  readonly words: string
  readonly language: string
}

/**
 * Takes the marks out of a text and leaves a holder for each, two characters that no text may have with a number
 * between them: Markdown would read the brackets.
 */
export function takeLanguageMarks(markdown: string): { text: string; marks: readonly LanguageMark[] } {
  const marks: LanguageMark[] = []
  const text = markdown.replaceAll(MARK, (written: string, words: string, language: string) => {
    if (!markableLanguages.includes(language)) return written
    marks.push({ written, words, language })
    return `${OPENING}${marks.length - 1}${CLOSING}`
  })
  return { text, marks }
}

/** Cuts words at the holders of marks: a string for words, a mark for a holder. */
export function splitLanguageMarks(words: string, marks: readonly LanguageMark[]): (string | LanguageMark)[] {
  return words
    .split(HOLDER)
    .map((piece, index) => (index % 2 === 0 ? piece : (marks[Number(piece)] ?? '')))
    .filter((piece) => piece !== '')
}

/** Words with the marks as they were written, for what is no text: code and addresses. */
export function restoreLanguageMarks(words: string, marks: readonly LanguageMark[]): string {
  return splitLanguageMarks(words, marks)
    .map((piece) => (typeof piece === 'string' ? piece : piece.written))
    .join('')
}

/** Where a text has `{lang=…}`, and whether it is a mark that is read. Offset and length in UTF-16 code units. */
export function findLanguageMarks(
  markdown: string,
): { start: number; length: number; language: string; read: boolean }[] {
  const read = new Map(
    [...markdown.matchAll(MARK)].map((match) => [match.index + match[0].length, match[2] ?? '']),
  )
  return [...markdown.matchAll(/(?<!\\)\{\s*lang\s*=\s*["“”']?([^}"“”']*)["“”']?\s*\}/giu)].map((match) => {
    const language = read.get(match.index + match[0].length)
    return {
      start: match.index,
      length: match[0].length,
      language: language ?? match[1]?.trim() ?? '',
      read: language !== undefined,
    }
  })
}
