import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validate } from '../../src/build.ts'
import { type Cache, noCache } from '../../src/cache.ts'
import { DiagnosticError } from '../../src/diagnostics.ts'
import { formatPlace } from '../../src/place.ts'
import { checkRules } from '../../src/page/styles/check-rules.ts'
import { checkStylesheets } from '../../src/page/styles/read-stylesheets.ts'
import { STYLESHEETS } from '../../src/page/styles/sheets.ts'
import { describeDiagnostic, root } from '../report/edited-report.ts'

const folder = 'templates/styles'
const real = readdirSync(join(root, folder)).map((name) => ({
  file: `${folder}/${name}`,
  source: readFileSync(join(root, folder, name), 'utf8'),
}))

/** What is found in the real stylesheets and one more; ⟦ and ⟧ stand around what the mistake should be told at. */
function told(css: string): { expected: string; found: string[] } {
  const file = `${folder}/more.css`
  const before = css.slice(0, css.indexOf('⟦')).split('\n')
  const length = css.indexOf('⟧') - css.indexOf('⟦') - 1
  const expected = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}+${length}`
  return { expected, found: described([...real, { file, source: css.replaceAll(/[⟦⟧]/gu, '') }]) }
}

function described(sheets: typeof real): string[] {
  return checkRules(sheets)
    .map(describeDiagnostic)
    .map((each) => `${each.place} ${each.told} → ${each.hint}`)
}

const rule = (line: string): string => `.a {\n  ${line}\n}\n`

describe('a stylesheet', () => {
  test.each([
    [
      'a rule without its end',
      '⟦.a⟧ {\n  color: red;\n\n.b {\n  color: red;\n}\n',
      'error style-syntax The rule that begins here is not closed. → Write `}` after its last line.',
    ],
    [
      'a last rule without its end',
      '.a {\n  color: red;\n}\n\n⟦.b⟧ {\n  color: red;\n',
      'error style-syntax The rule that begins here is not closed. → Write `}` after its last line.',
    ],
    [
      'a rule without its beginning',
      '.b {\n  color: red;\n}\n\n⟦.a⟧\n  color: red;\n}\n',
      'error style-syntax The rule that begins here has no `{`. → Write `{` after its selectors.',
    ],
    [
      'a brace too much',
      '.a {\n  color: red;\n}\n⟦}⟧\n',
      'error style-syntax This `}` closes nothing. → Delete it.',
    ],
    [
      'a parenthesis that is not closed',
      `${rule('width: calc⟦(⟧1mm + 2mm;')}.b {\n  color: red;\n}\n`,
      'error style-syntax The parenthesis `(` is not closed. → Close it before the end of its value.',
    ],
    [
      'a parenthesis too much',
      rule('width: calc(1mm + 2mm)⟦)⟧;'),
      'error style-syntax This `)` closes nothing. → Delete it, or write the `(` that it belongs to.',
    ],
    [
      'a quotation mark that is not closed',
      rule("content: ⟦'x;⟧"),
      'error style-syntax The quotation mark is not closed on its line. → Close it.',
    ],
    [
      'a comment without its end',
      '⟦/* colours⟧\n.a {\n  color: red;\n}\n',
      'error style-syntax The comment that begins here has no end. → Write `*/` at its end.',
    ],
    [
      'a comment that goes on to the end of the next one',
      '⟦/* colours⟧\n.a {\n  color: red;\n}\n/* sizes */\n',
      'error style-syntax The comment that begins here has no end before the next one. → Write `*/` at its end.',
    ],
    [
      'a comment of another language',
      rule('⟦// red⟧\n  color: red;'),
      'error style-syntax `//` begins no comment here. → Write `/* … */`.',
    ],
    [
      'a line without its semicolon',
      rule('color: ⟦red⟧\n  margin: 0;'),
      'error style-syntax A semicolon is missing at the end of this line. → Write `;` there.',
    ],
    [
      'a line without its colon',
      rule('⟦color red;⟧'),
      'error style-syntax A colon is missing after the property. → Write `property: value;`.',
    ],
    [
      'a line that is none',
      rule('⟦= 5mm⟧'),
      'error style-syntax The browser cannot read this and drops it. → Write `property: value;`.',
    ],
    [
      'selectors with a comma too much',
      '⟦.a,⟧ {\n  color: red;\n}\n',
      'error style-syntax The selectors of this rule cannot be read, so that the whole rule is dropped. → Look at commas, dots and brackets before `{`.',
    ],
    [
      'a misspelt pseudo-class',
      '.a⟦:frist-child⟧ {\n  color: red;\n}\n',
      'error style-selector The browser knows no `:frist-child` and drops the whole rule. → Did you mean `:first-child`?',
    ],
    [
      'a misspelt pseudo-element',
      '.a⟦::befor⟧ {\n  color: red;\n}\n',
      'error style-selector The browser knows no `::befor` and drops the whole rule. → Did you mean `::before`?',
    ],
    [
      'a misspelt at-rule',
      '⟦@pge⟧ blank {\n  margin: 0;\n}\n',
      'error style-selector The browser knows no `@pge` and drops the whole rule. → Did you mean `@page`?',
    ],
    [
      'a misspelt box of the page margin',
      "@page blank {\n  ⟦@top-lft⟧ {\n    content: 'x';\n  }\n}\n",
      'error style-selector The browser knows no `@top-lft` and drops the whole rule. → Did you mean `@top-left`?',
    ],
    [
      'a misspelt property',
      rule('⟦font-stlye⟧: italic;'),
      'error style-property There is no property `font-stlye`: the browser drops the line. → Did you mean `font-style`?',
    ],
    [
      'a property that is nowhere',
      rule('⟦slantedness⟧: italic;'),
      'error style-property There is no property `slantedness`: the browser drops the line. → Look its name up, or delete the line.',
    ],
    [
      'a misspelt word',
      rule('font-style: ⟦itallic⟧;'),
      'warning style-value `font-style` does not take `itallic` here: the browser drops the line. → Did you mean `italic`?',
    ],
    [
      'a word of another property',
      rule('font-style: ⟦bold⟧;'),
      'warning style-value `font-style` does not take `bold` here: the browser drops the line. → It takes `normal | italic | oblique <angle>?`.',
    ],
    [
      'a number without a unit',
      rule('padding: ⟦5⟧;'),
      'warning style-value `padding` does not take `5` here: the browser drops the line. → Give it a unit: `5pt`.',
    ],
    [
      'a blank before a unit',
      rule('padding: ⟦5⟧ mm;'),
      'warning style-value `padding` does not take `5` here: the browser drops the line. → Write the unit without a blank: `5mm`.',
    ],
    [
      'a misspelt unit',
      '@page blank {\n  margin: ⟦28m⟧ 20mm;\n}\n',
      'warning style-value `margin` does not take `28m` here: the browser drops the line. → Did you mean `mm`?',
    ],
    [
      'a line without its value',
      rule('⟦color⟧: ;'),
      'warning style-value `color` has no value: the browser drops the line. → Write one, or delete the line.',
    ],
    [
      'a misspelt mark of importance',
      rule('color: red ⟦!importnat⟧;'),
      'warning style-value `!importnat` is unknown: the browser drops the line. → Write `!important`.',
    ],
    [
      'a value that is wrong with its variable',
      rule('font: ⟦600 var(--font-data)⟧;'),
      'warning style-value `font` does not take `600 var(--font-data)` here: the browser drops the line. → Look up what it takes.',
    ],
    [
      'a misspelt variable',
      rule('color: var(⟦--color-editro⟧);'),
      'error style-variable Nothing defines `--color-editro`, so that the line has no effect. → Did you mean `--color-editor`?',
    ],
    [
      'a variable that is nowhere, once',
      rule('color: var(⟦--tint⟧);\n  background: var(--tint);'),
      'error style-variable Nothing defines `--tint`, so that the line has no effect. It is used 2 times. → Define it in `templates/styles/tokens.css`, or correct its name.',
    ],
  ])('with %s', (_, css, message) => {
    const { expected, found } = told(css)
    expect(found).toEqual([`${expected} ${message}`])
  })

  test.each([
    [
      'variable',
      '--color-ink-2:',
      '--color-inc-2:',
      'error style-variable Nothing uses this variable; `--color-ink-2` is used (templates/styles/figures.css:23:14) and not defined. → Did you mean `--color-ink-2`?',
    ],
    [
      'value of a variable',
      '#57534b',
      '57534b',
      'error style-value `57534b` fits none of the lines that use `--color-ink-2`, such as templates/styles/figures.css:23:10. → Correct the value here.',
    ],
  ])('with a misspelt %s is told once, where it is defined', (_, from, to, message) => {
    const changed = real.map((sheet) => ({ ...sheet, source: sheet.source.replace(from, to) }))
    expect(described(changed)).toEqual([`${folder}/tokens.css:19:3+13 ${message}`])
  })

  test('is right with everything that browsers print by', () => {
    const css = `
      @page blank { size: A4 landscape; page-orientation: upright; @top-left { content: 'x' counter(page) } }
      @page :first { margin: 0 }
      @media print { .a { color: red } }
      @supports (display: grid) { .a { color: red } }
      @font-face { font-family: 'X'; src: url('x.ttf'); font-weight: 400 }
      .a { .b { color: red } & .c { color: red } }
      .a{color:red}.b:not(:has(> p), :nth-child(2n + 1))::after{content:'–' / ''}
      .d { hyphenate-limit-chars: 6 3 2; hyphenate-character: '-'; text-wrap: pretty; text-box: trim-both cap alphabetic;
        -webkit-box-decoration-break: clone; box-decoration-break: clone; initial-letter: 2; break-inside: avoid-page;
        hanging-punctuation: first; font-feature-settings: 'smcp' on; color: color-mix(in srgb, red, blue);
        width: calc(100% - var(--col-gap) * 2); margin: var(--none, 1mm); --own: 1mm; padding: var(--own) !important }
    `
    expect(told(css).found).toEqual([])
  })
})

