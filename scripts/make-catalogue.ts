import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCatalogue } from '../test/catalogue/make-catalogue.ts'

/*
 * Makes a catalogue to try things with: `npm run catalogue:example -- FOLDER --countries 30 --periods 2 --projects 17`.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    countries: { type: 'string', default: '2' },
    periods: { type: 'string', default: '1' },
    projects: { type: 'string', default: '3' },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name the folder that the catalogue is to be made in.')
const [countries, periods, projects] = [
  Number(values.countries),
  Number(values.periods),
  Number(values.projects),
]
await makeCatalogue(resolve(folder), { countries, periods, projects })
console.log(`${countries * periods} reports, ${countries * periods * projects} projects, in ${folder}`)
