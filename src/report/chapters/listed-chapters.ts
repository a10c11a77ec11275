import type { Place } from '../../diagnostics/place.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Shape } from './shapes.ts'

/** An item of the list of chapters in `data/report.yaml`. */
export interface ListedChapter {
  readonly name: string
  /** What its texts look like, if it has no template of its own. */
  readonly shape?: Shape
  /** Of the projects, those that it prints. */
  readonly group?: string
  /** Where its name stands. */
  readonly place: Place
  /** Where one of its settings stands. */
  readonly placeOf: (setting: 'shape' | 'group') => Place
}

/** The items that could be understood, in printing order. */
export function listedChapters(settings: Sheet<Settings>): readonly ListedChapter[] {
  return settings.value.chapters.flatMap((item, index): ListedChapter[] => {
    const path = ['chapters', index]
    if (!settings.sound(path)) return []
    const name = typeof item === 'string' ? item : (Object.keys(item)[0] ?? '')
    const { shape, group } = typeof item === 'string' ? {} : (item[name] ?? {})
    return [
      {
        name,
        ...(shape && { shape }),
        ...(group !== undefined && { group }),
        place: typeof item === 'string' ? settings.place(path) : settings.tree.keyPlace([...path, name]),
        placeOf: (setting) => settings.place([...path, name, setting]),
      },
    ]
  })
}
