import type { ChapterForm } from '../../src/report/types.ts'

/** A chapter as most are. */
export const usualForm: ChapterForm = {
  spread: false,
  opener: true,
  folio: true,
  display: false,
  sorted: false,
  landscape: false,
}
