/** What Chromium's pages know beside the properties that the grammar lists. */
export const moreProperties: readonly string[] = [
  'size',
  'page-orientation',
  'page-margin-safety',
  'text-fit',
  'border-shape',
  'color-interpolation',
  'color-rendering',
  'buffered-rendering',
]

const corners = ['top-left-corner', 'top-right-corner', 'bottom-left-corner', 'bottom-right-corner']
const edges = ['top', 'bottom'].flatMap((edge) => ['left', 'center', 'right'].map((at) => `${edge}-${at}`))
const sides = ['left', 'right'].flatMap((side) => ['top', 'middle', 'bottom'].map((at) => `${side}-${at}`))

/** The boxes in a page's margins: CSS Paged Media Module Level 3, 5.1. */
export const marginBoxes: readonly string[] = [...corners, ...edges, ...sides]

/** Selectors Level 4, and those of pages. */
export const pseudoClasses: readonly string[] = words(`
  active any-link checked default defined dir disabled empty enabled first first-child
  first-of-type focus focus-visible focus-within has host hover is blank lang last-child
  last-of-type left link modal not nth-child nth-last-child nth-last-of-type nth-of-type
  only-child only-of-type open optional placeholder-shown read-only read-write required right
  root scope target visited where after before first-letter first-line
`)

/** CSS Pseudo-Elements Module Level 4. */
export const pseudoElements: readonly string[] = words(`
  after before first-letter first-line marker placeholder selection backdrop highlight
  target-text details-content file-selector-button checkmark picker-icon
`)

/** Units of lengths: CSS Values and Units Module Level 4. */
export const units: readonly string[] = words(`
  mm cm in pt pc px em rem ex ch lh rlh fr vw vh deg
`)

/** Variables that the drawings bring themselves. */
export const drawnVariables: readonly string[] = ['--quiet-zone']

function words(list: string): string[] {
  return list.trim().split(/\s+/u)
}