describe('the stylesheets of a project', () => {
  test('are right, and are not looked at again until one changes', async () => {
    const kept = new Map<string, Buffer>()
    const cache: Cache = {
      read: (key) => Promise.resolve(kept.get(key)),
      write: (key, bytes) => {
        kept.set(key, Buffer.from(bytes))
        return Promise.resolve()
      },
    }
    expect(await checkStylesheets(root, cache)).toEqual([])
    const [key = ''] = kept.keys()
    kept.set(key, Buffer.from('["kept"]'))
    expect(await checkStylesheets(root, cache)).toEqual(['kept'])
  })

  test('are told if they are missing, each that an edition is printed with', async () => {
    const found = await checkStylesheets(tmpdir(), noCache)
    expect(found.map(describeDiagnostic).map(({ place, told: line }) => `${place} ${line}`)).toEqual(
      [...STYLESHEETS, 'parallel.css'].map(
        (name) => `${folder}/${name}:1:1 error missing-file The stylesheet is missing.`,
      ),
    )
  })

  test('are told of together with records, texts and templates', async () => {
    const project = await mkdtemp(join(tmpdir(), 'compendium-styles-'))
    try {
      for (const name of ['data', 'locales', 'templates'])
        await cp(join(root, name), join(project, name), { recursive: true })
      await writeFile(join(project, 'data/report.yaml'), '')
      await writeFile(join(project, 'templates/cover.md.hbs'), '{{#if x}}')
      await writeFile(join(project, 'templates/styles/print.css'), '.a {')
      const caches = { fonts: noCache, stages: noCache }
      const run = validate({ root: project, editions: ['en'], progress: () => {}, caches })
      const found = await run.then(
        () => [],
        (cause: unknown) => (cause instanceof DiagnosticError ? cause.diagnostics : [cause]),
      )
      expect(found.map((each) => ('place' in Object(each) ? formatPlace(Object(each).place) : each))).toEqual(
        ['data/report.yaml:1:1', 'templates/cover.md.hbs:1:1', 'templates/styles/print.css:1:1'],
      )
    } finally {
      await rm(project, { recursive: true })
    }
  })
})
