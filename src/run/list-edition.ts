import { stopOnError, together } from '../diagnostics/diagnostic.ts'
import { readTextFile } from '../files/text-file.ts'
import { type Chapter, listChapters } from '../page/chapters/chapters.ts'
import { checkGlyphs } from '../page/fonts/glyphs.ts'
import { checkLinks } from '../page/html/check-links.ts'
import { checkTags } from '../page/html/check-tags.ts'
import type { Column } from '../page/html/plugins/rehype-hyphenation.ts'
import type { ChapterStages } from '../page/html/render.ts'
import { joinChapter, pairChapters } from '../page/parallel/parallel.ts'
import type { Edition } from '../report/types.ts'
import type { ListedEdition } from './edition.ts'
import { expectEdition } from './expected-pages.ts'
import { pageIdentityOf } from './identity.ts'
import { type NumberedNotes, numberNotes } from './number-notes.ts'
import type { OpenProject } from './open-project.ts'

/** Lists the chapters of an edition. */
export function listEdition(project: OpenProject, edition: Edition): ListedEdition {
  const { report, translators, measure, columns } = project
  const listed = edition.languages.flatMap((language) =>
    listChapters(report, edition, language, translators, measure, columns),
  )
  const notes = numberNotes(project, edition, listed)
  const { chapters, render } = rendererOf(project, edition, listed, notes)
  return {
    ...edition,
    project,
    chapters,
    expected: expectEdition(project, edition, chapters),
    identity: pageIdentityOf(project, edition, listed, notes),
    render,
    check: (rendered) => checkChapters(project, rendered),
  }
}

function rendererOf(
  { renderChapter, keyOf }: OpenProject,
  edition: Edition,
  listed: readonly Chapter[],
  notes: NumberedNotes,
): Pick<ListedEdition, 'chapters' | 'render'> {
  const joined = joinedChapters(edition, listed)
  const renderOne = (chapter: Chapter, column?: Column): Promise<ChapterStages> =>
    renderChapter(chapter, { edition, all: listed, notes: notes(chapter.language) }, column)
  const renderJoined = async (chapter: Chapter): Promise<ChapterStages> => {
    const pair = joined.get(chapter)
    if (!pair) return renderOne(chapter)
    const [first, second] = await together(pair.map((each) => renderOne(each, 'narrow')))
    if (!first || !second) throw new Error(`“${chapter.id}” is no chapter of this edition`)
    return joinChapter(first, second, keyOf)
  }
  const byFirst = new Map([...joined].map(([chapter, [first]]) => [first, chapter]))
  const seconds = new Set([...joined.values()].map(([, second]) => second))
  return {
    chapters: listed.filter((each) => !seconds.has(each)).map((each) => byFirst.get(each) ?? each),
    render: (some) => together(some.map(renderJoined)),
  }
}

/**
 * The chapters that two languages share, each with those that it is joined from: all of them side by side; where the
 * languages come one after the other, those that stand once.
 */
function joinedChapters({ layout, languages }: Edition, listed: readonly Chapter[]) {
  if (layout === 'beside') return pairChapters(listed)
  const isShared = layout === 'after' && languages.length === 2
  return pairChapters(isShared ? listed.filter(({ form }) => form.once) : [])
}

function checkChapters(
  { inputs, templates: { placeOf }, coverage }: OpenProject,
  rendered: readonly ChapterStages[],
): void {
  stopOnError([
    ...checkLinks(rendered, placeOf),
    ...checkGlyphs(rendered, coverage, placeOf, (file) => readTextFile(inputs, file).source),
    ...checkTags(rendered, placeOf),
  ])
}
