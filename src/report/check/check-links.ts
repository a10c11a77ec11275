import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'
import { ownNotesOf } from './own-notes.ts'
import type { OrganisationsSheet } from './check-organisations.ts'
import type { ProjectSheets } from './check-projects.ts'
import type { PlacedLink } from './check-texts.ts'
import type { Sheet, LanguageSheet } from '../sheet.ts'
import type { LocaleTree, Path } from '../types.ts'

/** What the links of one language may lead to. Absent where a file is broken: nothing is said of it then. */
export interface Targets {
  readonly notes: LanguageSheet | undefined
  /** Notes of the other languages: one that this language lacks is reported as that, not at each of its marks. */
  readonly otherNotes: readonly LanguageSheet[]
  /** Projects that are printed. */
  readonly projects: readonly string[] | undefined
}

/** Checks links inside the report: to notes, `#note-years`, and to projects, `#project-dirna`. */
export function checkInnerLinks(links: readonly PlacedLink[], targets: Targets): Diagnostic[] {
  const notes = targets.notes && soundNotes(targets.notes)
  const elsewhere = targets.otherNotes.flatMap((each) => soundNotes(each) ?? [])
  return links.flatMap((link) => {
    const [, kind, id = ''] = /^(note|project)-(.+)$/u.exec(link.target) ?? []
    const known = kind === 'note' ? notes : targets.projects
    if (kind !== undefined && (known === undefined || known.includes(id))) return []
    if (kind === 'note' && elsewhere.includes(id)) return []
    const own = ownNotesOf(link.sheet)
    if (kind === 'note' && own.includes(id)) return []
    const targetsKnown = [
      ...[...own, ...(notes ?? [])].map((note) => `#note-${note}`),
      ...(targets.projects ?? []).map((slug) => `#project-${slug}`),
    ]
    const message = kind
      ? `There is no ${kind} \`${id}\`${kind === 'project' ? ' in this edition' : ''} to lead to.`
      : `\`#${link.target}\` leads nowhere: links inside the report lead to \`#note-…\` or \`#project-…\`.`
    const where = own.length > 0 ? 'under `notes` here, or in notes.yaml' : 'in notes.yaml'
    const otherwise =
      kind === 'note' ? `Write the note ${where}, in every language.` : 'Correct it, or delete the link.'
    const hint = didYouMean(`#${link.target}`, targetsKnown, otherwise)
    return [
      error('unknown-target', message, link.sheet.tree.placeInside(link.path, link.start, link.length), hint),
    ]
  })
}

/** Notes that records name, with the place of the name. */
export interface NoteMention {
  readonly sheet: Sheet<unknown>
  readonly path: Path
  readonly id: string
}

/** Every note that a record of a project or an organisation names. */
export function notesInRecords(
  projects: ProjectSheets,
  organisations: OrganisationsSheet | undefined,
): NoteMention[] {
  const inProjects = [...projects.values()].flatMap((sheet) => {
    if (!sheet.reachable(['notes'])) return []
    return Object.entries(sheet.value.notes ?? {}).map(([fact, id]) => ({
      sheet: sheet as Sheet<unknown>,
      path: ['notes', fact],
      id: id ?? '',
    }))
  })
  const inOrganisations = Object.entries(organisations?.value ?? {}).flatMap(([key, record]) => {
    if (!organisations || !organisations.sound([key, 'note']) || record.note === undefined) return []
    return [{ sheet: organisations, path: [key, 'note'], id: record.note }]
  })
  return [...inProjects, ...inOrganisations].filter(({ sheet, path }) => sheet.sound(path))
}

/** Checks that the notes named in records are written. One that stands in one language only is reported as that. */
export function checkNoteMentions(
  notes: readonly LanguageSheet[],
  mentions: readonly NoteMention[],
): Diagnostic[] {
  const sound = notes.flatMap((side) => {
    const ids = soundNotes(side)
    return ids ? [{ file: side.sheet.file, ids }] : []
  })
  return mentions.flatMap(({ sheet, path, id }) => {
    const lacking = sound.filter(({ ids }) => !ids.includes(id))
    if (sound.length === 0 || lacking.length < sound.length) return []
    const files = lacking.map(({ file }) => file).join(' and ')
    const hint = didYouMean(id, lacking[0]?.ids ?? [], `Write it in ${files}.`)
    return [error('unknown-note', `There is no note \`${id}\` in ${files}.`, sheet.place(path), hint)]
  })
}

/** Checks that every note is marked, in a text of its language or in a record. */
export function checkMarks(
  notes: LanguageSheet,
  mentions: readonly NoteMention[],
  links: readonly PlacedLink[],
): Diagnostic[] {
  const ids = soundNotes(notes) ?? []
  const marked = [
    ...mentions.map(({ id }) => id),
    ...links.map(({ target }) => target.replace(/^note-/u, '')),
  ]
  const misspelt = new Set(marked.filter((id) => !ids.includes(id)).map((id) => suggest(id, ids)))
  return ids
    .filter(
      (id) =>
        id !== '__proto__' &&
        !marked.includes(id) &&
        !misspelt.has(id) &&
        notes.sheet.reachable(['notes', id]),
    )
    .map((id) => {
      const message = `No mark leads to the note \`${id}\`.`
      const hint = `Put \`[](#note-${id})\` after the word that it is about, or name it in a record.`
      return warning('unmarked-note', message, notes.sheet.tree.keyPlace(['notes', id]), hint)
    })
}

/** Ids of the editorial notes of a language; nothing if they could not be read. */
export function soundNotes(notes: LanguageSheet): string[] | undefined {
  if (!notes.sheet.reachable(['notes'])) return undefined
  return Object.keys((notes.sheet.value as { readonly notes: Readonly<Record<string, LocaleTree>> }).notes)
}
