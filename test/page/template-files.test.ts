import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { validate } from '../../src/build.ts'
import { type Cache, noCache } from '../../src/files/cache.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { checkTemplateFiles } from '../../src/page/templates/check-templates.ts'
import { compileTemplates } from '../../src/page/templates/template.ts'
import { copyProject } from '../build-project.ts'
import { memoryCache } from '../memory-cache.ts'

/** The front matter of a template, and what it prints. */
const FRONT_MATTER = /^---\n[^]*?\n---\n/u

const caches = { fonts: memoryCache(), stages: noCache }
const overview = 'templates/overview.md.hbs'
let project: string

beforeAll(async () => {
  project = await copyProject()
})

afterAll(() => rm(project, { recursive: true }))

/** What a project with another template for the overview is refused with: `line:column code message`. */
async function told(change: (path: string, source: string) => Promise<void>): Promise<string[]> {
  const path = join(project, overview)
  const source = await readFile(path)
  try {
    await change(path, source.toString())
    const warnings = await validate({
      inputs: readInputs(project),
      editions: ['en'],
      progress: () => {},
      caches,
    })
    return warnings.map(describeOne)
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    return cause.diagnostics.map(describeOne)
  } finally {
    await rm(path, { force: true })
    await writeFile(path, source)
  }
}

function describeOne({ place, code, message }: DiagnosticError['diagnostics'][number]): string {
  return `${place?.file}:${place?.line}:${place?.column} ${code} ${message}`
}

