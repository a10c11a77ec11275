import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { validate } from '../../src/build.ts'
import { type Cache, noCache } from '../../src/files/cache.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { lintStylesheets } from '../../src/page/styles/lint.ts'
import { checkStylesheets, readStylesheets } from '../../src/page/styles/read-stylesheets.ts'
import { STYLESHEETS } from '../../src/page/styles/sheets.ts'
import { describeDiagnostic, root } from '../report/edited-report.ts'

const folder = 'templates/styles'
const real = readdirSync(join(root, folder)).map((name) => ({
  file: `${folder}/${name}`,
  source: readFileSync(join(root, folder, name), 'utf8'),
}))

/** What is found in the real stylesheets and one more; ⟦ and ⟧ stand around what the mistake should be told at. */
async function told(css: string): Promise<{ expected: string; found: string[] }> {
  const file = `${folder}/more.css`
  const before = css.slice(0, css.indexOf('⟦')).split('\n')
  const length = css.indexOf('⟧') - css.indexOf('⟦') - 1
  const expected = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}+${length}`
  return { expected, found: await described([...real, { file, source: css.replaceAll(/[⟦⟧]/gu, '') }]) }
}

async function described(sheets: typeof real): Promise<string[]> {
  const { found } = await lintStylesheets(sheets)
  return found.map(describeDiagnostic).map((each) => `${each.place} ${each.told} → ${each.hint}`)
}

/** Where these words stand first. */
function firstPlace(words: string, sheets = real): string {
  const sheet = sheets.find(({ source }) => source.includes(words))
  const before = sheet?.source.slice(0, sheet.source.indexOf(words)).split('\n') ?? []
  return `${sheet?.file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
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
      'error style-syntax This `}` closes nothing. → Delete it, or write the `{` that it belongs to.',
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
      rule("content: ⟦'⟧x;"),
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
      'error style-syntax `//` does not begin a comment here. → Write `/* … */`.',
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
      'error style-syntax The selectors of this rule cannot be read, so that the whole rule is dropped. → Check the commas, dots and brackets before `{`.',
    ],
    [
      'a selector that stops in the middle',
      '⟦.a >⟧ {\n  color: red;\n}\n',
      'error style-syntax The selectors of this rule cannot be read, so that the whole rule is dropped. → Check the commas, dots and brackets before `{`.',
    ],
    [
      'a sum without its spaces',
      rule('width: calc(1mm⟦+⟧2mm);'),
      'warning style-value `+` needs a space on both sides: the browser drops the line. → Write it as `calc(1mm + 2mm)`.',
    ],
    [
      'a misspelt descriptor of a page',
      '@page blank {\n  ⟦marign⟧: 1mm;\n}\n',
      'error style-property There is no property `marign`: the browser drops the line. → Did you mean `margin`?',
    ],
    [
      'a comment that would switch the check off',
      `/* stylelint-disable */\n${rule('⟦colr⟧: red;')}`,
      'error style-property There is no property `colr`: the browser drops the line. → Did you mean `color`?',
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
      'a space before a unit',
      rule('padding: ⟦5⟧ mm;'),
      'warning style-value `padding` does not take `5` here: the browser drops the line. → Write the unit without a space: `5mm`.',
    ],
    [
      'a misspelt unit',
      '@page blank {\n  margin: 28⟦m⟧ 20mm;\n}\n',
      'warning style-value There is no unit `m`: the browser drops the line. → Did you mean `mm`?',
    ],
    [
      'a line without its value',
      rule('color: ⟦;⟧'),
      'warning style-value `color` has no value: the browser drops the line. → Write one, or delete the line.',
    ],
    [
      'a misspelt mark of importance',
      rule('color: red ⟦!importnat⟧;'),
      'warning style-value `!importnat` is unknown: the browser drops the line. → Write `!important`.',
    ],
    [
      'a value that is wrong with its variable',
      rule('font: 600 ⟦var(--font-data)⟧;'),
      'warning style-value `font` does not take `var(--font-data)` here: the browser drops the line. → Look up what it takes.',
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
  ])('with %s', async (_, css, message) => {
    const { expected, found } = await told(css)
    expect(found).toEqual([`${expected} ${message}`])
  })

  test.each([
    [
      'variable',
      '--color-ink-2:',
      '--color-inc-2:',
      '--color-inc-2',
      `error style-variable Nothing uses this variable; \`--color-ink-2\` is used (${firstPlace('--color-ink-2)')}) and not defined. → Did you mean \`--color-ink-2\`?`,
    ],
    [
      'colour',
      '#57534b',
      '57534b',
      '57534b',
      'error style-value `57534b` of `--color-ink-2` is not a colour. → Did you mean `#57534b`?',
    ],
    [
      'value of a variable',
      '--space-4: 24.5pt',
      '--space-4: 24.5p',
      '24.5p',
      `error style-value \`24.5p\` fits none of the lines that use \`--space-4\`, such as ${firstPlace('var(--space-4)')}. → Correct the value here.`,
    ],
  ])('with a misspelt %s is told once, where it is defined', async (_, from, to, at, message) => {
    const changed = real.map((sheet) => ({ ...sheet, source: sheet.source.replace(from, to) }))
    const tokens = changed.filter(({ file }) => file.endsWith('/tokens.css'))
    expect(await described(changed)).toEqual([`${firstPlace(at, tokens)}+${at.length} ${message}`])
  })

  test('is right with everything that browsers print by', async () => {
    const css = `
      @page blank { size: A4 landscape; page-orientation: upright; @top-left { content: 'x' counter(page) } }
      @page :first { margin: 0 }
      @media print { .a { color: red } }
      @supports (display: grid) { .a { color: red } }
      .e { background: url(../../data/pictures/emblem.svg) no-repeat; list-style: url('../../data/pictures/a%20b.PNG') }
      .a { .b { color: red } & .c { color: red } }
      .a{color:red}.b:not(:has(> p), :nth-child(2n + 1))::after{content:'–' / ''}
      .d { hyphenate-limit-chars: 6 3 2; hyphenate-character: '-'; text-wrap: pretty; text-box: trim-both cap alphabetic;
        -webkit-box-decoration-break: clone; box-decoration-break: clone; initial-letter: 2; break-inside: avoid-page;
        hanging-punctuation: first; font-feature-settings: 'smcp' on; color: color-mix(in srgb, red, blue);
        width: calc(100% - var(--col-gap) * 2); margin: var(--none, 1mm); --own: 1mm; padding: var(--own) !important }
    `
    expect((await told(css)).found).toEqual([])
  })
})

