import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile, cp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { loadReport } from '../../src/report/load.ts'
import { describeDiagnostic, root } from './edited-report.ts'

const foreword = 'locales/en/foreword.yaml'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), 'compendium ə '))
  for (const name of ['data', 'locales', 'templates'])
    await cp(join(root, name), join(folder, 'project', name), { recursive: true })
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function path(file: string): string {
  return join(folder, 'project', file)
}

/** What is told about the copy: errors and warnings, in one line each, and their hints. */
async function load(): Promise<string[]> {
  const found = await loadReport(readInputs(join(folder, 'project'))).then(
    ({ warnings }) => warnings,
    (cause: unknown) => {
      if (!(cause instanceof DiagnosticError)) throw cause
      return cause.diagnostics
    },
  )
  return found.map(describeDiagnostic).map(({ place, told, hint }) => `${place} ${told} → ${hint}`)
}

describe('files', () => {
  test('the real records and texts are right, in a folder with blanks and letters', async () => {
    expect(await load()).toEqual([])
  })

  test('missing-file: a chapter', async () => {
    await rm(path(foreword))
    expect(await load()).toEqual([
      'locales/en/foreword.yaml:1:1 error missing-file The file is missing. → ' +
        'Copy the file of the other language and translate it.',
    ])
  })

  test('missing-file: a project’s text in one language', async () => {
    await rm(path('locales/az/projects/dirna.yaml'))
    expect(await load()).toEqual([
      'locales/az/projects/dirna.yaml:1:1 error missing-file ' +
        'The project `dirna` has no text in this language: the file is missing. → ' +
        'Copy the file of the other language and translate it.',
    ])
  })

  test('missing-file: a record', async () => {
    await rm(path('data/report.yaml'))
    expect(await load()).toEqual([
      'data/report.yaml:1:1 error missing-file The file is missing. → Write it, or restore it from git.',
    ])
  })

  test('missing-file: a language as a whole is one mistake', async () => {
    await rm(path('locales/en'), { recursive: true })
    expect(await load()).toEqual([
      'data/report.yaml:3:17+2 error language-without-texts The report is written in `en`, but locales/en has no texts. → ' +
        '`npm run add:language -- en` makes its files. Or take the language out of the list.',
    ])
  })

  test('unexpected-file: a misspelt chapter is one mistake', async () => {
    await rename(path(foreword), path('locales/en/Forword.yml'))
    expect(await load()).toEqual([
      'locales/en/Forword.yml:1:1 error unexpected-file Nothing reads this file, and another is missing. → ' +
        'Did you mean `locales/en/foreword.yaml`?',
    ])
  })

  test('unexpected-file: a stranger is a warning, hidden files and copies of editors are nothing', async () => {
    await writeFile(path('data/notes.txt'), 'x')
    await writeFile(path('data/.DS_Store'), 'x')
    await writeFile(path('data/report.yaml~'), 'x')
    await writeFile(path('data/~$dirna.docx'), 'x')
    await writeFile(path('data/Thumbs.db'), 'x')
    await mkdir(path('locales/fr'))
    expect(await load()).toEqual([
      'data/notes.txt:1:1 warning unexpected-file Nothing reads this: it is not one of the report’s files. → ' +
        'Correct its name, or move it out of this folder.',
      'locales/fr:1:1 warning language-not-listed `fr` is not in the list `languages` of data/report.yaml, so these texts are neither checked nor printed. → ' +
        'Add `fr` to `languages`, or move the folder out of locales.',
    ])
  })

  test('text-without-project: a text whose record is elsewhere', async () => {
    await cp(path('locales/en/projects/dirna.yaml'), path('locales/en/projects/dirma.yaml'))
    await cp(path('locales/az/projects/dirna.yaml'), path('locales/az/projects/new-one.yaml'))
    expect(await load()).toEqual([
      'locales/az/projects/new-one.yaml:1:1 error text-without-project ' +
        'The project `new-one` has a text, but no record data/projects/new-one.yaml. → ' +
        'Add data/projects/new-one.yaml and name it in data/report.yaml, or delete this file.',
      'locales/en/projects/dirma.yaml:1:1 error text-without-project ' +
        'The project `dirma` has a text, but no record data/projects/dirma.yaml. → ' +
        'Add data/projects/dirma.yaml and name it in data/report.yaml, or delete this file.',
    ])
  })

  const record = 'data/projects/beaucoup.yaml'
  const texts = ['locales/az/projects/beaucoup.yaml', 'locales/en/projects/beaucoup.yaml'] as const
  const settings = readFileSync(join(root, 'data/report.yaml'), 'utf8').split('\n')
  const list = `data/report.yaml:${settings.indexOf('  - beaucoup') + 1}:5+8`

  test('project-without-file: a record that is gone is told once, and nothing that follows from it', async () => {
    await rm(path(record))
    expect(await load()).toEqual([
      `${list} error project-without-file The project \`beaucoup\` has no file ${record}. → ` +
        `Add ${record}, or take the project out of the list and delete ${texts.join(' and ')}.`,
    ])
  })

  test('text-without-project: the texts of a project that is gone are told once', async () => {
    await rm(path(record))
    await writeFile(
      path('data/report.yaml'),
      (await readFile(path('data/report.yaml'), 'utf8')).replace('  - beaucoup\n', ''),
    )
    expect(await load()).toEqual([
      `${texts[0]}:1:1 error text-without-project The project \`beaucoup\` has a text, but no record ${record}. → ` +
        `Add ${record} and name it in data/report.yaml, or delete this file and ${texts[1]}.`,
    ])
  })

  test('missing-file: both texts of a project', async () => {
    for (const text of texts) await rm(path(text))
    expect(await load()).toEqual([
      `${texts[0]}:1:1 error missing-file The project \`beaucoup\` has no texts: this file is missing, and ${texts[1]}. → ` +
        `Copy the files of another project and change them; or delete ${record}, and take it out of data/report.yaml.`,
    ])
  })

  test('missing-file: a record without texts that no list names, and no link to it is wrong', async () => {
    for (const text of texts) await rm(path(text))
    await writeFile(
      path('data/report.yaml'),
      (await readFile(path('data/report.yaml'), 'utf8')).replace('  - beaucoup\n', ''),
    )
    expect(await load()).toEqual([
      `${texts[0]}:1:1 error missing-file The project \`beaucoup\` has no texts: this file is missing, and ${texts[1]}. → ` +
        `Copy the files of another project and change them, and name it in data/report.yaml; or delete ${record}.`,
    ])
  })

  test.each([['bocoup'], ['Beaucoup']])(
    'unexpected-file: a record renamed to %s is one mistake',
    async (name) => {
      await rename(path(record), path(`data/projects/${name}.yaml`))
      expect(await load()).toEqual([
        `data/projects/${name}.yaml:1:1 error unexpected-file ` +
          'This record has another name than the rest of its project, `beaucoup`. → Rename it to `beaucoup.yaml`.',
      ])
    },
  )

  test('unexpected-file: a record with another ending is one mistake', async () => {
    await rename(path(record), path('data/projects/beaucoup.yml'))
    expect(await load()).toEqual([
      'data/projects/beaucoup.yml:1:1 error unexpected-file Nothing reads this file, and another is missing. → ' +
        `Did you mean \`${record}\`?`,
    ])
  })

  test('text-without-project: texts renamed in one language or in both are one mistake', async () => {
    await rename(path(texts[1]), path('locales/en/projects/bocoup.yaml'))
    const message =
      'error text-without-project The project `bocoup` has a text, but no record data/projects/bocoup.yaml.'
    expect(await load()).toEqual([
      `locales/en/projects/bocoup.yaml:1:1 ${message} → Did you mean \`beaucoup.yaml\`?`,
    ])
    await rename(path(texts[0]), path('locales/az/projects/bocoup.yaml'))
    expect(await load()).toEqual([
      `locales/az/projects/bocoup.yaml:1:1 ${message} → ` +
        'Did you mean `beaucoup.yaml`? Rename locales/en/projects/bocoup.yaml too.',
    ])
  })

  test('project-without-file: a project renamed everywhere but in the list', async () => {
    await rename(path(record), path('data/projects/bocoup.yaml'))
    for (const text of texts) await rename(path(text), path(text.replace('beaucoup', 'bocoup')))
    expect((await load())[0]).toBe(
      `${list} error project-without-file The project \`beaucoup\` has no file ${record}. → Did you mean \`bocoup\`?`,
    )
  })

  test.each([['data'], ['data/projects'], ['locales'], ['locales/az/projects']])(
    'missing-file: the folder %s as a whole is one mistake',
    async (name) => {
      await rm(path(name), { recursive: true })
      expect(await load()).toEqual([
        `${name}:1:1 error missing-file The folder ${name} has none of the files that belong there. → Restore it from git.`,
      ])
    },
  )

  test('unexpected-file: another ending, a wrong folder and a folder in capitals are one mistake each', async () => {
    await rename(path(foreword), path(`${foreword}.txt`))
    await rename(path('locales/en/projects/dirna.yaml'), path('locales/en/dirna.yaml'))
    await rename(path('locales/az'), path('locales/AZ'))
    const message = (what: string): string =>
      `error unexpected-file Nothing reads this ${what}, and another is missing. → Did you mean`
    expect(await load()).toEqual([
      `locales/AZ:1:1 ${message('folder')} \`locales/az\`?`,
      `locales/en/dirna.yaml:1:1 ${message('file')} \`locales/en/projects/dirna.yaml\`?`,
      `${foreword}.txt:1:1 ${message('file')} \`${foreword}\`?`,
    ])
  })

  test('bad-id: the copy that a file manager makes of a record is told once', async () => {
    await cp(path('data/projects/dirna.yaml'), path('data/projects/dirna (2).yaml'))
    expect(await load()).toEqual([
      'data/projects/dirna (2).yaml:1:1 error bad-id The file name `dirna (2).yaml` is not an id, and project ' +
        'addresses are made of it. → Use small letters a–z and digits, with hyphens between words: `be-open.yaml`. ' +
        'If it is a copy, delete it.',
    ])
  })

  test('bad-id: a project’s file whose name is no id', async () => {
    await cp(path('data/projects/refresh.yaml'), path('data/projects/New Project.yaml'))
    for (const language of ['az', 'en']) {
      await cp(
        path('locales/en/projects/refresh.yaml'),
        path(`locales/${language}/projects/New Project.yaml`),
      )
    }
    expect((await load())[0]).toBe(
      'data/projects/New Project.yaml:1:1 error bad-id The file name `New Project.yaml` is not an id, and project ' +
        'addresses are made of it. → Use small letters a–z and digits, with hyphens between words: `be-open.yaml`. ' +
        'If it is a copy, delete it.',
    )
  })

  const link =
    'file-outside This is a link to something else. → ' +
    'Put the file or folder itself in its place: what links lead to is not read.'

  test('file-outside: a link out of the project, one inside it, and one to nothing', async () => {
    await writeFile(join(folder, 'secret.yaml'), 'title: Secret\n')
    await rm(path(foreword))
    await symlink(join(folder, 'secret.yaml'), path(foreword))
    await rename(path('data/report.yaml'), path('report.yaml'))
    await symlink('../report.yaml', path('data/report.yaml'))
    await rm(path('locales/en/lessons.yaml'))
    await symlink('nowhere.yaml', path('locales/en/lessons.yaml'))
    expect(await load()).toEqual([
      `data/report.yaml:1:1 error ${link}`,
      `locales/en/foreword.yaml:1:1 error ${link}`,
      `locales/en/lessons.yaml:1:1 error ${link}`,
    ])
  })

  test('file-outside: a folder that is a link out of the project, whose names are not told', async () => {
    await rename(path('locales/en/projects'), join(folder, 'elsewhere'))
    await writeFile(join(folder, 'elsewhere', 'secret.txt'), 'x')
    await symlink(join(folder, 'elsewhere'), path('locales/en/projects'))
    expect(await load()).toEqual([`locales/en/projects:1:1 error ${link}`])
  })

  test('file-outside: a link in the place of all texts', async () => {
    await rename(path('locales'), join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), path('locales'))
    expect(await load()).toEqual([`locales:1:1 error ${link}`])
  })

  test('file-unreadable: a pipe, a folder', async () => {
    await rm(path(foreword))
    execFileSync('mkfifo', [path(foreword)])
    await rm(path('locales/en/lessons.yaml'))
    await mkdir(path('locales/en/lessons.yaml'))
    expect(await load()).toEqual([
      'locales/en/foreword.yaml:1:1 error file-unreadable This is not a file. → Put the file itself in its place.',
      'locales/en/lessons.yaml:1:1 error file-unreadable This is not a file. → Put the file itself in its place.',
    ])
  })

  test('file-too-large: above a megabyte', async () => {
    await writeFile(path(foreword), `title: Foreword\n# ${'x'.repeat(1_000_000)}\n`)
    expect(await load()).toEqual([
      'locales/en/foreword.yaml:1:1 error file-too-large The file has 1001 kB; it may have 1000 kB. → ' +
        'Check whether something was pasted by mistake.',
    ])
  })

  test('not-utf-8: told at the wrong byte', async () => {
    await writeFile(path(foreword), Buffer.from('title: Fore\xFCword\n', 'latin1'))
    await writeFile(path('locales/en/lessons.yaml'), Buffer.from('\uFEFFtitle: Lessons\n', 'utf16le'))
    await writeFile(
      path('locales/en/notes.yaml'),
      Buffer.concat([Buffer.from('# ə\ntitle: Qeydlər '), Buffer.from([0xfc]), Buffer.from('\n')]),
    )
    await writeFile(path('locales/en/overview.yaml'), Buffer.from('title: Overview\n', 'utf16le'))
    await writeFile(path('locales/en/terms.yaml'), Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'))
    const hint = 'Open it in your editor with the encoding it was written in, and save it as UTF-8.'
    expect(await load()).toEqual([
      `locales/en/foreword.yaml:1:12 error not-utf-8 The file is not UTF-8 text: the byte fc is here. → ${hint}`,
      `locales/en/lessons.yaml:1:1 error not-utf-8 The file is not UTF-8 text: it is UTF-16. → ${hint}`,
      `locales/en/notes.yaml:2:16 error not-utf-8 The file is not UTF-8 text: the byte fc is here. → ${hint}`,
      `locales/en/overview.yaml:1:1 error not-utf-8 The file is not UTF-8 text: it is UTF-16. → ${hint}`,
      'locales/en/terms.yaml:1:1 error not-utf-8 The file is not text: it is a document of Word or Excel, or a ZIP ' +
        'archive. → Copy its words into the file as it was, in an editor of plain text.',
    ])
  })

  test('byte-order-mark: a warning, and the file is read', async () => {
    await writeFile(path('data/report.yaml~'), '')
    const { report } = await loadReport(readInputs(join(folder, 'project')))
    const text = report.locales['en']?.['foreword']
    await writeFile(path(foreword), `\uFEFFtitle: Foreword\nparagraphs: ["Years[](#note-years)"]\n`)
    expect(await load()).toEqual([
      'locales/en/foreword.yaml:1:1 warning byte-order-mark The file begins with an invisible byte order mark. → ' +
        'Save it again as “UTF-8”, not as “UTF-8 with BOM”.',
    ])
    expect(text?.place(['title'])).toMatchObject({ file: foreword, column: 8 })
  })
})
