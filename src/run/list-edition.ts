import { stopOnError, together } from '../diagnostics/diagnostic.ts'
import { readTextFile } from '../files/text-file.ts'
import { type Chapter, type Edition, languagesOf, listChapters } from '../page/chapters/chapters.ts'
import { checkGlyphs } from '../page/fonts/glyphs.ts'
import { checkLinks } from '../page/html/check-links.ts'
import { checkTags } from '../page/html/check-tags.ts'
import type { ChapterStages } from '../page/html/render.ts'
import { joinChapter, pairChapters } from '../page/parallel/parallel.ts'
import type { Language } from '../report/types.ts'
import type { ListedEdition } from './edition.ts'
import { expectEdition } from './expected-pages.ts'
import { pageIdentityOf } from './identity.ts'
import type { OpenProject } from './open-project.ts'

/** Lists the chapters of an edition. */
export function listEdition(project: OpenProject, name: Edition): ListedEdition {
  const { report, translators, measure } = project
  const listed = languagesOf(name).flatMap((language) =>
    listChapters(report, name, translators(language), translators(otherThan(language)), measure),
  )
  const { chapters, render } = rendererOf(project, name, listed)
  return {
    name,
    project,
    chapters,
    expected: expectEdition(project, name, chapters),
    identity: pageIdentityOf(project, name),
    render,
    check: (rendered) => checkChapters(project, rendered),
  }
}

function rendererOf(
  { renderChapter, keyOf }: OpenProject,
  name: Edition,
  listed: readonly Chapter[],
): Pick<ListedEdition, 'chapters' | 'render'> {
  if (name !== 'parallel') {
    return {
      chapters: listed,
      render: (some) => together(some.map((chapter) => renderChapter(chapter, listed))),
    }
  }
  const pairs = pairChapters(listed)
  const renderPair = async (joined: Chapter): Promise<ChapterStages> => {
    const pair = pairs.get(joined) ?? []
    const [az, en] = await together(pair.map((each) => renderChapter(each, listed, 'narrow')))
    if (!az || !en) throw new Error(`“${joined.id}” is no chapter of this edition`)
    return joinChapter(az, en, keyOf)
  }
  return { chapters: [...pairs.keys()], render: (some) => together(some.map(renderPair)) }
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

function otherThan(language: Language): Language {
  return language === 'az' ? 'en' : 'az'
}
