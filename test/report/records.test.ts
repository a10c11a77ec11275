import { describe, expect, test } from 'vitest'
import { type Case, followHints, run } from './edited-report.ts'

const settings = 'data/report.yaml'
const engage = 'data/projects/engage.yaml'
const dirna = 'data/projects/dirna.yaml'
const partnership = 'data/projects/3e-partnership.yaml'
const organisations = 'data/organisations.yaml'
const map = 'data/map.yaml'
const enOrganisations = 'locales/en/organisations.yaml'
const azOrganisations = 'locales/az/organisations.yaml'
const azCountries = 'locales/az/countries.yaml'
const enCountries = 'locales/en/countries.yaml'
const enDirnaText = 'locales/en/projects/dirna.yaml'

const cases: readonly Case[] = [
  {
    name: 'straight quotation marks in an acronym, told once and not where it is printed',
    code: 'straight-quotes',
    severity: 'warning',
    edits: [{ file: dirna, from: 'acronym: DIRNA', to: 'acronym: The ⟦"⟧New" DIRNA' }],
    message: '`"` is not a quotation mark of this language.',
    hint: 'Write `“New”`.',
  },
  {
    name: 'a straight apostrophe in the publisher',
    code: 'straight-quotes',
    severity: 'warning',
    edits: [{ file: settings, from: 'publisher: not-stated', to: "publisher: Editors⟦'⟧s Press" }],
    message: "`'` is not an apostrophe of this language.",
    hint: 'Write `’`.',
  },
  {
    name: 'an organisation misspelt in its own record, told there and not at all who name it rightly',
    code: 'unknown-organisation',
    edits: [{ file: organisations, from: '\nku-leuven:', to: '\n⟦ku-leuwen⟧:' }],
    message: 'Nothing names the organisation `ku-leuwen`; projects and locales write it otherwise.',
    hint: 'Did you mean `ku-leuven`?',
  },
  {
    name: 'an organisation with most of its id lost, and not the one that is unused by this',
    code: 'unknown-organisation',
    edits: [{ file: dirna, from: '- lankaran-state-university', to: '- ⟦lankaran⟧' }],
    message: 'There is no organisation `lankaran` in data/organisations.yaml.',
    hint: 'Did you mean `lankaran-state-university`? If it is a new organisation, add it to data/organisations.yaml, and its name to the locale files.',
  },
  {
    name: 'a misspelt organisation whose nearest neighbour takes part elsewhere, and not the one that is unused by this',
    code: 'unknown-organisation',
    edits: [{ file: dirna, from: '- baku-state-university', to: '- ⟦baku-university⟧' }],
    message: 'There is no organisation `baku-university` in data/organisations.yaml.',
    hint: 'Did you mean `baku-state-university`? If it is a new organisation, add it to data/organisations.yaml, and its name to the locale files.',
  },
  {
    name: 'a misspelt participant, and not the name that the project’s text gives to the right one',
    code: 'unknown-organisation',
    edits: [{ file: dirna, from: '- baku-state-university', to: '- ⟦baku-stat-university⟧' }],
    message: 'There is no organisation `baku-stat-university` in data/organisations.yaml.',
    hint: 'Did you mean `baku-state-university`? If it is a new organisation, add it to data/organisations.yaml, and its name to the locale files.',
  },
  {
    name: 'an organisation without its record, told where a project names it and not at its names',
    code: 'unknown-organisation',
    edits: [
      { file: organisations, from: /ku-leuven: .*\n/u, to: '' },
      { file: partnership, from: '- ku-leuven', to: '- ⟦ku-leuven⟧' },
    ],
    message: 'There is no organisation `ku-leuven` in data/organisations.yaml.',
    hint: 'Add it to data/organisations.yaml.',
  },
  {
    name: 'an organisation without its record that two projects name, told once',
    code: 'unknown-organisation',
    edits: [
      { file: organisations, from: /ganja-state-university: .*\n/u, to: '' },
      { file: dirna, from: '- ganja-state-university', to: '- ⟦ganja-state-university⟧' },
    ],
    message:
      'There is no organisation `ganja-state-university` in data/organisations.yaml. Also named at {place}.',
    hint: 'Add it to data/organisations.yaml.',
    there: { file: engage, text: '- ⟦⟧ganja-state-university' },
  },
  {
    name: 'an organisation renamed in its record alone',
    code: 'unknown-organisation',
    edits: [{ file: organisations, from: '\nku-leuven:', to: '\n⟦leuven-university⟧:' }],
    message: 'Nothing names the organisation `leuven-university`; projects and locales write it otherwise.',
    hint: 'Did you mean `ku-leuven`?',
  },
  {
    name: 'an organisation renamed in the names of one language',
    code: 'unknown-organisation',
    edits: [{ file: enOrganisations, from: '\nku-leuven:', to: '\n⟦leuven-university⟧:' }],
    message:
      'There is no organisation `leuven-university` in data/organisations.yaml, so its name is never printed.',
    hint: 'Did you mean `ku-leuven`?',
  },
  {
    name: 'names that are left of an organisation, told once, and not its country',
    code: 'unknown-organisation',
    edits: [
      { file: azOrganisations, from: /(?=\nku-leuven:)/u, to: '\n⟦old-one⟧: Köhnə' },
      { file: enOrganisations, from: /(?=\nku-leuven:)/u, to: '\nold-one: Old' },
      { file: enCountries, from: /FI: /u, to: 'FR: France\nFI: ' },
    ],
    message: 'There is no organisation `old-one` in data/organisations.yaml, so its name is never printed.',
    hint: 'Add it to data/organisations.yaml, or delete the name (also in locales/en/organisations.yaml:35:1).',
  },
  {
    name: 'a country without organisations in both languages, told once',
    code: 'unused-country',
    severity: 'warning',
    edits: [
      { file: azCountries, from: /FI: /u, to: '⟦FR⟧: Fransa\nFI: ' },
      { file: enCountries, from: /FI: /u, to: 'FR: France\nFI: ' },
    ],
    message: 'No organisation is in the country `FR`.',
    hint: 'Delete the name here and at locales/en/countries.yaml:8:1.',
  },
  {
    name: 'a project that stands twice in the list',
    code: 'repeated-project',
    edits: [{ file: settings, from: '  - beaucoup', to: '  - beaucoup\n  - ⟦dirna⟧' }],
    message: 'The project `dirna` is listed twice: also in line {line}.',
    hint: 'Delete one of the two.',
    there: { file: settings, text: '- ⟦⟧dirna' },
  },
  {
    name: 'a misspelt project in the list',
    code: 'project-without-file',
    edits: [{ file: settings, from: '  - engage', to: '  - ⟦engaje⟧' }],
    message: 'The project `engaje` has no file data/projects/engaje.yaml.',
    hint: 'Did you mean `engage`?',
  },
  {
    name: 'a project without a file',
    code: 'project-without-file',
    edits: [{ file: settings, from: '  - beaucoup', to: '  - beaucoup\n  - ⟦new-project⟧' }],
    message: 'The project `new-project` has no file data/projects/new-project.yaml.',
    hint: 'Add data/projects/new-project.yaml, or take the project out of the list.',
  },
  {
    name: 'a project that the list leaves out',
    code: 'project-not-listed',
    severity: 'warning',
    // No note leads to it.
    edits: [{ file: settings, from: '  - dirna\n', to: '' }],
    at: { file: 'data/projects/dirna.yaml', text: '⟦⟧# yaml' },
    message: 'The project `dirna` is not in the list of data/report.yaml, so it will not be printed.',
    hint: 'Add `- dirna` to `projects`, or delete the file and its texts.',
  },
  {
    name: 'a project number used twice',
    code: 'repeated-project-id',
    edits: [{ file: engage, from: /id: .*/u, to: 'id: ⟦"101082124"⟧' }],
    message: 'The project number `101082124` is another project’s: {place}.',
    hint: 'Correct the wrong one of the two.',
    there: { file: 'data/projects/dirna.yaml', text: 'id: ⟦⟧' },
  },
  {
    name: 'an acronym used twice',
    code: 'repeated-acronym',
    edits: [{ file: engage, from: /acronym: .*/u, to: 'acronym: ⟦DIRNA⟧' }],
    message: 'The acronym `DIRNA` is another project’s: {place}.',
    hint: 'Correct the wrong one of the two.',
    there: { file: 'data/projects/dirna.yaml', text: 'acronym: ⟦⟧' },
  },
  {
    name: 'a misspelt partner',
    code: 'unknown-organisation',
    edits: [{ file: dirna, from: '- lankaran-state-university', to: '- ⟦lenkaran-state-university⟧' }],
    message: 'There is no organisation `lenkaran-state-university` in data/organisations.yaml.',
    hint: 'Did you mean `lankaran-state-university`? If it is a new organisation, add it to data/organisations.yaml, and its name to the locale files.',
  },
  {
    name: 'an organisation that is nowhere',
    code: 'unknown-organisation',
    edits: [
      { file: dirna, from: '- lankaran-state-university', to: '- lankaran-state-university\n  - ⟦nobody⟧' },
    ],
    message: 'There is no organisation `nobody` in data/organisations.yaml.',
    hint: 'Add it to data/organisations.yaml, and its name to the locale files.',
  },
  {
    name: 'organisations that no project names, told once',
    code: 'unused-organisation',
    severity: 'warning',
    edits: [
      {
        file: organisations,
        from: /$/u,
        to: '⟦x-one⟧: { country: AZ, kind: university }\nx-two: { country: AZ, kind: university }\n',
      },
      { file: azOrganisations, from: /$/u, to: 'x-one: Bir\nx-two: İki\n' },
      { file: enOrganisations, from: /$/u, to: 'x-one: One\nx-two: Two\n' },
    ],
    message: 'No project names these 2 organisations: `x-one` (line {line}), `x-two` (line 66).',
    hint: 'Name them in projects, or delete them here and in the locale files.',
    there: { file: organisations, text: '⟦⟧x-one' },
  },
  {
    name: 'an organisation that no project names',
    code: 'unused-organisation',
    severity: 'warning',
    edits: [{ file: dirna, from: '  - lankaran-state-university\n', to: '' }],
    at: { file: organisations, text: '⟦lankaran-state-university⟧' },
    message: 'No project names the organisation `lankaran-state-university`.',
    hint: 'Name it in a project, or delete it here and in the locale files.',
  },
  {
    name: 'a partner that stands twice',
    code: 'repeated-partner',
    edits: [
      {
        file: dirna,
        from: '  - lankaran-state-university\n',
        to: '  - lankaran-state-university\n  - ⟦mingachevir-state-university⟧\n',
      },
    ],
    message: 'The partner `mingachevir-state-university` is listed twice: also in line {line}.',
    hint: 'Delete one of the two.',
    there: { file: dirna, text: '- ⟦⟧mingachevir-state-university' },
  },
  {
    name: 'a coordinator among the partners',
    code: 'coordinator-is-partner',
    edits: [
      {
        file: dirna,
        from: '  - lankaran-state-university\n',
        to: '  - lankaran-state-university\n  - ⟦khazar-university⟧\n',
      },
    ],
    message: '`khazar-university` is the coordinator, and a partner too: it would be counted twice.',
    hint: 'Delete it from the partners.',
  },
  {
    name: 'a ROR identifier used twice',
    code: 'repeated-ror',
    edits: [{ file: organisations, from: 'ror: 04vdcqh15', to: 'ror: ⟦053ez2v94⟧' }],
    message: '`053ez2v94` is another organisation’s: {place}.',
    hint: 'Correct the wrong one of the two.',
    there: { file: organisations, text: '⟦⟧053ez2v94' },
  },
  {
    name: 'a note that is not written',
    code: 'unknown-note',
    edits: [{ file: dirna, from: '{ budget: budget }', to: '{ budget: ⟦bugdet⟧ }' }],
    message: 'There is no note `bugdet` in locales/az/notes.yaml and locales/en/notes.yaml.',
    hint: 'Did you mean `budget`?',
  },
  {
    name: 'a name of an organisation that is not there',
    code: 'unknown-organisation',
    edits: [{ file: enOrganisations, from: 'ada-university:', to: '⟦ada-univercity⟧:' }],
    message:
      'There is no organisation `ada-univercity` in data/organisations.yaml, so its name is never printed.',
    hint: 'Did you mean `ada-university`?',
  },
  {
    name: 'an organisation without a name',
    code: 'missing-name',
    edits: [{ file: enOrganisations, from: /ada-university: .*\n/u, to: '' }],
    at: { file: enOrganisations, text: '\n⟦⟧academy-of-the-state-customs-committee:' },
    message: 'The organisation `ada-university` ({place}) has no name in locales/en/organisations.yaml.',
    hint: 'Add `ada-university: …` with its name in this language.',
    there: { file: 'data/organisations.yaml', text: '\n⟦⟧ada-university:' },
  },
  {
    name: 'a country without a name',
    code: 'missing-name',
    edits: [{ file: enCountries, from: /FI: .*\n/u, to: '' }],
    at: { file: enCountries, text: '⟦⟧AZ: Azerbaijan' },
    message: 'The country `FI` ({place}) has no name in locales/en/countries.yaml.',
    hint: 'Add `FI: …` with its name in this language.',
    there: { file: 'data/organisations.yaml', text: 'country: ⟦⟧FI' },
  },
  {
    name: 'a country in which nobody is',
    code: 'unused-country',
    severity: 'warning',
    edits: [{ file: enCountries, from: /FI: /u, to: '⟦FR⟧: France\nFI: ' }],
    message: 'No organisation is in the country `FR`.',
    hint: 'Delete the name here.',
  },
  {
    name: 'a name of a country that is not there',
    code: 'bad-country',
    edits: [{ file: enCountries, from: /FI: /u, to: '⟦XX⟧: Nowhere\nFI: ' }],
    message: '`XX` is not a country code of ISO 3166-1.',
    hint: 'Look the code up in ISO 3166-1.',
  },
  {
    name: 'a place on the map that is not a column and a row',
    code: 'bad-tile',
    edits: [{ file: map, from: 'AZ: [11, 7]', to: 'AZ: [11, ⟦k⟧]' }],
    message: '`k` is not a place on the map.',
    hint: 'Write its column and its row, counted from zero at the top left: `[11, 7]`.',
  },
  {
    name: 'a country on the map without its place',
    code: 'empty-value',
    edits: [{ file: map, from: 'AZ: [11, 7]', to: '⟦AZ⟧:' }],
    message: '`AZ` has no value.',
    hint: 'Write its column and its row, counted from zero at the top left: `[11, 7]`.',
  },
  {
    name: 'two countries at one place of the map',
    code: 'repeated-tile',
    edits: [{ file: map, from: 'AZ: [11, 7]', to: 'AZ: ⟦[10, 7]⟧' }],
    message: '`AZ` has the same place as `AM` ({place}).',
    hint: 'Give one of the two another place.',
    there: { file: map, text: '⟦⟧AM: [10, 7]' },
  },
  {
    name: 'a country with two places on the map',
    code: 'repeated-tile',
    edits: [{ file: map, from: 'when_used: # on', to: 'when_used:\n  ⟦AZ⟧: [12, 7] # on' }],
    message: '`AZ` has a place already: {place}.',
    hint: 'Delete one of the two.',
    there: { file: map, text: '⟦⟧AZ: [11, 7]' },
  },
  {
    name: 'a place on the map for a country that there is not',
    code: 'bad-country',
    edits: [{ file: map, from: 'MA: [1, 9]', to: '⟦XX⟧: [1, 9]' }],
    message: '`XX` is not a country code of ISO 3166-1.',
    hint: 'Look the code up in ISO 3166-1.',
  },
  {
    name: 'a country of an organisation that has no place on the map',
    code: 'country-without-tile',
    severity: 'warning',
    edits: [{ file: map, from: /  BE: .*\n/u, to: '' }],
    at: { file: organisations, text: 'country: ⟦BE⟧, kind: university, ror: 05f950310' },
    message: 'The country `BE` has no place on the map, so that it stands in a row below it.',
    hint: 'Add `BE: [column, row]` to data/map.yaml, or leave it in the row.',
  },
  {
    name: 'a name of its own for an organisation that takes no part',
    code: 'unknown-organisation',
    edits: [{ file: enDirnaText, from: /$/u, to: 'names:\n  ⟦ada-university⟧: ADA\n' }],
    message:
      'The organisation `ada-university` does not take part in this project (data/projects/dirna.yaml).',
    hint: 'Delete the name, or add the organisation to the project.',
  },
]

describe('records that do not fit each other', () => {
  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test('and what a hint writes is right', () => {
    const tried = cases.map((each) => ({ name: each.name, left: followHints(each) }))
    expect(tried.filter(({ left }) => left !== undefined && left.length > 0)).toEqual([])
    expect(tried.filter(({ left }) => left !== undefined).length).toBeGreaterThan(0)
  })
})
