import { describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics.ts'
import { createTranslator } from '../../src/language/translate.ts'
import { compileTemplates } from '../../src/page/template.ts'
import { Text, writtenText } from '../../src/text.ts'

const place = { file: 'locales/az/labels.yaml', line: 1, column: 1 }
const translator = createTranslator('az', {
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
    ['a\n  {{nane}}', 'templates/page.md.hbs:2:5 template-variable the template asks for “nane”'],
    ['{{#if nane}}x{{/if}}', 'templates/page.md.hbs:1:7 template-variable'],
    ['{{#each nane}}x{{/each}}', 'templates/page.md.hbs:1:9 template-variable'],
    ['{{t "labels:hello" name=nane}}', 'templates/page.md.hbs:1:25 template-variable'],
    ['{{person.nane}}', 'templates/page.md.hbs:1:3 template-variable'],
    ['{{t "labels:aum"}}', 'templates/page.md.hbs:1:5 template-text no text “labels:aum”'],
    ['{{t "labels:hello"}}', 'templates/page.md.hbs:1:5 template-text no value for {{name}}'],
    ['{{tt "x"}}', 'templates/page.md.hbs:1:3 template-helper there is no helper “tt” (Did you mean `t`?)'],
    [
      '{{#iff x}}{{/iff}}',
      'templates/page.md.hbs:1:4 template-helper there is no helper “iff” (Did you mean `if`?)',
    ],
    [
      '\n{{> facts}}',
      'templates/page.md.hbs:2:1 template-partial there is no partial “facts” (Did you mean `fact`?)',
    ],
    [
      '{{#if person}}',
      'templates/page.md.hbs:1:1 template-syntax the template cannot be read: it ends before a block',
    ],
    [
      '{{person',
      'templates/page.md.hbs:1:1 template-syntax the template cannot be read: between {{ and }} stands',
    ],
    [
      '{{#if name}}x{{/each}}',
      'templates/page.md.hbs:1:4 template-syntax the template cannot be read: if doesn',
    ],
    ['x{{/if}}', 'templates/page.md.hbs:1:1 template-syntax the template cannot be read: a block is closed'],
  ])('refuse %s at its place', (source, expected) => {
    const [first, ...more] = refusal(source, { name: new Text('n', place), person: {} }, { fact: 'x' })
    expect(first?.slice(0, expected.length)).toBe(expected)
    expect(more).toEqual([])
  })

  it('refuse a partial that is gone once, where it is first asked for', () => {
    expect(refusal('{{> facts}}\n{{> facts}}', {}, {})).toEqual([
      'templates/page.md.hbs:1:1 template-partial there is no partial “facts” (there is none yet)',
    ])
  })

  it('refuse a partial that includes itself, also through another', () => {
    expect(refusal('{{> a}}', {}, { a: '{{> b}}', b: 'x {{> a}}' })).toEqual([
      'templates/partials/a.md.hbs:1:1 template-recursion the partial “a” includes itself (take the include out)',
      'templates/partials/b.md.hbs:1:3 template-recursion the partial “b” includes itself (take the include out)',
    ])
  })

  it('refuse words that have lost their place', () => {
    expect(() => render('{{x}}', { x: 'Bare words' })).toThrow('bare string')
  })
})
