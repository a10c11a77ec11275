import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { handOver, type HandOverFormat, importReview } from '../../src/review.ts'
import type { Asked } from '../../src/run/handed-texts.ts'
import { confirmed, sourceNow } from '../../src/translation/confirm.ts'
import { program } from '../frozen-report.ts'
import { german, withGerman } from '../third-language.ts'
import { memoryCache } from '../memory-cache.ts'
import { type OwnProject, ownProject } from '../translation/own-project.ts'

const AZ = 'locales/az/projects/dirna.yaml'
const EN = 'locales/en/projects/dirna.yaml'
const TRAINING = 'projects/dirna:activities.2'
const AIM = 'projects/dirna:aim'
const OPEN: Asked = new Set(['outdated', 'changed-on-both-sides', 'to-translate'])
const ALL: Asked = new Set([...OPEN, 'never-confirmed', 'current'])
const fonts = memoryCache()

/** A project in which one text is outdated, one to be translated, one has a comment; all others are right. */
let project: OwnProject
/** What its open texts and what all its texts are handed over in. */
const handed = new Map<string, Uint8Array>()

beforeAll(async () => {
  project = await ownProject()
  const { report } = await project.load()
  await writeFile(join(project.folder, 'locales/en.made-from'), confirmed(report, 'en', sourceNow))
  await writeFile(
    join(project.folder, 'locales/en.review.yaml'),
    `# Questions and comments on texts, by their keys; written by the tools and by hand.\n${AIM}:\n  comment: Whose?\n`,
  )
  await project.change(AZ, 'təlimlər.', 'üç təlim.')
  await project.change(EN, /^aim: >-\n(?: {2}.*\n)+/mu, 'aim:\n')
  for (const format of ['xlsx', 'xliff', 'po', 'docx'] as const) {
    handed.set(format, await made(format, OPEN))
  }
  for (const format of ['xlsx', 'xliff', 'po'] as const) handed.set(`all ${format}`, await made(format, ALL))
})

async function made(format: HandOverFormat, asked: Asked): Promise<Uint8Array> {
  const file = await handOver({
    inputs: readInputs(project.folder),
    caches: { fonts, stages: noCache },
    format,
    to: 'en',
    asked,
    pagesOf: (texts) => texts.map((each) => (each.includes('Training in') ? 8 : undefined)),
  })
  return file?.bytes ?? new Uint8Array()
}

const NAMES = { xlsx: 'f.xlsx', xliff: 'f.xlf', po: 'f.po', docx: 'f.docx' } as const

/** A copy of the project, and what a file does to it. */
async function bring(format: keyof typeof NAMES, bytes: Uint8Array | string, from = project) {
  const own = await ownProject(from.folder)
  const read = await importReview({
    inputs: readInputs(own.folder),
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    name: NAMES[format],
    write: true,
  })
  return { own, read }
}

async function refusal(format: keyof typeof NAMES, bytes: Uint8Array | string): Promise<string[]> {
  try {
    await bring(format, bytes)
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    return cause.diagnostics.map(({ code, message }) => `${code}: ${message}`)
  }
  throw new Error('it was not refused')
}

const text = (name: string): string => Buffer.from(handed.get(name) ?? []).toString('utf8')

/** Every file of the locales, to compare. */
async function localesOf({ folder }: OwnProject): Promise<Map<string, string>> {
  const entries = [...readInputs(folder).entries].filter(([path]) => path.startsWith('locales/'))
  return new Map(
    entries.map(([path, entry]) => [
      path,
      typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : '',
    ]),
  )
}

type Rows = (string | number | Date | null)[][]

/** The workbook with other cells: rows of the sheet that has a key. */
async function editWorkbook(name: string, key: string, edit: (rows: Rows, row: number) => void) {
  const book = await readXlsx(handed.get(name) ?? new Uint8Array())
  const sheets = book.sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]) as Rows
    const row = rows.findIndex(([cell]) => cell === key)
    if (row >= 0) edit(rows, row)
    return { name: sheet.name, rows }
  })
  return writeXlsx({ sheets })
}

