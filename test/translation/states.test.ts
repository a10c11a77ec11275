import { describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { loadReport } from '../../src/report/load.ts'
import { readMadeFrom, writeMadeFrom } from '../../src/report/made-from.ts'
import { openProject } from '../../src/run/open-project.ts'
import { translationOf } from '../../src/run/source-history.ts'
import { confirmed, sourceNow } from '../../src/translation/confirm.ts'
import { meaningHash } from '../../src/translation/meaning.ts'
import { tellStates } from '../../src/translation/tell-states.ts'
import { translationStates } from '../../src/translation/translation-state.ts'
import { writeDifference } from '../../src/translation/word-difference.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryCache } from '../memory-cache.ts'
import { withGerman } from '../third-language.ts'
import { type OwnProject, ownProject } from './own-project.ts'

const AZ = 'locales/az/projects/dirna.yaml'
const EN = 'locales/en/projects/dirna.yaml'
const MADE_FROM = 'locales/en.made-from'
const fonts = memoryCache()

/** A project whose translations are all said to be right, made once. */
let right: Promise<OwnProject> | undefined

async function confirmedProject(): Promise<OwnProject> {
  right ??= ownProject().then(async (project) => {
    const { report } = await project.load()
    await writeFile(join(project.folder, MADE_FROM), confirmed(report, 'en', sourceNow))
    return project
  })
  return ownProject((await right).folder)
}

function open(project: OwnProject, stage?: 'draft' | 'release') {
  return openProject(readInputs(project.folder), { fonts, stages: noCache }, stage)
}

describe('what a translation was made from', () => {
  it('is not known before somebody says that it is right', async () => {
    const project = await ownProject()
    expect(await project.keysIn('current')).toEqual([])
    expect((await project.keysIn('never-confirmed')).length).toBeGreaterThan(400)
    expect(await project.told()).toEqual([])
  })

  it('makes it outdated when the source says something else, told at its line', async () => {
    const project = await confirmedProject()
    await project.change(AZ, 'təlimlər.', 'üç təlim.')
    expect(await project.keysIn('outdated')).toEqual(['projects/dirna:activities.2'])
    expect(await project.told()).toEqual([
      expect.stringMatching(
        /^locales\/en\/projects\/dirna\.yaml:\d+:\d+ outdated-translation: This translation is behind its source: the text in Azerbaijani \(locales\/az\/projects\/dirna\.yaml:\d+:\d+\) was changed, and this was not\.$/u,
      ),
    ])
  })

  it('leaves it current when only how the source is written changes', async () => {
    const project = await confirmedProject()
    await project.change(AZ, 'üzrə təlimlər.', 'üzrə  **təlimlər**.')
    await project.change('locales/az/foreword.yaml', '2022–2024', '2022-2024')
    expect(await project.keysIn('outdated')).toEqual([])
  })

  it('asks for a word when both were changed, and for none when the translation alone was', async () => {
    const project = await confirmedProject()
    await project.change(EN, 'Training', 'Courses')
    expect(await project.told()).toEqual([])
    await project.change(AZ, 'təlimlər.', 'üç təlim.')
    expect(await project.keysIn('changed-on-both-sides')).toEqual(['projects/dirna:activities.2'])
    expect(await project.told()).toEqual([expect.stringContaining('unconfirmed-translation: Nobody said')])
  })

  it('goes with texts that are moved, and with a key that is renamed', async () => {
    const project = await confirmedProject()
    const item = '  - Açıq elm prinsiplərinə uyğun olaraq beynəlxalq əməkdaşlığın gücləndirilməsi.\n'
    await project.change(AZ, item, `  - Yeni nəticə.\n${item}`)
    const there =
      (await project.read(EN)).match(/^results:\n(?: {2}- >-\n(?: {4}.*\n)+| {2}- .*\n)/mu)?.[0] ?? ''
    await project.change(EN, there, `${there}  - A new result.\n`)
    // What was put between them is new: nothing that stood under its key before belongs to it.
    expect(await project.keysIn('never-confirmed')).toEqual(['projects/dirna:results.1'])
    expect(await project.told()).toEqual([
      expect.stringMatching(/unconfirmed-translation: Nobody said that this translation is right\.$/u),
    ])
    expect(await project.keysIn('outdated')).toEqual([])
    expect(await project.keysIn('current')).toEqual(
      expect.arrayContaining([
        'projects/dirna:results.0',
        'projects/dirna:results.2',
        'projects/dirna:results.3',
      ]),
    )
    for (const language of ['az', 'en'])
      await project.change(`locales/${language}/terms.yaml`, '    open-access:', '    access-for-all:')
    expect(await project.keysIn('current')).toContain('terms:terms.items.access-for-all')
  })

  it('is the line that fits where a merge left two', async () => {
    const project = await confirmedProject()
    const before = await project.read(MADE_FROM)
    await project.change(AZ, 'təlimlər.', 'üç təlim.')
    await project.change(EN, 'Training', 'Three trainings')
    const { report } = await project.load()
    const line = confirmed(report, 'en', (state) =>
      state.key === 'projects/dirna:activities.2' ? sourceNow(state) : undefined,
    )
    const merged = [...new Set([...before.split('\n'), ...line.split('\n')])].join('\n')
    await writeFile(join(project.folder, MADE_FROM), merged)
    expect(await project.told()).toEqual([])
    expect(confirmed((await project.load()).report, 'en', () => undefined)).toBe(line)
  })

  it('does not take one of two texts that were alike for the other', async () => {
    const project = await confirmedProject()
    const [one, other] = ['locales/az/terms.yaml', 'locales/en/terms.yaml']
    for (const file of [one, other])
      await project.change(file, '    open-access:', '    access: Q\n    open-access:')
    await project.change(one, 'access: Q', 'access: Giriş\n    entry: Giriş')
    await project.change(other, 'access: Q', 'access: Access\n    entry: Access')
    const { report } = await project.load()
    await writeFile(join(project.folder, MADE_FROM), confirmed(report, 'en', sourceNow))
    await project.change(one, 'entry: Giriş', 'entry: Çıxış')
    expect(await project.keysIn('outdated')).toEqual(['terms:terms.items.entry'])
  })

  it('is asked for in the language that it is of, and once for many texts of a file', async () => {
    const project = await confirmedProject()
    const { report } = await project.load()
    const lines = report.madeFrom['en'] ?? []
    const kept = lines.filter(({ key }) => !key.startsWith('projects/dirna:'))
    await writeFile(join(project.folder, MADE_FROM), writeMadeFrom(kept))
    const told = tellStates((await project.load()).report)
    expect(told.map(({ message, hint }) => [message, hint])).toEqual([
      [
        expect.stringMatching(
          /^Nobody said that \d+ translations of this file are right; this is the first\.$/u,
        ),
        expect.stringContaining('`npm run locale:accept -- projects/dirna`'),
      ],
    ])
    const { report: three } = await loadReport(
      withGerman(['locales/az/foreword.yaml', 'title: Ön söz', 'title: Söz önü']),
    )
    const german = { languages: three.languages, locales: three.locales, toTranslate: three.toTranslate }
    const before = (await loadReport(withGerman())).report
    const madeFrom = { de: readMadeFrom('', confirmed(before, 'de', sourceNow)).lines }
    expect(tellStates({ ...german, madeFrom }).map(({ hint }) => hint)).toEqual([
      expect.stringContaining('`npm run locale:accept -- foreword:title --language de`'),
    ])
  })

  it('tells a line that no tool wrote, and goes on', async () => {
    const project = await confirmedProject()
    await project.change(MADE_FROM, /^accessibility:title .*/mu, '<<<<<<< ours')
    const { warnings } = await project.load()
    expect(warnings.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
      ['made-from-line', 'This line is not one that the tools write: it is taken as not there.', 10],
    ])
  })
})

