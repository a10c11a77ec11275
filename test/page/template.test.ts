import { describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { createTranslator } from '../../src/language/translate.ts'
import { compileTemplates } from '../../src/page/templates/template.ts'
import { Text, writtenText } from '../../src/diagnostics/text.ts'
import { rules } from '../language-rules.ts'

const place = { file: 'locales/az/labels.yaml', line: 1, column: 1 }
const translator = createTranslator(rules.az, {
  labels: {
    value: {
      aim: 'Məqsəd',
      hello: 'Salam, {{name}}',
      item_one: '{{count}} iş',
      item_other: '{{count}} işlər',
    },
    place: (path) => ({ ...place, column: path.join('.').length + 1 }),
  },
})

function render(source: string, context: object = {}, partials: Record<string, string> = {}): string {
  const files = Object.entries(partials).map(([name, text]) => ({ name: `partials/${name}`, source: text }))
  return writtenText(
    compileTemplates([{ name: 'page', source }, ...files]).render('page', context, translator),
  )
}

/** What the template is refused with: `file:line:column code message (hint)`. */
function refusal(...args: Parameters<typeof render>): string[] {
  try {
    render(...args)
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return error.diagnostics.map(
      (d) => `${d.place?.file}:${d.place?.line}:${d.place?.column} ${d.code} ${d.message} (${d.hint})`,
    )
  }
  return []
}

describe('templates', () => {
  it('print texts and values without touching their Markdown', () => {
    const name = new Text('A & *B*', place)
    expect(render('{{t "labels:aim"}}: {{name}}', { name })).toBe('Məqsəd: A & *B*')
  })

  it('put values into texts and keep the place of both', () => {
    const name = new Text('Ə', { ...place, line: 7 })
    const files = [{ name: 'page', source: '# {{t "labels:hello" name=name}}' }]
    const printed = compileTemplates(files).render('page', { name }, translator)
    expect(writtenText(printed)).toBe('# Salam, Ə')
    const [text] = printed.texts
    expect(text?.place?.line).toBe(1)
    expect(text?.texts.map(({ source, place: at }) => [source, at?.line])).toEqual([['Ə', 7]])
  })

  it('pick the plural form by the language', () => {
    expect(render('{{t "labels:item" count=n}}', { n: 1 })).toBe('1 iş')
    expect(render('{{t "labels:item" count=n}}', { n: 17 })).toBe('17 işlər')
  })

  it('keep the second line of a text where it was, whatever the indent of the partial', () => {
    const name = new Text('a\nb', place)
    expect(render('  {{> x}}\n', { name }, { x: '{{name}}' })).toContain('a\nb')
  })

  it.each([
    ['a\n  {{nane}}', 'templates/page.md.hbs:2:5 template-variable The template asks for “nane”'],
    ['{{#if nane}}x{{/if}}', 'templates/page.md.hbs:1:7 template-variable'],
    ['{{#each nane}}x{{/each}}', 'templates/page.md.hbs:1:9 template-variable'],
    ['{{t "labels:hello" name=nane}}', 'templates/page.md.hbs:1:25 template-variable'],
    ['{{person.nane}}', 'templates/page.md.hbs:1:3 template-variable'],
    ['{{t "labels:aum"}}', 'templates/page.md.hbs:1:5 template-text no text “labels:aum”'],
    ['{{t "labels:hello"}}', 'templates/page.md.hbs:1:5 template-text no value for {{name}}'],
    ['{{tt "x"}}', 'templates/page.md.hbs:1:3 template-helper There is no helper “tt”. (Did you mean `t`?'],
    [
      '{{#iff x}}{{/iff}}',
      'templates/page.md.hbs:1:4 template-helper There is no helper “iff”. (Did you mean `if`?',
    ],
    [
      '\n{{> facts}}',
      'templates/page.md.hbs:2:1 template-partial There is no partial “facts”. (Did you mean `fact`?',
    ],
    [
      '{{#if person}}',
      'templates/page.md.hbs:1:1 template-syntax The template cannot be read: it ends before a block',
    ],
    [
      '{{person',
      'templates/page.md.hbs:1:1 template-syntax The template cannot be read: between {{ and }} is something',
    ],
    [
      '{{#if name}}x{{/each}}',
      'templates/page.md.hbs:1:4 template-syntax The template cannot be read: if doesn',
    ],
    ['x{{/if}}', 'templates/page.md.hbs:1:1 template-syntax The template cannot be read: a block is closed'],
  ])('refuse %s at its place', (source, expected) => {
    const [first, ...more] = refusal(source, { name: new Text('n', place), person: {} }, { fact: 'x' })
    expect(first?.slice(0, expected.length)).toBe(expected)
    expect(more).toEqual([])
  })

  it('refuse a partial that is gone once, where it is first asked for', () => {
    expect(refusal('{{> facts}}\n{{> facts}}', {}, {})).toEqual([
      'templates/page.md.hbs:1:1 template-partial There is no partial “facts”. (There is none yet.)',
    ])
  })

  it('refuse a partial that includes itself, also through another', () => {
    expect(refusal('{{> a}}', {}, { a: '{{> b}}', b: 'x {{> a}}' })).toEqual([
      'templates/partials/a.md.hbs:1:1 template-recursion The partial “a” includes itself. (Take the include out.)',
      'templates/partials/b.md.hbs:1:3 template-recursion The partial “b” includes itself. (Take the include out.)',
    ])
  })

  const mistakes: [source: string, expected: string][] = [
    ['{{> ../fact}}', '1:1 template-partial A partial is asked for by something else than its name.'],
    [
      '{{> (t "labels:aim")}}',
      '1:1 template-partial A partial is asked for by something else than its name.',
    ],
    ['{{#> fact}}x{{/fact}}', '1:1 template-syntax `{{#> …}}` is not used in these templates.'],
    ['{{#*inline "x"}}x{{/inline}}', '1:1 template-syntax `{{#* …}}` is not used in these templates.'],
    ['a\n{{@index}}', '2:3 template-variable `@index` counts nothing here.'],
    ['{{#each list}}{{/each}}{{@first}}', '1:26 template-variable `@first` counts nothing here'],
    ['{{@level}}', '1:3 template-variable There is no `@level`.'],
    ['{{../name}}', '1:3 template-variable `../name` leads out of the template.'],
    ['{{#if name}}{{../name}}{{/if}}', '1:15 template-variable `../name` leads out of the template.'],
    ['{{#each list}}{{../../name}}{{/each}}', '1:17 template-variable `../../name` leads out'],
    ['{{helperMissing}}', '1:3 template-helper The helper “helperMissing” cannot be used in a template.'],
    [
      '{{#blockHelperMissing name}}{{/blockHelperMissing}}',
      '1:4 template-helper There is no helper “blockHelperMissing”.',
    ],
    ['{{lookup person "name"}}', '1:3 template-helper There is no helper “lookup”.'],
    ['{{log name}}', '1:3 template-helper There is no helper “log”.'],
    ['{{if name}}', '1:3 template-helper The helper “if” is written otherwise.'],
    ['{{#t "labels:aim"}}x{{/t}}', '1:4 template-helper The helper “t” is written otherwise.'],
    ['{{#if name person}}x{{/if}}', '1:4 template-helper The helper “if” takes one argument, not 2.'],
    ['{{#each}}x{{/each}}', '1:4 template-helper The helper “each” takes one argument, not 0.'],
    ['{{t name}}', '1:3 template-text The helper “t” is asked for something that is no key.'],
    ['{{{name}}}', '1:1 template-syntax Three braces'],
    ['{{"name"}}', '1:1 template-syntax A word or number in braces prints nothing.'],
    [
      '{{person.constructor}}',
      '1:3 template-variable The template asks for “constructor”, which is no value',
    ],
    ['{{#with person}}{{__proto__}}{{/with}}', '1:19 template-variable The template asks for “__proto__”'],
    ['{{name.toHTML}}', '1:3 template-variable The template asks for “toHTML”, which is no value'],
    [
      'a {{name.value}}',
      '1:5 template-variable The template asks for “value” of “name”, which is a text by itself.',
    ],
    ['{{name.place.file}}', '1:3 template-variable The template asks for “place” of “name”'],
    ['{{#if name.value}}{{/if}}', '1:7 template-variable The template asks for “value” of “name”'],
    ['{{list.map}}', '1:3 template-variable The template asks for “map”, which does not exist here.'],
    ['{{count.x}}', '1:3 template-variable The template asks for “x” of something that has no parts.'],
    ['{{person}}', '1:3 template-variable “person” is a list or a group of texts: it cannot be printed.'],
    ['\n{{#each name}}x{{/each}}', '2:4 template-variable What {{#each}} is to repeat is no list.'],
    ['{{#each count}}x{{/each}}', '1:4 template-variable What {{#each}} is to repeat is no list.'],
    [
      '{{name}}\n{{#with person}}{{name}}{{/with}}',
      '2:19 template-variable The template asks for “name”, which',
    ],
    [
      '{{naem}}',
      '1:3 template-variable The template asks for “naem”, which does not exist here. (Did you mean `name`?',
    ],
    [
      `${'{{#if name}}'.repeat(40)}x${'{{/if}}'.repeat(40)}`,
      '1:385 template-bound This stands inside 32 others: templates are not nested so deep.',
    ],
    [
      `{{t "labels:hello" name=${'(t "labels:hello" name='.repeat(3000)}1${')'.repeat(3000)}}}`,
      '1:761 template-bound',
    ],
    [
      `{{#if name}}${'{{else if name}}'.repeat(20_000)}{{/if}}`,
      '1:100001 template-bound The template has 320019',
    ],
    [
      '{{#each many}}{{#each ../many}}{{#each ../../many}}{{#each ../../../many}}{{/each}}{{/each}}{{/each}}{{/each}}',
      '1:1 template-bound The template repeats itself so often that it would not end.',
    ],
  ]
  it.each(mistakes.map((each) => [each[0].slice(0, 60), ...each] as const))(
    'refuse %s at its place, and not as a mistake of the program',
    (_, source, expected) => {
      const [name, list] = [new Text('n', place), [new Text('a', place)]]
      const many = Array.from({ length: 300 }, () => name)
      const context = { name, person: {}, list, count: 3, many }
      const [first, ...more] = refusal(source, context, { fact: 'x' })
      const found = first?.replace('templates/page.md.hbs:', '')
      expect(found?.slice(0, expected.length)).toBe(expected)
      expect(more).toEqual([])
    },
  )

  it('can count in loops, and look out of them', () => {
    const list = [new Text('a', place), new Text('b', place)]
    const context = { name: new Text('n', place), list }
    expect(
      render('{{#each list}}{{@index}}{{this}}{{../name}}{{@root.name}} {{/each}}{{list.length}}', context),
    ).toBe('0ann 1bnn 2')
    expect(render('{{#each list as |one|}}{{one}}{{#if @last}}.{{/if}}{{/each}}', context)).toBe('ab.')
  })

  it('refuse a mistake of a partial in the partial', () => {
    const name = new Text('n', place)
    expect(
      refusal('{{name}} {{> a}}', { name }, { a: 'x\n{{#with @root}}{{> b}}{{/with}}', b: '{{name.value}}' }),
    ).toEqual([
      'templates/partials/b.md.hbs:1:3 template-variable The template asks for “value” of “name”, which is a text by itself. (Correct the name in the template, or take it out.)',
    ])
  })

  it('refuse partials that double from one to the next, where it is too much', () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${index}`)
    const partials = names.map((name, index) => [
      name,
      index === 0 ? 'words' : `{{> p${index - 1}}}`.repeat(2),
    ])
    expect(refusal('{{> p39}}', {}, Object.fromEntries(partials))).toEqual([
      'templates/partials/p16.md.hbs:1:1 template-bound With its partials, and those that they include, the template is longer than 1000000 characters. (Include fewer partials, or fewer in the partials.)',
    ])
  })

  it('refuse words that have lost their place', () => {
    expect(() => render('{{x}}', { x: 'Bare words' })).toThrow('bare string')
  })
})