describe('texts that are handed over', () => {
  it('are those that are outdated or to be translated, if nothing else is asked for', async () => {
    const book = await readXlsx(handed.get('xlsx') ?? new Uint8Array())
    expect(book.sheets.map(({ name }) => name)).toEqual(['DIRNA'])
    expect(
      book.sheets[0]?.rows.map(([key, page, , translation, state]) => [key, page, translation, state]),
    ).toEqual([
      ['Key', 'Page', 'Translation', 'State'],
      [AIM, '', '', 'to translate'],
      [TRAINING, '8', expect.stringMatching(/^Training in/u), 'outdated'],
    ])
    expect(book.sheets[0]?.rows[1]?.[6]).toBe('Whose?')
  })

  it('show what changed in their source, struck out and bold', async () => {
    const own = await ownProject(project.folder)
    await own.git('init', '-q')
    await own.change(AZ, 'üç təlim.', 'təlimlər.')
    await own.git('add', '-A')
    await own.git('commit', '-qm', 'First')
    await own.change(AZ, 'təlimlər.', 'üç təlim.')
    await own.git('commit', '-qam', 'Second')
    const inputs = readInputs(own.folder)
    const caches = { fonts, stages: noCache }
    const asked: Asked = new Set(['outdated'])
    const file = await handOver({ inputs, caches, format: 'xlsx', to: 'en', asked, pagesOf: () => [] })
    const book = await readXlsx(file?.bytes ?? new Uint8Array())
    const runs = book.sheets[0]?.cells?.get('1,5')?.richText ?? []
    expect(runs.filter(({ font }) => font?.strikethrough).map((run) => run.text)).toEqual(['təlimlər'])
    expect(runs.filter(({ font }) => font?.bold).map((run) => run.text)).toEqual(['üç təlim'])
  })

  it.each(['xlsx', 'xliff', 'po'] as const)(
    'leave every file byte for byte if nobody changed them: %s',
    async (format) => {
      const { own, read } = await bring(format, handed.get(`all ${format}`) ?? '')
      expect(read).toEqual({ changes: [], comments: [], found: [], confirmed: [], noted: [], files: [] })
      expect(await localesOf(own)).toEqual(await localesOf(project))
    },
  )

  it('are the same bytes each time', async () => {
    expect(Buffer.from(await made('xlsx', OPEN)).equals(handed.get('xlsx') ?? new Uint8Array())).toBe(true)
  })
})

