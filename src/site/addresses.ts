import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Language, ViewName } from '../report/types.ts'

/** What of a chapter its address is made of. */
export interface Addressed {
  readonly name: string
  readonly language: Language
  readonly view?: ViewName
  /** Where the chapter is listed, or its title written. */
  readonly place?: Place
}

/** Pages of a language besides its chapters. */
export const pages = { landing: 'index', all: 'all', search: 'search', both: 'both' } as const

/**
 * The file of a chapter, from the folder of the site: `en/foreword.html`, `az/projects/dirna.html`. It is called the same in
 * all languages. The index of organisations is no `index.html`, which is the page that a folder opens with.
 */
export function chapterFile({ name, language, view }: Addressed): string {
  return `${language}/${shortName({ name, ...(view && { view }) })}.html`
}

function shortName({ name, view }: Pick<Addressed, 'name' | 'view'>): string {
  if (view === 'index') return 'organisations'
  return view === 'projects' ? `projects/${name.replace(/^project-/u, '')}` : name
}

/** The file of a page of a language that is no chapter. */
export function pageFile(language: Language, page: keyof typeof pages): string {
  return `${language}/${pages[page]}.html`
}

/** A relative address from one file of the site to another; it works from a disk, too. */
export function relativeTo(from: string, to: string, place = ''): string {
  const anchor = place === '' ? '' : `#${place}`
  if (from === to && anchor !== '') return anchor
  const up = '../'.repeat(from.split('/').length - 1)
  return `${up}${to}${anchor}`
}

/** Chapters whose pages would have the same address, or that of another page. */
export function checkAddresses(chapters: readonly Addressed[]): Diagnostic[] {
  const taken = new Map<string, string>()
  for (const { language } of chapters)
    for (const page of Object.keys(pages) as (keyof typeof pages)[]) taken.set(pageFile(language, page), page)
  return chapters.flatMap((chapter) => {
    const file = chapterFile(chapter)
    const other = taken.get(file)
    taken.set(file, chapter.name)
    if (other === undefined) return []
    return [
      error(
        'site-address',
        `The chapters “${other}” and “${chapter.name}” would have the same page, ${file}.`,
        chapter.place,
        'Give one of them another name: that of its template, or of its text.',
      ),
    ]
  })
}
