import type { Root } from 'hast'
import type { RenderedChapter } from '../../src/page/edition/edition.ts'
import type { ChapterForm } from '../../src/report/types.ts'

/** A chapter as most are. */
export const usualForm: ChapterForm = {
  spread: false,
  opener: true,
  folio: true,
  display: false,
  small: false,
  once: false,
  sorted: false,
  register: false,
  landscape: false,
  raised: false,
}

/** An Azerbaijani chapter of such a form with this content. */
export function usualChapter(children: Root['children']): RenderedChapter {
  const chapter = {
    id: 'az-x',
    language: 'az',
    template: 'x',
    form: usualForm,
    entries: [],
    context: {},
  }
  return { chapter, content: { type: 'root', children } }
}
