/** The marks of notes and links, which are no words: they stay with the text that is lengthened. */
const MARK = /\[[^\]]*\]\([^)]*\)/gu

/** The text with half of its words once more, as another sentence. */
export function lengthened(text: string): string {
  return `${text} ${sentence(text)}`
}

/** The first half of the text's words, as a sentence, with all its marks. */
export function halved(text: string): string {
  const marks = [...text.matchAll(MARK)].map(([mark]) => mark).join('')
  return `${sentence(text).slice(0, -1)}${marks}.`
}

/** The title, if it has so many letters. @throws {Error} if not. */
export function longer(title: string, letters: number): string {
  if (title.length < letters) throw new Error(`“${title}” has ${title.length} letters, not ${letters}`)
  return title
}

function sentence(text: string): string {
  const words = text.replaceAll(MARK, '').split(/\s+/u)
  const half = words.slice(0, Math.ceil(words.length / 2)).join(' ')
  return `${half.replace(/[.,:;–-]+$/u, '')}.`
}
