import type { ViewName } from '../../report/types.ts'
import { accessibility } from './accessibility.ts'
import { backCover } from './back-cover.ts'
import { byCountry, countriesTable } from './by-country.ts'
import { makeChapter, textsOf } from './chapter.ts'
import { cover } from './cover.ts'
import { glanceChapters } from './glance-chapters.ts'
import { imprint } from './imprint.ts'
import { notes } from './notes.ts'
import { overview } from './overview.ts'
import { lead } from './lead.ts'
import { indexOrganisations } from './organisation-index.ts'
import { projects } from './projects.ts'
import { viewTerms } from './terms.ts'
import type { View } from './view-inputs.ts'

/** What the program computes, by the name that the front matter of a template gives it: the only list of them. */
export const views: Readonly<Record<ViewName, View>> = {
  cover,
  lead,
  imprint,
  // What stands in it is known when all chapters are.
  contents: (chapter, { translator }) => [{ ...makeChapter(chapter, translator, {}), lists: 'contents' }],
  overview,
  glance: glanceChapters,
  projects,
  'by-country': byCountry,
  index: (chapter, { report, edition, translator, other }) => {
    // Side by side the other names stand in a list of their own.
    const isBeside = edition.layout === 'beside'
    const view = indexOrganisations(report, translator, isBeside ? undefined : other)
    const table = isBeside ? countriesTable({ report, edition, translator }) : undefined
    const context = { ...textsOf(chapter, translator), view, isBeside, table: table ?? '' }
    return [{ ...makeChapter(chapter, translator, context), lists: 'index' }]
  },
  terms: (chapter, { edition, translator, other }) => {
    // Side by side each language has a half of its own.
    const isBeside = edition.layout === 'beside'
    const view = viewTerms(translator, isBeside ? undefined : other)
    const context = { ...textsOf(chapter, translator), view, isBeside }
    return [makeChapter(chapter, translator, context)]
  },
  notes,
  accessibility,
  'back-cover': backCover,
}
