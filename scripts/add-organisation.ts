/**
 * Adds an organisation: its record and its names in every language, and the names of its country if it is the first of it.
 * Asks for what is needed if it is called on a terminal without it.
 *
 *     npm run add:organisation -- aalto-university --country FI --kind university --name az=… --name en=…
 *
 * Exit codes: 0 written; 1 refused, nothing was written; 2 wrong command line.
 */
import { checkField } from '../src/edit/fields.ts'
import { organisationsFile, projectFile } from '../src/report/layout.ts'
import { addEntry, type NewEntry } from './new-entry/add-entry.ts'
import { inLanguages, one } from './new-entry/given.ts'
import { wrongName } from './new-entry/questions.ts'

const FACTS = ['country', 'kind', 'ror', 'note'] as const

/** Why a fact cannot be what was typed. */
function wrongFact(flag: string, typed: string): string | undefined {
  const mistake = checkField('organisation', [flag], typed)
  return mistake && `\`${typed}\` is not ${mistake.expected}. ${mistake.hint}`
}

const entry: NewEntry = {
  usage: `Name the organisation: npm run add:organisation -- aalto-university --country FI --kind university
  --name az=… --name en=… (one for each language)  --ror 020hwjq30  --note NOTE
  --country-name az=… (if it is the first organisation of its country)
`,
  flags: [
    ...FACTS.map((name) => ({ name, form: 'one' as const })),
    { name: 'name', form: 'in-languages' },
    { name: 'country-name', form: 'in-languages' },
  ],
  questions: [
    {
      text: 'Id, its English name in small letters with hyphens (aalto-university)',
      isRequired: true,
      wrong: wrongName,
    },
    {
      flag: 'country',
      text: 'Country, two capital letters (FI)',
      isRequired: true,
      wrong: (typed) => wrongFact('country', typed),
    },
    {
      flag: 'kind',
      text: 'Kind (university, ministry, association …)',
      isRequired: true,
      wrong: (typed) => wrongFact('kind', typed),
    },
    { flag: 'name', text: 'Name', inLanguages: true },
  ],
  edit: (given) => {
    const record: Record<string, string> = {}
    for (const flag of FACTS) {
      const value = one(given, flag)
      if (value === undefined) continue
      const wrong = wrongFact(flag, value)
      if (wrong !== undefined) return `--${flag}: ${wrong}`
      record[flag] = value
    }
    return {
      kind: 'add-organisation',
      id: given.id,
      record,
      names: inLanguages(given, 'name'),
      countries: inLanguages(given, 'country-name'),
    }
  },
  next: ({ id }) => [
    `Name it where it takes part: \`${id}\` as coordinator or partner in a file such as ${projectFile('PROJECT')}.`,
    `npm run validate tells names that are still missing. ${organisationsFile} has its country and kind.`,
  ],
}

process.exitCode = await addEntry(entry, process.argv.slice(2))