describe('a key without a value', () => {
  it('is to be translated: the source is printed, marked with its language', async () => {
    const project = await confirmedProject()
    await project.change(EN, /^aim: >-\n(?: {2}.*\n)+/mu, 'aim:\n')
    expect(await project.told()).toEqual([
      'locales/en/projects/dirna.yaml:3:1 to-translate: This text is to be translated.',
    ])
    const { translators } = await open(project)
    const { value } = translators('en').translate('projects/dirna:aim')
    expect(value).toMatch(/^\[az\] Azərbaycan ATM-lərində tədqiqat/u)
  })

  it('is told once for a file with many', async () => {
    const project = await confirmedProject()
    const before = await project.read(EN)
    await writeFile(join(project.folder, EN), before.replaceAll(/(- label:) .*$/gmu, '$1'))
    expect(await project.told()).toEqual([
      expect.stringContaining('5 texts of this file are to be translated; this is the first.'),
    ])
  })

  it('is a mistake in the source, for a list, and with a comment behind it', async () => {
    const project = await confirmedProject()
    await project.change('locales/az/foreword.yaml', /^title: .*$/mu, 'title:')
    await project.change(EN, /^activities:\n(?: .*\n)+/mu, 'activities:\n')
    await project.change('locales/en/foreword.yaml', /^title: .*$/mu, 'title: #Foreword')
    const found = await project.load().catch((cause: unknown) => (cause as DiagnosticError).diagnostics)
    expect(found).toEqual([
      expect.objectContaining({
        code: 'empty-value',
        place: expect.objectContaining({ file: 'locales/az/foreword.yaml' }),
      }),
      expect.objectContaining({
        code: 'empty-value',
        place: expect.objectContaining({ file: 'locales/en/foreword.yaml' }),
      }),
      expect.objectContaining({ code: 'empty-value', place: expect.objectContaining({ file: EN }) }),
    ])
  })
})

