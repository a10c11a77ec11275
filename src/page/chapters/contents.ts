import type { Language } from '../../report/types.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { Chapter, Entry } from './chapters.ts'

interface ContentsGroup {
  readonly title: Text | ''
  readonly entries: Omit<Entry, 'group' | 'language'>[]
}

/**
 * What the contents list of one language prints: its entries in groups. An entry is a link as a whole, so that its words
 * hold no links or marks of notes.
 */
export function contentsContext(
  chapters: readonly Chapter[],
  language: Language,
): { groups: ContentsGroup[] } {
  const groups: ContentsGroup[] = []
  for (const entry of chapters.flatMap((chapter) => chapter.entries)) {
    if (entry.language !== language) continue
    const title = entry.group ?? ''
    let group = groups.at(-1)
    if (group?.title.toString() !== title.toString()) {
      group = { title, entries: [] }
      groups.push(group)
    }
    group?.entries.push({
      id: entry.id,
      title: entry.title.asWords(),
      details: entry.details.map((detail) => detail.asWords()),
    })
  }
  return { groups }
}
