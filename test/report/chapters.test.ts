import { describe, expect, test } from 'vitest'
import { type Case, followHints, run } from './edited-report.ts'

const settings = 'data/report.yaml'
const overview = 'templates/overview.md.hbs'
const glance = 'templates/glance.md.hbs'

const cases: readonly Case[] = [
  {
    name: 'a chapter that there is not, for one that there is',
    code: 'unknown-chapter',
    edits: [{ file: settings, from: '  - overview\n', to: '  - ⟦overveiw⟧\n' }],
    message: 'The chapter `overveiw` has no template templates/overveiw.md.hbs, and no shape.',
    hint: 'Did you mean `overview`?',
  },
  {
    name: 'a chapter that there is not',
    code: 'unknown-chapter',
    edits: [{ file: settings, from: '  - overview\n', to: '  - overview\n  - ⟦recipes⟧\n' }],
    message: 'The chapter `recipes` has no template templates/recipes.md.hbs, and no shape.',
    hint: 'Write `- recipes: { shape: prose }` (or sections, or items), add the template, or delete the line.',
  },
  {
    name: 'a chapter twice',
    code: 'repeated-chapter',
    edits: [{ file: settings, from: '  - index\n', to: '  - index\n  - ⟦overview⟧\n' }],
    there: { file: settings, text: '  - ⟦overview⟧' },
    message: 'The chapter `overview` is listed twice: also in line {line}.',
    hint: 'Delete one of the two.',
  },
  {
    name: 'a key that the front matter does not have',
    code: 'unknown-key',
    edits: [{ file: glance, from: 'spread: on', to: '⟦spred⟧: on' }],
    message: 'Nothing reads the key `spred` here.',
    hint: 'Did you mean `spread`?',
  },
  {
    name: 'a shape that there is not',
    code: 'chapter-setting',
    edits: [{ file: 'templates/foreword.md.hbs', from: 'shape: prose', to: 'shape: ⟦pross⟧' }],
    message: '`pross` is not a shape of chapters.',
    hint: 'Did you mean `prose`?',
  },
  {
    name: 'a side that there is not',
    code: 'chapter-setting',
    edits: [{ file: glance, from: 'side: left', to: 'side: ⟦middle⟧' }],
    message: '`middle` is not a side.',
    hint: 'Write `left` or `right`.',
  },
  {
    name: 'a template without front matter',
    code: 'front-matter',
    edits: [{ file: overview, from: /^---\n[^]*?---\n/u, to: '' }],
    at: { file: overview, text: '⟦⟧#' },
    message: 'The template has no front matter, so nothing says what its chapter is.',
    hint: 'Begin the file with the lines `---`, `shape: prose` and `---`.',
  },
  {
    name: 'a front matter without an end',
    code: 'front-matter',
    edits: [{ file: overview, from: '---\n# ', to: '# ' }],
    at: { file: overview, text: '⟦⟧---' },
    message: 'The front matter that begins here has no end.',
    hint: 'Write a line `---` after it.',
  },
  {
    name: 'pages on their long side that no template prints',
    code: 'unknown-chapter',
    edits: [{ file: glance, from: 'continued: glance-matrix', to: 'continued: ⟦glance-matrx⟧' }],
    message: 'There is no template `glance-matrx`.',
    hint: 'Did you mean `glance-matrix`?',
  },
  {
    name: 'a chapter with a shape and a template',
    code: 'chapter-setting',
    edits: [{ file: settings, from: '  - overview\n', to: '  - overview: { shape: ⟦prose⟧ }\n' }],
    message:
      'The chapter `overview` has a template of its own, templates/overview.md.hbs, which says its shape.',
    hint: 'Write `- overview` alone, or delete the template.',
  },
  {
    name: 'a chapter with a shape that needs a template',
    code: 'chapter-setting',
    edits: [
      { file: settings, from: '  - overview\n', to: '  - overview\n  - methodology: { shape: ⟦own⟧ }\n' },
    ],
    message: '`own` is not a shape that needs no template.',
    hint: 'It is one of `prose`, `sections`, `items`.',
  },
  {
    name: 'a chapter with a shape and no texts',
    code: 'unknown-chapter',
    edits: [
      { file: settings, from: '  - overview\n', to: '  - overview\n  - ⟦methodology⟧: { shape: prose }\n' },
    ],
    message: 'The chapter `methodology` has no texts: there is no file methodology.yaml in any language.',
    hint: 'Write it in every language, or delete the line.',
  },
  {
    name: 'projects that are not printed, and an index of them',
    code: 'chapter-needed',
    edits: [
      { file: settings, from: '  - project # one for each project\n', to: '' },
      { file: settings, from: '  - glance\n', to: '' },
      { file: settings, from: '  - index\n', to: '  - ⟦index⟧\n' },
    ],
    message: 'The chapter `index` leads to the pages of the projects, and no chapter prints them.',
    hint: 'Add the chapter of the projects to the list, or take `index` out of it.',
  },
  {
    name: 'a group of what are no projects',
    code: 'project-group',
    edits: [{ file: settings, from: '  - overview\n', to: '  - overview: { group: ⟦strand-1⟧ }\n' }],
    message: 'The chapter `overview` does not print projects, so it has no group of them.',
    hint: 'Write `- overview` alone.',
  },
]

