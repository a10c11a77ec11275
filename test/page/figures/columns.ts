import { columnsOf } from '../../../src/page/figures/columns.ts'

const MM = 72 / 25.4

/** The columns of the report's pages. */
export const columns = columnsOf({ text: 111.7 * MM, whole: 170 * MM, gap: 5 * MM })