const PICTURE =
  'Put the picture into `data/pictures/` as PNG, JPEG or SVG and write `url(../../data/pictures/NAME)`, or delete the line.'

describe('a stylesheet loads nothing but pictures of the project: refused is', () => {
  test.each([
    ['an address', rule('background: ⟦url(https://a.az/x.png)⟧;'), 'https://a.az/x.png'],
    ['an address in quotation marks', rule("background: url(⟦'//a.az/x.png'⟧);"), '//a.az/x.png'],
    ['a file of the project', rule('background: ⟦url(../../package.json)⟧;'), '../../package.json'],
    ['a hidden file', rule("content: url(⟦'../../.git/config'⟧);"), '../../.git/config'],
    ['a picture elsewhere', rule('background: ⟦url(x.png)⟧;'), 'x.png'],
    [
      'a way out of the folder of pictures',
      rule('background: ⟦url(../../data/pictures/../report.png)⟧;'),
      '../../data/pictures/../report.png',
    ],
    [
      'a way out that is written otherwise',
      rule("background: url(⟦'../../data/pictures/%2e%2e/x.png'⟧);"),
      '../../data/pictures/%2e%2e/x.png',
    ],
    [
      'a file of another kind in that folder',
      rule('background: ⟦url(../../data/pictures/x.html)⟧;'),
      '../../data/pictures/x.html',
    ],
    ['data', rule('background: ⟦url(data:image/png;base64,AA)⟧;'), 'data:image/png;base64,AA'],
    ['a set of pictures', rule('background: image-set(⟦"x.png"⟧ 1x);'), 'x.png'],
    ['an address in a variable', rule('--x: ⟦url(x.png)⟧; background: var(--x);'), 'x.png'],
  ])('%s', async (_, css, address) => {
    const { expected, found } = await told(css)
    expect(found).toEqual([
      `${expected} error style-load \`${address}\` is not a picture of the folder \`data/pictures\`: nothing else is loaded. → ${PICTURE}`,
    ])
  })

  test.each([
    [
      'another stylesheet',
      "⟦@import⟧ 'https://a.az/x.css';\n.a {\n  color: red;\n}\n",
      'error style-load `@import` loads another stylesheet, which nothing checks. → Write its rules into this stylesheet, and delete the line.',
    ],
    [
      'a font',
      "⟦@font-face⟧ {\n  font-family: 'X';\n  src: local('Arial');\n}\n",
      '`@font-face` loads a font; those of the report come with the program. → Delete the rule, and write `font-family: var(--font-text)` or `var(--font-data)`.',
    ],
    [
      'an address whose function is hidden',
      rule('background: ⟦u\\72l(⟧x.png);'),
      'error style-syntax There is a backslash in `u\\72l(`, which hides what it means. → Write it without the backslash.',
    ],
    [
      'another encoding',
      '⟦@charset⟧ "windows-1251";\n.a {\n  color: red;\n}\n',
      'error style-syntax Stylesheets are read as UTF-8, and as nothing else. → Delete the line.',
    ],
  ])('%s', async (_, css, message) => {
    const { expected, found } = await told(css)
    expect(found[0]).toContain(message)
    expect(found[0]).toContain(`${expected} `)
  })
})