describe('a template', () => {
  // Lines are counted from where the front matter ends, or from the `end` of the template.
  it.each<readonly [string, (source: string, front: string) => string | Uint8Array, string]>([
    [
      'asks for a drawing that there is not',
      (source) => `<div class="drawing map"></div>\n\n${source}`,
      '1:13 template-drawing The template asks for the drawing “map”',
    ],
    ['is not UTF-8', () => Buffer.from('# \xfc\n', 'latin1'), '1:3 not-utf-8 The file is not UTF-8 text'],
    [
      'is over a megabyte',
      (source) => Buffer.from(source + ' '.repeat(1_000_100)),
      '1:1 file-too-large The file has 1001 kB',
    ],
    [
      'turns the direction of its text',
      (source) => `\n\u202E${source}`,
      '2:1 bidi-character U+202E is invisible',
    ],
    ['is stored in another form', (source) => `${source}<!-- e\u0301 -->`, 'end+1:6 not-nfc “é” is '],
    [
      'begins with a byte order mark',
      (source, front) => Buffer.from(`\uFEFF${front}${source}`),
      '1:1 byte-order-mark The file begins',
    ],
    [
      'writes a letter that no font has',
      (source) => `漢\n\n${source}`,
      '1:1 glyph-missing The character “漢”',
    ],
    [
      'leads nowhere',
      (source) => `[x](#en-forword)\n\n${source}`,
      '1:5 link-target A link leads to “#en-forword”',
    ],
    [
      'skips a level',
      (source) => source.replace('## ', '### '),
      'heading-level The heading “Participation and funding” of level 3',
    ],
    [
      'indents a value by four spaces',
      (source) => `${source}\n    {{overview.title}}\n`,
      'end+2:1 template-markdown These words are indented so far that they would be printed as program code.',
    ],
    [
      'indents a value far in a partial',
      (source) => `${source}\n- a\n\n        {{> fact overview}}\n`,
      'end+4:3 template-markdown These words are indented so far',
    ],
    [
      'forgets the space after the signs of a heading',
      (source) => source.replace('## ', '##'),
      '3:1 template-markdown `##` is printed as it stands: without a space after it, it makes no heading.',
    ],
    [
      'prints a picture',
      (source) => `${source}\na ![x](y.png)\n`,
      'end+2:3 template-markdown A template prints no pictures.',
    ],
    ...['script', 'style', 'iframe', 'object', 'form', 'meta', 'link', 'svg', 'a', 'input'].map(
      (name): [string, (source: string) => string, string] => [
        `writes <${name}>`,
        (source) =>
          `${source}\n{{#if false}}\n\n<${name} x="1">\n\n{{/if}}\n`.replace(
            '{{#if false}}',
            '{{#if overview.title}}',
          ),
        `end+4:1 template-html A template may not write the element <${name}>.`,
      ],
    ),
    [
      'writes <script> in capitals',
      (source) => `${source}\n<SCRIPT>alert(1)</SCRIPT>\n`,
      'end+2:1 template-html A template may not write the element <SCRIPT>.',
    ],
    [
      'has an element do something',
      (source) => source.replace('<div class="strands">', '<div onclick="x()">'),
      '15:1 template-html HTML in a template may have class, id, lang and aria-hidden, not onclick.',
    ],
    [
      'styles an element',
      (source) => source.replace('<div class="strands">', "<div style='background: url(x.png)'>"),
      '15:1 template-html HTML in a template may have class, id, lang and aria-hidden, not style.',
    ],
    [
      'has thousands of marks of emphasis',
      (source) => `${source}\n${'*a_ '.repeat(5000)}\n`,
      'end+2:1 template-bound The paragraph has 10000 of the characters',
    ],
    [
      'has hundreds of lists in each other',
      (source) =>
        `${source}\n${Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')}`,
      'end+35:1 template-bound Here begin more than 16 quotations or lists in each other.',
    ],
    [
      'has thousands of quotations in each other',
      (source) => `${source}\n${'> '.repeat(5000)}a\n`,
      'end+2:1 template-bound Here begin more than 16 quotations or lists in each other.',
    ],
    ['leaves a tag open', (source) => source.replace('</div>', ''), '15:1 template-html <div> is not closed'],
    [
      'asks a helper for nothing',
      (source) => `{{t}}\n\n${source}`,
      '1:3 template-text The helper “t” is asked',
    ],
  ])('that %s is told at its place', async (_, change, expected) => {
    let before = 0
    let length = 0
    const found = await told((path, source) => {
      const [front = ''] = FRONT_MATTER.exec(source) ?? []
      length = source.slice(front.length).split('\n').length - 1
      const changed = change(source.slice(front.length), front)
      // What is no text is the whole file; lines of a text are counted from where its front matter ends.
      before = typeof changed === 'string' ? front.split('\n').length - 1 : 0
      return writeFile(path, typeof changed === 'string' ? front + changed : changed)
    })
    const placed = expected.replace(/^(?:end\+)?(\d+)/u, (written, line) => {
      return String(Number(line) + before + (written.startsWith('end') ? length : 0))
    })
    expect(found).toEqual([expect.stringContaining(placed)])
  })

  it('that is missing is told', async () => {
    expect(await told((path) => rm(path))).toEqual([
      expect.stringMatching(
        /^data\/report\.yaml:\d+:5 unknown-chapter The chapter `overview` has no template/u,
      ),
    ])
  })

  it('that is missing with others is told together with them', async () => {
    const cover = join(project, 'templates/cover.md.hbs')
    const source = await readFile(cover)
    await rm(cover)
    try {
      expect(await told((path) => rm(path))).toEqual([
        expect.stringMatching(
          /^data\/report\.yaml:\d+:5 unknown-chapter The chapter `cover` has no template/u,
        ),
        expect.stringMatching(
          /^data\/report\.yaml:\d+:5 unknown-chapter The chapter `overview` has no template/u,
        ),
      ])
    } finally {
      await writeFile(cover, source)
    }
  })

  it('that only rendering finds wrong is told together with others of the kind', async () => {
    const cover = join(project, 'templates/cover.md.hbs')
    const source = await readFile(cover, 'utf8')
    await writeFile(cover, `${source}\n{{wheels}}\n`)
    try {
      expect(await told((path, own) => writeFile(path, `${own}\n{{engines}}\n`))).toEqual([
        expect.stringMatching(/^templates\/cover\.md\.hbs:\d+:3 template-variable .*“wheels”/u),
        expect.stringMatching(/^templates\/overview\.md\.hbs:\d+:3 template-variable .*“engines”/u),
      ])
    } finally {
      await writeFile(cover, source)
    }
  })

  it('whose file is named otherwise is told with that file', async () => {
    const [path, other] = [join(project, overview), join(project, 'templates/overviews.md.hbs')]
    await rename(path, other)
    const options = { inputs: readInputs(project), editions: ['en'], progress: () => {}, caches } as const
    try {
      const found = await validate(options).catch((cause: DiagnosticError) => cause.diagnostics)
      expect(found).toMatchObject([
        { place: { file: 'data/report.yaml' }, hint: 'Did you mean `overviews`?' },
      ])
    } finally {
      await rename(other, path)
    }
  })

  it('is checked again where what was kept of its check cannot be read', async () => {
    const broken: Cache = { ...noCache, read: () => Promise.resolve(Buffer.from('[{')) }
    const files = [{ name: 'page', source: 'Words <b>and</b> more.\n' }]
    const found = await checkTemplateFiles(files, compileTemplates(files), broken)
    expect(found).toEqual(await checkTemplateFiles(files, compileTemplates(files), noCache))
    expect(found.map(({ code }) => code)).toContain('template-html')
  })

  it('is not blamed for a placeholder that is misspelt in both languages', async () => {
    const files = ['az', 'en'].map((language) => join(project, `locales/${language}/labels.yaml`))
    const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    for (const [index, file] of files.entries()) {
      await writeFile(file, sources[index]?.replace(/(?<=  mark: .*)\{\{number\}\}/u, '{{nummber}}') ?? '')
    }
    try {
      expect(await told(() => Promise.resolve())).toEqual([
        expect.stringMatching(
          /^locales\/en\/labels\.yaml:\d+:9 template-text no value for \{\{nummber\}\} in “/u,
        ),
      ])
    } finally {
      for (const [index, file] of files.entries()) await writeFile(file, sources[index] ?? '')
    }
  })

  it('that is a link out of the project is not read', async () => {
    const found = await told(async (path) => {
      await rm(path)
      await symlink('/etc/hosts', path)
    })
    expect(found).toEqual([`${overview}:1:1 file-outside This is a link to something else.`])
  })

  it('with an empty cell is told once for each row, at the words of the row', async () => {
    const found = await told((path, source) =>
      writeFile(path, `${source}\n| {{overview.title}} | |\n|---|---|\n| {{overview.title}} | x |\n`),
    )
    expect(found).toEqual(['locales/en/overview.yaml:2:8 empty-cell A table has an empty cell.'])
  })
})