describe('a draft and a release', () => {
  it('mark what is behind, and refuse it', async () => {
    const project = await confirmedProject()
    await project.change(AZ, 'təlimlər.', 'üç təlim.')
    await project.change(EN, /^aim: >-\n(?: {2}.*\n)+/mu, 'aim:\n')
    const [draft, usual] = [await open(project, 'draft'), await open(project)]
    const key = 'projects/dirna:activities.2'
    const training = usual.translators('en').translate(key).value
    expect(training).toMatch(/^Training/u)
    expect(draft.translators('en').translate(key).value).toBe(`[az?] ${training}`)
    await expect(open(project, 'release')).rejects.toThrow(
      /to-translate: This text .*\n.*outdated-translation: This translation/u,
    )
  })
})

describe('what changed in the source', () => {
  it('is told by the history of its file, word by word', async () => {
    const project = await confirmedProject()
    await project.git('init', '-q')
    await project.git('add', '-A')
    await project.git('commit', '-qm', 'First')
    await project.change(AZ, 'üzrə təlimlər.', 'üzrə üç təlim.')
    await project.git('commit', '-qam', 'Second')
    const { report } = await project.load()
    const key = 'projects/dirna:activities.2'
    const history = await translationOf(project.folder, translationStates(report), key, 'en')
    expect(history?.sourceThen).toBe(
      'Akademik və kitabxana işçiləri üçün repozitoriya idarəçiliyi üzrə təlimlər.',
    )
    expect(writeDifference(history?.difference ?? [])).toBe(
      'Akademik və kitabxana işçiləri üçün repozitoriya idarəçiliyi üzrə [-təlimlər-]{+üç təlim+}.',
    )
  })
})

describe('the hash of a text', () => {
  const same = [
    ['Bu *çox* vacib [sayt](https://a.az)', 'Bu çox **vacib** [sayt](https://a.az)'],
    ['633 292 avro', '633,292 avro'],
    ['633 292 avro', '633.292 avro'],
    ['iki\n  sətir', 'iki\u00A0sətir\n'],
    ['2022-2024', '2022–2024'],
    ['“ad”', '«ad»'],
    ['po\u00ADten\u200Bsial', 'potensial'],
    ['ü', 'u\u0308'],
    ['- bir\n- iki', '* bir\n* iki'],
  ] as const
  it.each(same)('is the same for %j and %j', (one, other) => {
    expect(meaningHash(one)).toBe(meaningHash(other))
  })

  const different = [
    ['üç il', 'iki il'],
    ['[sayt](https://a.az)', '[sayt](https://b.az)'],
    ['Bəli.', 'Bəli'],
    ['Elm', 'elm'],
    ['edir', 'etmir'],
    ['{{count}} il', '{{year}} il'],
    ['a və b', 'b və a'],
    ['2022-2024', '2022 - 2024'],
  ] as const
  it.each(different)('is another for %j and %j', (one, other) => {
    expect(meaningHash(one)).not.toBe(meaningHash(other))
  })
})
