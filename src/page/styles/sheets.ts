import type { Edition } from '../chapters/chapters.ts'

/** Files in `templates/styles/` that every edition is printed with, in their order. */
export const STYLESHEETS = ['tokens.css', 'print.css', 'index.css', 'figures.css', 'glance.css']
/** Over the others, for pages in two columns. */
export const PARALLEL = 'parallel.css'

/** The files of an edition, in their order. */
export function stylesheetsOf(edition: Edition): readonly string[] {
  return edition === 'parallel' ? [...STYLESHEETS, PARALLEL] : STYLESHEETS
}