describe('a stylesheet does nothing to the words of the PDF: refused is', () => {
  test.each([
    ['a picture of the text', 'filter: grayscale(1)', 'is printed as a picture'],
    ['a picture of the text, by a variable', 'filter: var(--font-text)', 'is printed as a picture'],
    ['a mirror image', '-webkit-box-reflect: below', 'is printed as a picture'],
    ['a layer', 'mix-blend-mode: multiply', 'is printed in a layer of its own'],
    ['a layer behind', 'backdrop-filter: blur(2px)', 'is printed in a layer of its own'],
    ['a mask', '-webkit-mask: linear-gradient(black, transparent)', 'is printed twice'],
    ['a shadow', 'text-shadow: 1px 1px 2px red', 'is printed twice'],
    ['an outline', '-webkit-text-stroke: 1px red', 'is printed twice'],
    ['a cut', 'clip-path: circle(50%)', 'is cut off'],
    ['dots', '-webkit-text-security: disc', 'is printed as dots'],
    ['what is not laid out', 'content-visibility: hidden', 'is left out'],
    ['a turn in space', 'transform: perspective(100px) rotateY(20deg)', 'is turned out of the page'],
    ['a movement', 'animation: x 1s', 'is printed as it is at the beginning'],
    ['what stays in its place', 'position: fixed', 'is printed again on every page'],
    ['the other direction', 'direction: rtl', 'is printed from right to left'],
  ])('%s', async (_, line, why) => {
    for (const css of [rule(`⟦${line}⟧;`), `.a {\n  .b {\n    ⟦${line}⟧\n  }\n}\n`]) {
      const { expected, found } = await told(css)
      expect(found).toEqual([
        expect.stringContaining(`${expected} error style-effect With \`${line}\` the text ${why}`),
      ])
    }
  })

  test('and its harmless forms pass', async () => {
    const lines = ['filter: none', 'transform: rotate(90deg)', 'position: relative', 'clip-path: unset']
    const css = `.a { ${lines.join('; ')}; text-shadow: none !important; opacity: 0.5; direction: ltr }`
    expect((await told(css)).found).toEqual([])
  })
})

describe('a stylesheet hides no chapters: refused is', () => {
  test.each([
    ['body { ⟦display: none⟧ }', 'hides `body`'],
    ['html > body, .x { ⟦display: none !important⟧ }', 'hides `body`'],
    ['* { ⟦visibility: hidden⟧ }', 'hides `*`'],
    [':not(x) { ⟦display: none⟧ }', 'hides `:not`'],
    ['@layer x { body { & { ⟦display: none⟧ } } }', 'hides `body`'],
    ['.chapter.cover { ⟦display: none⟧ }', 'hides `.chapter.cover`'],
    ['@media print { section { ⟦visibility: collapse⟧ } }', 'hides `section`'],
    ['.aim { ⟦color: transparent⟧ }', 'is printed and cannot be seen'],
    ['.aim { ⟦color: rgb(0 0 0 / 0)⟧ }', 'is printed and cannot be seen'],
  ])('%s', async (css, message) => {
    const { expected, found } = await told(css)
    expect(found).toEqual([expect.stringContaining(`${expected} error style-hidden `)])
    expect(found[0]).toContain(message)
  })

  test('but parts of them, what stands before them, and what screens show, may be', async () => {
    const css = `.slash, section.labelled::before, body *:not(html) > .x { display: none }
      @media screen { body { display: none } } .chapter::after { display: none }`
    expect((await told(css)).found).toEqual([])
  })
})