describe('a workbook that comes back', () => {
  it('is written where its texts stand, whatever was sorted or inserted, and is remembered', async () => {
    const bytes = await editWorkbook('xlsx', AIM, (rows, row) => {
      const aim = rows[row]
      if (aim) [aim[3], aim[4], aim[6]] = ['To build a network of repositories.', 'question', 'Is it one?']
      rows.splice(1, 2, rows[2] ?? [], ['', null, 'a line of the reviewer'], aim ?? [])
    })
    const { own, read } = await bring('xlsx', bytes)
    expect(read.changes.map(({ place, was, is }) => [formatPlace(place), was, is])).toEqual([
      [`${EN}:3:1`, '', 'To build a network of repositories.'],
    ])
    expect(await own.read(EN)).toContain('\naim: To build a network of repositories.\n')
    expect(await own.read('locales/en.review.yaml')).toContain(
      `${AIM}:\n  question: true\n  comment: Is it one?\n`,
    )
    expect(await own.keysIn('to-translate')).toEqual([])
    expect(await own.keysIn('current')).toContain(AIM)
    expect(await own.keysIn('outdated')).toEqual([TRAINING])
  })

  it('says that a translation is still right by its state', async () => {
    const bytes = await editWorkbook('xlsx', TRAINING, (rows, row) => {
      const training = rows[row]
      if (training) training[4] = 'translated'
    })
    const { own, read } = await bring('xlsx', bytes)
    expect(read.confirmed).toEqual([TRAINING])
    expect(await own.keysIn('outdated')).toEqual([])
  })

  it('leaves a text as it is whose cell was emptied, and a state that is none, and tells both', async () => {
    const bytes = await editWorkbook('xlsx', TRAINING, (rows, row) => {
      const training = rows[row]
      if (training) [training[3], training[4]] = [null, 'done']
    })
    const { read } = await bring('xlsx', bytes)
    expect([read.changes, read.confirmed, read.files]).toEqual([[], [], []])
    expect(read.found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'review-structure: Sheet “DIRNA”, cell E3: “done” is no state of a text, and is left out.',
      `review-empty: Sheet “DIRNA”, cell D3: the text ${TRAINING} was emptied in the file, and stays as it is.`,
    ])
  })

  it('is refused with sheet and cell for a text that the project refuses', async () => {
    const bytes = await editWorkbook('all xlsx', TRAINING, (rows, row) => {
      const [before, training] = [rows[row - 1], rows[row]]
      if (before) before[3] = 'Many words. '.repeat(20)
      if (training) training[3] = 'Training for {{count}} librarians.'
    })
    expect(await refusal('xlsx', bytes)).toEqual([
      expect.stringMatching(
        /^review-lost: Sheet “DIRNA”, cell D\d+: the text .* has \{\{count\}\} more often/u,
      ),
    ])
    const picture = await editWorkbook('all xlsx', TRAINING, (rows, row) => {
      const [before, training] = [rows[row - 1], rows[row]]
      if (before) before[3] = 'Many words. '.repeat(20)
      if (training) training[3] = 'Training ![picture](a.png) for librarians.'
    })
    const [refused] = await refusal('xlsx', picture)
    expect(refused).toMatch(/^image-in-text: Sheet “DIRNA”, cell D\d+: /u)
  })

  it('is refused with sheet and cell for what is no text, for unknown keys, and for lost marks', async () => {
    const bytes = await editWorkbook('all xlsx', 'projects/dirna:activities.0', (rows, row) => {
      const [one, two, three] = [rows[row], rows[row + 1], rows[row + 2]]
      if (one) one[3] = 'Cooperation with universities.'
      if (two) two[3] = 2026
      if (three) three[0] = 'projects/dirna:activity.2'
    })
    expect(await refusal('xlsx', bytes)).toEqual([
      expect.stringMatching(
        /^review-cell: Sheet “DIRNA”, cell D\d+ holds a number, where a text belongs\.$/u,
      ),
      expect.stringMatching(
        /^review-lost: Sheet “DIRNA”, cell D\d+: the text projects\/dirna:activities\.0 lost \[\]\(#note-europe\)\.$/u,
      ),
      expect.stringMatching(
        /^review-unknown: Sheet “DIRNA”, cell D\d+: the project has no text projects\/dirna:activity\.2 that is translated\. Is it projects\/dirna:activities\.2\?$/u,
      ),
    ])
  })

  it('does not overwrite a text that was changed meanwhile', async () => {
    const other = await ownProject(project.folder)
    await other.change(EN, 'Training in', 'Courses in')
    const bytes = await editWorkbook('xlsx', TRAINING, (rows, row) => {
      const training = rows[row]
      if (training) training[3] = 'Three courses in repository management for librarians.'
    })
    const { own, read } = await bring('xlsx', bytes, other)
    expect(read.changes).toEqual([])
    expect(read.found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(
        /^review-conflict: Sheet “DIRNA”, cell D3: the text .* was changed in the file, and since then in the project, where it stays as it is\. The file says: “Three courses/u,
      ),
    ])
    expect(await own.read(EN)).toContain('Courses in')
  })
})

