/**
 * Adds a project: its record, its texts in every language with an empty place for each, its line in the list. Asks for what
 * is needed if it is called on a terminal without it.
 *
 *     npm run add:project -- green-campus --acronym GREEN --start 2025 --end 2027-06 --title en="Green campuses"
 *
 * Facts that are not given are `not-stated`. Exit codes: 0 written; 1 refused, nothing was written; 2 wrong command line.
 */
import { checkField, type FieldKind, typedFact } from '../src/edit/fields.ts'
import { languageName } from '../src/diagnostics/language-name.ts'
import { localeFile, projectFile } from '../src/report/layout.ts'
import { addEntry, type NewEntry } from './new-entry/add-entry.ts'
import { type Given, inLanguages, one } from './new-entry/given.ts'
import { type Question, wrongName } from './new-entry/questions.ts'

function fact(flag: string, text: string): Question {
  return { flag, text, wrong: (typed) => wrongFact(flag, typed) }
}

/** Why a fact cannot be what was typed. */
function wrongFact(flag: string, typed: string): string | undefined {
  const [, path, kind] = FACTS.find(([name]) => name === flag) ?? []
  const mistake = path && kind && checkField('project', path, typedFact({ kind }, typed))
  return mistake && `\`${typed}\` is not ${mistake.expected}. ${mistake.hint}`
}

const FACTS: readonly (readonly [flag: string, path: readonly [string, ...string[]], kind: FieldKind])[] = [
  ['acronym', ['acronym'], 'line'],
  ['id', ['id'], 'line'],
  ['budget', ['budget', 'amount'], 'number'],
  ['start', ['period', 'start'], 'month'],
  ['end', ['period', 'end'], 'month'],
  ['website', ['website'], 'address'],
  ['coordinator', ['coordinator'], 'reference'],
]

const entry: NewEntry = {
  usage: `Name the project: npm run add:project -- green-campus --acronym GREEN --start 2025
  --end 2027-06  --id 101082124  --budget 500000  --website https://…
  --coordinator ORGANISATION  --partner ORGANISATION (again for each)
  --title az=… (again for each language)  --before PROJECT
`,
  flags: [
    ...FACTS.map(([name]) => ({ name, form: 'one' as const })),
    { name: 'partner', form: 'many' },
    { name: 'title', form: 'in-languages' },
    { name: 'before', form: 'one' },
  ],
  questions: [
    {
      text: 'Name in files and links, small letters and hyphens (green-campus)',
      isRequired: true,
      wrong: wrongName,
    },
    { ...fact('acronym', 'Acronym, as it is printed (GREEN)'), isRequired: true },
    { ...fact('start', 'Begins in the year 2025, or the month 2025-01'), isRequired: true },
    fact('end', 'Ends in (Enter if the source does not state it)'),
    fact('budget', 'Budget in euros, digits alone (Enter if it is not stated)'),
    fact('coordinator', 'Coordinator, its id in data/organisations.yaml (Enter if it is not stated)'),
    { flag: 'title', text: 'Title', inLanguages: true },
  ],
  edit: (given) => {
    for (const [flag] of FACTS) {
      const value = one(given, flag)
      const wrong = value === undefined ? undefined : wrongFact(flag, value)
      if (wrong !== undefined) return `--${flag}: ${wrong}`
    }
    const before = one(given, 'before')
    return {
      kind: 'add-project',
      slug: given.id,
      record: recordOf(given),
      texts: Object.fromEntries(
        Object.entries(inLanguages(given, 'title')).map(([language, title]) => [language, { title }]),
      ),
      ...(before !== undefined && { before }),
    }
  },
  next: ({ id }, languages) => [
    `Fill in ${projectFile(id)}: the facts that the source states.`,
    ...languages.slice(0, 1).map((language) => {
      return `Write the ${languageName(language)} texts behind their keys in ${localeFile(language, `projects/${id}`)}.`
    }),
    ...languages.slice(1).map((language) => {
      return `Translate them in ${localeFile(language, `projects/${id}`)}, with as many items in each list.`
    }),
    'npm run validate tells what is still missing.',
  ],
}

function recordOf(given: Given) {
  const typed = (flag: string, kind: FieldKind) => {
    const value = one(given, flag)
    return value === undefined ? undefined : typedFact({ kind }, value)
  }
  const [amount, start, end] = [typed('budget', 'number'), typed('start', 'month'), typed('end', 'month')]
  const plain = (['acronym', 'id', 'website', 'coordinator'] as const).flatMap((flag) => {
    const value = one(given, flag)
    return value === undefined ? [] : [[flag, value] as const]
  })
  const partners = given.values.get('partner')
  return {
    ...Object.fromEntries(plain),
    ...(amount !== undefined && { budget: { amount, currency: 'EUR' } }),
    period: { start: start ?? null, end: end ?? 'not-stated' },
    ...(partners && { partners }),
  }
}

process.exitCode = await addEntry(entry, process.argv.slice(2))
