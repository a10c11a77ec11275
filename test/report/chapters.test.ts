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
]

describe('the chapters', () => {
  test.each(cases)('$name is told at its place', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test.each(cases.filter(({ hint }) => hint.startsWith('Did you mean')))(
    '$name: the hint leads to a clean report',
    (each) => expect(followHints(each)).toEqual([]),
  )
})
