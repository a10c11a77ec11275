import type { Edition } from '../../report/types.ts'

/** Files in `templates/styles/` that every edition is printed with, in their order. */
export const STYLESHEETS = [
  'tokens.css',
  'print.css',
  'imprint.css',
  'contents.css',
  'index.css',
  'figures.css',
  'glance.css',
  'maps.css',
  'cover.css',
  'project.css',
  'notes.css',
]
/** Over the others, for pages in two columns. */
export const PARALLEL = 'parallel.css'

/** The files of an edition, in their order. */
export function stylesheetsOf({ layout }: Edition): readonly string[] {
  return layout === 'beside' ? [...STYLESHEETS, PARALLEL] : STYLESHEETS
}
