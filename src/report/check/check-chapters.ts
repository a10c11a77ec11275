import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type ListedChapter, listedChapters } from '../chapters/listed-chapters.ts'
import { needsProjects } from '../chapters/views.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'

/** What chapters need of each other: pages that lead to the projects the projects, marks of notes the notes. */
export function checkChapters(
  settings: Sheet<Settings>,
  { chapters }: Pick<Sheets, 'chapters'>,
): Diagnostic[] {
  const listed = listedChapters(settings)
  const views = new Set(chapters.map(({ view }) => view))
  const found: Diagnostic[] = []
  if (!views.has('projects')) {
    for (const { name, view } of chapters) {
      if (view && needsProjects.includes(view)) found.push(withoutProjects(name, listed))
    }
  }
  if (settings.sound(['notes']) && settings.value.notes === 'on' && !views.has('notes')) {
    const message = 'The editorial notes are on, but no chapter prints them: their marks would lead nowhere.'
    const hint = 'Write `off`, or add the chapter of the notes to `chapters`.'
    found.push(error('chapter-needed', message, settings.place(['notes']), hint))
  }
  return found
}

function withoutProjects(name: string, listed: readonly ListedChapter[]): Diagnostic {
  const message = `The chapter \`${name}\` leads to the pages of the projects, and no chapter prints them.`
  const hint = `Add the chapter of the projects to the list, or take \`${name}\` out of it.`
  return error('chapter-needed', message, listed.find((each) => each.name === name)?.place, hint)
}