describe('XLIFF that comes back', () => {
  it('keeps its codes, and is refused if one has no data', async () => {
    const xliff = text('all xliff')
    expect(xliff).toContain('<data id="d1" xml:space="preserve">[](#note-europe)</data>')
    const changed = xliff.replace(
      'Cooperation with European universities',
      'Working with European universities',
    )
    expect(changed).not.toBe(xliff)
    const { own } = await bring('xliff', changed)
    expect(await own.read(EN)).toMatch(/Working with European\s+universities\[\]\(#note-europe\)/u)
    const lost = changed.replace(/(universities)<ph id="1" dataRef="d1"/u, '$1<ph id="1" dataRef="d9"')
    expect(await refusal('xliff', lost)).toEqual([
      expect.stringMatching(
        /^review-lost: Unit u\d+-\d+: the text projects\/dirna:activities\.0 has a code d9/u,
      ),
    ])
  })

  it('translates what had no target, and confirms what is finished', async () => {
    const xliff = text('xliff')
      .replace(
        /(<unit id="[^"]*" name="projects\/dirna:aim">[^]*?<\/source>\n)/u,
        '$1        <target>To build one.</target>\n',
      )
      .replaceAll('state="initial"', 'state="final"')
    const { own, read } = await bring('xliff', xliff)
    expect(read.confirmed).toEqual([TRAINING])
    expect(await own.read(EN)).toContain('\naim: To build one.\n')
    expect(await own.told()).toEqual([])
  })

  it('is refused if it is something else', async () => {
    expect(await refusal('xliff', '<xliff version="1.2"><file/></xliff>')).toEqual([
      'review-file: f.xlf is another version of XLIFF than 2.0.',
    ])
    expect(await refusal('xliff', '<!DOCTYPE a [<!ENTITY x "y">]><xliff>&x;</xliff>')).toEqual([
      'review-file: f.xlf is no XML.',
    ])
    expect(await refusal('po', 'msgid')).toEqual(['review-file: f.po is no PO file.'])
    const parts = Object.fromEntries(
      Array.from({ length: 2001 }, (_, part) => [`xl/${part}.xml`, new Uint8Array(1)]),
    )
    const bomb = zipSync(parts, { level: 0 })
    expect(await refusal('xlsx', bomb)).toEqual([
      'review-file: f.xlsx is far larger than a workbook of texts.',
    ])
    expect(await refusal('xlsx', 'x')).toEqual(['review-file: f.xlsx cannot be read as a workbook (.xlsx).'])
  })
})

describe('a PO file that comes back', () => {
  it('has what is outdated as fuzzy, which counts when that mark is taken away', async () => {
    const po = text('po')
    expect(po).toMatch(/#, fuzzy\nmsgctxt "projects\/dirna:activities\.2"/u)
    expect((await bring('po', po)).read.confirmed).toEqual([])
    const { own, read } = await bring(
      'po',
      po.replace('#, fuzzy\n', '').replace('msgstr ""\n\n#:', 'msgstr "To build one."\n\n#:'),
    )
    expect(read.confirmed).toEqual([TRAINING])
    expect(read.changes.map(({ key, is }) => [key, is])).toEqual([[AIM, 'To build one.']])
    expect(await own.told()).toEqual([])
  })

  it('tells what was made fuzzy, and leaves it out', async () => {
    const po = text('all po').replace(
      'msgctxt "projects/dirna:activities.1"',
      '#, fuzzy\nmsgctxt "projects/dirna:activities.1"',
    )
    const line = po.slice(0, po.indexOf('msgctxt "projects/dirna:activities.1"')).split('\n').length
    const { read } = await bring('po', po)
    expect(read.found.map(({ message }) => message)).toEqual([
      `Line ${line}: the text projects/dirna:activities.1 is fuzzy, and is left out until that mark is taken away.`,
    ])
  })

  it.skipIf(!hasGettext())('stands what the tools of gettext do to it', async () => {
    const own = await ownProject(project.folder)
    const file = (name: string): string => join(own.folder, name)
    await writeFile(file('a.po'), handed.get('all po') ?? '')
    execFileSync('msgcat', ['--width=60', '--sort-output', file('a.po'), '-o', file('b.po')])
    execFileSync('msgmerge', ['--quiet', file('b.po'), file('a.po'), '-o', file('c.po')])
    execFileSync('msgattrib', ['--no-obsolete', '--no-wrap', file('c.po'), '-o', file('d.po')])
    const { own: after, read } = await bring('po', await own.read('d.po'))
    expect(read).toEqual({ changes: [], comments: [], found: [], confirmed: [], noted: [], files: [] })
    expect(await localesOf(after)).toEqual(await localesOf(project))
  })
})

describe('the example for Weblate in docs/weblate.md', () => {
  it('fits the file that is handed over: its name, its kind, and the places for values in it', async () => {
    const docs = await readFile(join(program, 'docs/weblate.md'), 'utf8')
    const example = JSON.parse(/```json\n([^]*?)```/u.exec(docs)?.[1] ?? '') as Record<string, string>
    const mask = new RegExp(
      `^${(example['filemask'] ?? '').replaceAll('.', '\\.').replace('*', '(.+)')}$`,
      'u',
    )
    expect(mask.exec('translations/compendium.en.po')?.[1]).toBe('en')
    // Bilingual: no base file, and a msgid that is the source.
    expect([example['file_format'], example['template'], example['new_base']]).toEqual(['po', '', ''])
    expect(text('all po')).toMatch(/msgctxt "foreword:title"\nmsgid "Ön söz"\nmsgstr "Foreword"/u)
    const [, places = ''] = /placeholders:r"(.*?)"/u.exec(example['check_flags'] ?? '') ?? []
    expect('{{count}} projects'.match(new RegExp(places, 'u'))?.[0]).toBe('{{count}}')
  })
})

describe('the Word file', () => {
  const part = (name: string): string =>
    strFromU8(unzipSync(handed.get('docx') ?? new Uint8Array())[name] ?? new Uint8Array())
  const withDocument = (from: RegExp, to: string): Uint8Array => {
    const before = part('word/document.xml')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    return zipSync({
      ...unzipSync(handed.get('docx') ?? new Uint8Array()),
      'word/document.xml': strToU8(after),
    })
  }

  it('brings nothing back if nobody changed it', async () => {
    const { read } = await bring('docx', handed.get('docx') ?? '')
    expect(read).toEqual({ changes: [], comments: [], found: [], confirmed: [], noted: [], files: [] })
  })

  it('says in the margin what changed in a source, and the questions and comments that are there', () => {
    const comments = part('word/comments.xml').replaceAll(/<[^>]*>/gu, '|')
    expect(comments).toMatch(/State: outdated/u)
    expect(comments).toMatch(/Page: 8/u)
    expect(comments).toMatch(/Comment: Whose\?/u)
  })

  it('has an empty cell for what is to be translated, which counts once it is filled in', async () => {
    expect(part('word/document.xml')).not.toContain('{lang=az}')
    const filled = withDocument(
      /(<w:commentRangeStart w:id="0"\/>)/u,
      '$1<w:r><w:t>To build a network of repositories.</w:t></w:r>',
    )
    const { own, read } = await bring('docx', filled)
    expect(read.changes.map(({ key, was, is }) => [key, was, is])).toEqual([
      [AIM, '', 'To build a network of repositories.'],
    ])
    expect(await own.keysIn('to-translate')).toEqual([])
    expect(await own.keysIn('current')).toContain(AIM)
  })
})

describe('a third language', () => {
  it('is handed over beside the first and comes back into its own files', async () => {
    const inputs = withGerman()
    for (const format of ['xlsx', 'po', 'docx'] as const) {
      const own = { caches: { fonts, stages: noCache }, to: 'de', asked: ALL, pagesOf: () => [] }
      const file = await handOver({ inputs, format, ...own })
      const bytes = file?.bytes ?? new Uint8Array()
      const read = await importReview({ inputs, bytes, name: file?.name ?? '', write: false })
      expect([read.changes, read.found, read.files]).toEqual([[], [], []])
    }
    const options = { caches: { fonts, stages: noCache }, to: 'de', asked: ALL, pagesOf: () => [] }
    const file = await handOver({ inputs, format: 'xliff', ...options })
    const xliff = Buffer.from(file?.bytes ?? []).toString('utf8')
    expect(xliff).toContain('srcLang="az" trgLang="de"')
    const read = (bytes: string) =>
      importReview({ inputs, bytes: Buffer.from(bytes), name: 'f.xlf', write: false })
    expect((await read(xliff)).changes).toEqual([])
    const title = german('Foreword')
    const { changes } = await read(xliff.replace(`>${title}<`, '>Vorwort<'))
    expect(changes.map(({ place, was, is }) => [place.file, was, is])).toEqual([
      ['locales/de/foreword.yaml', title, 'Vorwort'],
    ])
  })
})

describe('a file of questions and comments', () => {
  it('is a mistake if it is not understood', async () => {
    const own = await ownProject()
    await writeFile(join(own.folder, 'locales/en.review.yaml'), `${AIM}: why?\n`)
    const found = await own.load().catch((cause: unknown) => (cause as DiagnosticError).diagnostics)
    expect(found).toEqual([
      expect.objectContaining({
        code: 'review-notes',
        message: 'This file of questions and comments is not understood.',
      }),
    ])
  })
})

function hasGettext(): boolean {
  try {
    execFileSync('msgcat', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
