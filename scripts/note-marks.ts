import type { Document } from 'yaml'

type Path = readonly (string | number)[]

/** Where the editorial notes have their marks: file of the locale, text in it, last words before the mark. */
const marks: readonly (readonly [namespace: string, path: Path, after: string, note: string])[] = [
  ['foreword', ['paragraphs', 0], '2022–2024-cü illər dövrü', 'years'],
  ['overview', ['participation', 'paragraphs', 1], '17%-lik uğur nisbəti', 'figures'],
  ['projects/dirna', ['activities', 0], 'Avropa universitetləri', 'europe'],
  ['projects/be-open', ['aim'], 'Şərq Tərəfdaşlığı regionunda', 'region'],
  ['projects/beaucoup', ['aim'], 'Şərq Tərəfdaşlığı ölkələrindəki', 'region'],
  ['achievements', ['items', 2, 'points', 0], 'Danimarka', 'denmark'],
  ['achievements', ['items', 3, 'points', 0], '50-dən çox təlim və seminar keçirildi', 'figures'],
]

/**
 * Puts the marks of the editorial notes into a locale file: links without words.
 * @throws {Error} if the words before a mark do not stand where the table says.
 */
export function insertNoteMarks(namespace: string, document: Document): void {
  for (const [file, path, after, note] of marks) {
    if (file !== namespace) continue
    const text = document.getIn(path)
    if (typeof text !== 'string' || !text.includes(after)) {
      throw new Error(`${namespace}: expected “${after}” in ${path.join('.')}`)
    }
    document.setIn(path, text.replace(after, `${after}[](#note-${note})`))
  }
}