/** All projects in one group, which is printed. */
const grouped: Case['edits'] = [
  ...['dirna', 'engage', 'refresh', '3e-partnership', 'be-open', 'beaucoup'].map((slug) => ({
    file: `data/projects/${slug}.yaml`,
    from: 'acronym:',
    to: 'group: strand-1\nacronym:',
  })),
  ...['az', 'en'].map((language) => ({
    file: `locales/${language}/labels.yaml`,
    from: /^projects:\n/mu,
    to: 'projects:\n  groups:\n    strand-1: “1”\n',
  })),
  { file: settings, from: '  - project # one', to: '  - project: { group: strand-1 } # one' },
]

const groupCases: readonly Case[] = [
  {
    name: 'a setting that a chapter does not have',
    code: 'unknown-key',
    edits: [...grouped, { file: settings, from: 'project: { group:', to: 'project: { ⟦grup⟧:' }],
    message: 'Nothing reads the key `grup` here.',
    hint: 'Did you mean `group`?',
  },
  {
    name: 'a project in no group',
    code: 'project-group',
    edits: [...grouped, { file: 'data/projects/dirna.yaml', from: 'group: strand-1\n', to: '' }],
    at: { file: 'data/projects/dirna.yaml', text: '⟦⟧id:' },
    message: 'The project `dirna` is in no group, so it would not be printed.',
    hint: 'Add `group: …` to its record: one of `strand-1`.',
  },
  {
    name: 'a project in a group that is not printed',
    code: 'project-group',
    edits: [
      ...grouped,
      { file: 'data/projects/dirna.yaml', from: 'group: strand-1\n', to: 'group: ⟦stand-1⟧\n' },
    ],
    message: 'No chapter prints the group `stand-1`, so the project `dirna` would be missing.',
    hint: 'Did you mean `strand-1`?',
  },
  {
    name: 'all projects beside a group of them',
    code: 'project-group',
    edits: [
      ...grouped,
      { file: settings, from: '  - achievements\n', to: '  - ⟦project⟧\n  - achievements\n' },
    ],
    message: 'Here `project` prints all projects, and in other lines some of them again.',
    hint: 'Give it a group too, `- project: { group: … }`, or delete the line.',
  },
  {
    name: 'a group twice',
    code: 'repeated-chapter',
    edits: [
      ...grouped,
      {
        file: settings,
        from: '  - achievements\n',
        to: '  - ⟦project⟧: { group: strand-1 }\n  - achievements\n',
      },
    ],
    there: { file: settings, text: '- ⟦project⟧: { group: strand-1 } #' },
    message: 'The chapter `project` is listed twice: also in line {line}.',
    hint: 'Delete one of the two.',
  },
]

const unlisted: Case = {
  name: 'a chapter that was put away',
  code: 'unused-text',
  severity: 'warning',
  edits: [{ file: settings, from: '  - index\n', to: '' }],
  message: '',
  hint: '',
}

describe('the chapters', () => {
  test.each(cases)('$name is told at its place', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test.each(groupCases)('$name is told at its place', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test('projects in one group are as they were', () => {
    expect(run({ ...unlisted, edits: grouped }).found).toEqual([])
  })

  test('a group without projects and headings is told at its line and in each language', () => {
    const line = {
      file: settings,
      from: '  - achievements\n',
      to: '  - project: { group: strand-2 }\n  - achievements\n',
    }
    expect(run({ ...unlisted, edits: [...grouped, line] }).found).toMatchObject([
      {
        told: 'error project-group No project is in the group `strand-2`.',
        hint: 'Did you mean `strand-1`?',
      },
      {
        place: expect.stringContaining('locales/az/labels.yaml') as string,
        told: 'error missing-key The group `strand-2` has no heading in `az`.',
        hint: 'Add `groups:` below `projects:`, and below that `strand-2:` with its heading.',
      },
      { told: 'error missing-key The group `strand-2` has no heading in `en`.' },
    ])
  })

  test('the texts of a chapter that was put away are told, with the line that prints them', () => {
    expect(run(unlisted).found).toEqual(
      ['az', 'en'].map((language) => ({
        place: `locales/${language}/index.yaml:1:1`,
        told: 'warning unused-text No chapter of the report prints this text.',
        hint: 'Add `- index` to `chapters` in data/report.yaml, or delete the file, in every language.',
      })),
    )
  })

  test('notes that are on without a chapter of them are told', () => {
    const edits = [{ file: settings, from: '  - notes # printed if they are on\n', to: '' }]
    expect((run({ ...unlisted, edits }).found as unknown[])[0]).toEqual({
      place: expect.stringMatching(/^data\/report\.yaml:\d+:8\+2$/u) as string,
      told: 'error chapter-needed The editorial notes are on, but no chapter prints them: their marks would lead nowhere.',
      hint: 'Write `off`, or add the chapter of the notes to `chapters`.',
    })
  })

  test.each([...cases, ...groupCases].filter(({ hint }) => hint.startsWith('Did you mean')))(
    '$name: the hint leads to a clean report',
    (each) => expect(followHints(each)).toEqual([]),
  )
})