describe('a stylesheet is bounded: refused is', () => {
  test.each([
    ['letters that fill a page', 'font-size: ⟦500pt⟧', 'is not a size for letters'],
    ['letters that nobody can read', 'font: ⟦400 0/14pt var(--font-text)⟧', 'is not a size for letters'],
    ['letters by a variable', 'font-size: ⟦var(--col-full)⟧', 'is not a size for letters'],
    ['a high line', 'font: ⟦400 10pt/900pt var(--font-text)⟧', 'cannot be the height of a line'],
    ['a line of many lines', 'line-height: ⟦50⟧', 'cannot be the height of a line'],
    ['a high box', 'height: ⟦30000mm⟧', 'is more than two pages are long'],
    ['a box by reckoning', 'height: ⟦calc(100mm * 1000)⟧', 'is more than two pages are long'],
    ['a text beside its page', 'text-indent: ⟦-9999px⟧', 'is more than two pages are long'],
    ['words in letters', 'letter-spacing: ⟦3em⟧', 'pulls the words apart'],
    ['a pale text', 'opacity: ⟦0⟧', 'makes the text too pale'],
    ['a magnifier', 'zoom: ⟦50⟧', 'too large for a page'],
    ['many columns', 'columns: ⟦500⟧', 'are more columns'],
  ])('%s', async (_, line, why) => {
    const { expected, found } = await told(`.a {\n  ${line};\n}\n`)
    expect(found).toEqual([expect.stringContaining(`${expected} error style-bound `)])
    expect(found[0]).toContain(why)
  })

  test.each([
    ['@page {\n  size: ⟦20mm 20mm⟧;\n}\n', 'Write `size: A4`'],
    ['@page :first {\n  margin: ⟦28mm 20mm 140mm⟧;\n}\n', 'Write at most 60 mm'],
  ])('a page without room: %s', async (css, hint) => {
    const { expected, found } = await told(css)
    expect(found).toEqual([expect.stringContaining(`${expected} error style-bound `)])
    expect(found[0]).toContain(hint)
  })

  test.each([
    ['* {\n  padding: ⟦500mm 0⟧;\n}\n', 'is added for every element'],
    ['.a > *, p {\n  font-size: ⟦4em⟧;\n}\n', 'is multiplied in every element'],
    ['p {\n  margin-top: ⟦590mm⟧;\n}\n', 'leaves pages empty'],
  ])('what makes pages without end: %s', async (css, why) => {
    const { expected, found } = await told(css)
    expect(found).toEqual([expect.stringContaining(`${expected} error style-bound `)])
    expect(found[0]).toContain(why)
  })

  test('a row of variables that doubles from line to line, where it first is too long', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `--a${index}`)
    const lines = names.map((name, index) =>
      index === 0 ? `${name}: red;` : `${name}: ${`var(${names[index - 1]}) `.repeat(2)};`,
    )
    const { found } = await told(`.a { color: var(--a59) }\n.b {\n${lines.join('\n')}\n}`)
    expect(found).toEqual([
      `${folder}/more.css:14:1+5 error style-bound With its variables filled in, the value of \`--a11\` is longer than 10000 characters. → Take variables out of its value.`,
    ])
  })

  test('a circle of variables, once', async () => {
    const { expected, found } = await told(
      '.a {\n  ⟦--a⟧: var(--b);\n  --b: var(--a);\n  color: var(--b);\n}\n',
    )
    expect(found).toEqual([
      expect.stringContaining(`${expected} error style-bound The value of \`--a\` needs itself`),
    ])
  })

  test.each([
    ['rules in rules', `${'.a {'.repeat(64)}.a ⟦{⟧${'.a {'.repeat(20_000)}${'}'.repeat(20_065)}`],
    ['parentheses', `.a { width: calc(${'('.repeat(62)}⟦(⟧${'('.repeat(900)}1mm${')'.repeat(964)}}`],
  ])('a depth of many %s', async (_, css) => {
    const { expected, found } = await told(css)
    expect(found).toEqual([
      expect.stringMatching(/ error style-bound This `[{(]` is inside 64 others: browsers give up/u),
    ])
    expect(found[0]).toContain(`${expected} `)
  })

  test('a stylesheet as long as a book', async () => {
    const { found } = await told('.a { color: red }\n'.repeat(20_000))
    expect(found).toEqual([
      `${folder}/more.css:11112:3 error style-bound The stylesheet has 360000 characters; it may have 200000. → Check whether something was pasted by mistake, and delete it.`,
    ])
  })

  test.each(['', '/* nothing */\n'])('a stylesheet without rules', async (css) => {
    expect((await told(css)).found).toEqual([
      expect.stringMatching(/more\.css:1:1(?:\+\d+)? error style-empty .* → Restore its rules from git\.$/u),
    ])
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
    expect(await checkStylesheets(readInputs(root), cache)).toEqual([])
    const [key = ''] = kept.keys()
    kept.set(key, Buffer.from('{"found":["kept"],"pictures":[]}'))
    expect(await checkStylesheets(readInputs(root), cache)).toEqual(['kept'])
  })

  test('are told if they are missing, each that an edition is printed with', async () => {
    const found = await checkStylesheets(readInputs(tmpdir()), noCache)
    expect(found.map(describeDiagnostic).map(({ place, told: line }) => `${place} ${line}`)).toEqual(
      [...STYLESHEETS, 'parallel.css'].map(
        (name) => `${folder}/${name}:1:1 error missing-file The stylesheet is missing.`,
      ),
    )
  })

  test.each([
    [
      'no width',
      '111.7mm',
      '⟦111.7⟧',
      'style-value `111.7` fits none of the lines that use `--col-text`, such as templates/styles/contents.css:6:43.',
      'Correct the value here.',
    ],
    [
      'a width of another',
      '170mm',
      '⟦calc(20mm * 8)⟧',
      'style-value `calc(20mm * 8)` of `--col-full` is not a width that drawings can be made for.',
      'Write it in mm: `170mm`.',
    ],
    [
      'a misspelt name',
      '--color-data:',
      '⟦--color-dtaa⟧:',
      'style-variable `--color-data` is missing: drawings and running heads take it from here.',
      'Did you mean `--color-data`?',
    ],
    [
      'no colour of drawings',
      '#1f3b5c',
      '⟦1f3b5c⟧',
      'style-value `1f3b5c` of `--color-data` is not a colour.',
      'Did you mean `#1f3b5c`?',
    ],
    [
      'a line less',
      '\n  --page-head: 8.5mm;',
      '',
      'style-variable `--page-head` is missing: drawings and running heads take it from here.',
      'Restore its line from git.',
    ],
  ])('tell at its line that a token has %s', async (_, from, to, message, hint) => {
    const project = await mkdtemp(join(tmpdir(), 'compendium-tokens-'))
    try {
      await cp(join(root, folder), join(project, folder), { recursive: true })
      const file = join(project, folder, 'tokens.css')
      const marked = readFileSync(file, 'utf8').replace(from, to)
      await writeFile(file, marked.replaceAll(/[⟦⟧]/gu, ''))
      const before = marked.slice(0, Math.max(0, marked.indexOf('⟦'))).split('\n')
      const place = `${folder}/tokens.css:${before.length}:${(before.at(-1)?.length ?? 0) + 1}+`
      const refusals = await readStylesheets(readInputs(project), noCache).then(
        () => [],
        (cause: unknown) => (cause as DiagnosticError).diagnostics.map(describeDiagnostic),
      )
      expect(refusals).toEqual([
        { place: expect.stringContaining(place) as string, told: `error ${message}`, hint },
      ])
    } finally {
      await rm(project, { recursive: true })
    }
  })

  test('give drawings their widths', async () => {
    const { columns } = await readStylesheets(readInputs(root), noCache)
    expect(columns).toEqual({ text: 316.6, whole: 481.8, third: 151.1, quarter: 109.8, gap: 14.2 })
  })

  test('may print pictures that are there, and are told of others', async () => {
    const project = await mkdtemp(join(tmpdir(), 'compendium-pictures-'))
    try {
      await mkdir(join(project, 'data/pictures'), { recursive: true })
      await writeFile(join(project, 'data/pictures/map.png'), '')
      await symlink('/etc/hosts', join(project, 'data/pictures/out.png'))
      await mkdir(join(project, folder), { recursive: true })
      const lines = ['map', 'mpa', 'out'].map((name) => `background: url(../../data/pictures/${name}.png);`)
      await writeFile(join(project, folder, 'more.css'), `.a {\n${lines.join('\n')}\n}\n`)
      const found = await checkStylesheets(readInputs(project), noCache)
      expect(
        found
          .filter(({ code }) => code === 'style-load')
          .map(describeDiagnostic)
          .map(({ place, told: line, hint }) => `${place} ${line} → ${hint}`),
      ).toEqual([
        `${folder}/more.css:3:13+32 error style-load There is no picture \`data/pictures/mpa.png\`. → Did you mean \`map.png\`?`,
      ])
    } finally {
      await rm(project, { recursive: true })
    }
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
      const run = validate({ inputs: readInputs(project), editions: ['en'], progress: () => {}, caches })
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
