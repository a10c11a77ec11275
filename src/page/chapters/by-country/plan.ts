import { sum } from '../../figures/scale.ts'
import { rankedByName } from '../country-order.ts'
import type { ViewInputs } from '../view-inputs.ts'

/** Size of the heads of a table in pt (page design 4). */
const HEAD_SIZE = 8.5
/** Room for the columns of projects in pt, without the names and the totals; and the narrowest of them with its gap. */
const UPRIGHT = 355
const NARROWEST = 38
const GAP = 10.5
/** Room that they leave for the names of countries in two languages beside each other. */
const BESIDE = 290
/** Most codes of countries across an upright page, and across a landscape one (page design 7.8). */
const MOST_CODES = { upright: 20, landscape: 34 }
/** More maps leave the table no room on their page. */
const MOST_MAPS = 6
/** Rows that a page holds below six maps, and all of it. */
const MOST_ROWS = { below: 15, alone: 40 }

/** How the table of countries and projects is set. */
export interface TablesPlan {
  /** Projects down, codes of countries across. */
  readonly turned: boolean
  readonly landscape: boolean
  /** Whether names in two languages have columns of their own. */
  readonly beside: boolean
  /** Whether it may go over pages. */
  readonly divided: boolean
  /** Whether it begins a page. */
  readonly apart: boolean
  /** Codes of the countries of each table: all in one, unless it is turned and they are too many. */
  readonly parts: readonly (readonly string[])[]
}

/**
 * Plans the table by the number of projects and the widths of their acronyms, which are not broken: countries down and
 * projects across, as long as that fits.
 */
export function planTables(inputs: ViewInputs, hasMaps: boolean): TablesPlan {
  const { report, measure } = inputs
  const countries = rankedByName(inputs)
  const widths = report.projects.map(({ value }) =>
    Math.max(NARROWEST, measure(value.acronym, 'semibold', HEAD_SIZE) + GAP),
  )
  const turned = !hasMaps || sum(widths) > UPRIGHT
  const landscape = !hasMaps && countries.length > MOST_CODES.upright
  const most = MOST_CODES[landscape ? 'landscape' : 'upright']
  const rows = turned ? report.projects.length : countries.length
  const apart = hasMaps && report.projects.length > MOST_MAPS
  return {
    turned,
    landscape,
    beside: !turned && sum(widths) <= BESIDE,
    divided: rows > MOST_ROWS[hasMaps && !apart ? 'below' : 'alone'],
    apart,
    parts: turned ? divide(countries, Math.ceil(countries.length / most)) : [countries],
  }
}

/** Cuts a list into this many pieces, whose lengths differ by one at most. */
function divide<T>(items: readonly T[], count: number): T[][] {
  const end = (index: number): number => Math.round((index * items.length) / count)
  return Array.from({ length: count }, (_, index) => items.slice(end(index), end(index + 1)))
}
