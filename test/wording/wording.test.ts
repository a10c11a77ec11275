import { describe, expect, it } from 'vitest'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { noCache } from '../../src/files/cache.ts'
import { type Inputs, readInputs } from '../../src/files/inputs.ts'
import { validate } from '../../src/build.ts'
import { loadReport } from '../../src/report/load.ts'
import { openProject } from '../../src/run/open-project.ts'
import { checkWording } from '../../src/wording/check-wording.ts'
import { tellWording } from '../../src/wording/known.ts'
import { unsilenced } from '../../src/wording/unsilenced.ts'
import { root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { ownProject } from '../translation/own-project.ts'

/** The activities of a project in both languages, one a line; the rest of the report as it is. */
async function findingsIn(az: readonly string[], en: readonly string[], before = '') {
  const inputs = withActivities(withActivities(readInputs(root), 'az', az, before), 'en', en)
  const { report } = await loadReport(inputs)
  const { found, silences } = checkWording(report)
  const ours = found.filter(({ key }) => key.startsWith('projects/dirna:activities'))
  return {
    told: ours.map(({ code, excerpt, hint }) => [code, excerpt, hint]),
    places: ours.map(({ diagnostic: { place } }) => (place ? formatPlace(place) : '')),
    messages: ours.map(({ message }) => message),
    silences: silences.map(({ message, place }) => [place?.line, message]),
  }
}

function withActivities(inputs: Inputs, language: string, items: readonly string[], before = ''): Inputs {
  const path = `locales/${language}/projects/dirna.yaml`
  const entry = inputs.entries.get(path)
  const source = typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : ''
  const list = `activities:\n${items.map((item) => `${before}  - ${JSON.stringify(item)}\n`).join('')}`
  const changed = source.replace(/^activities:\n(?:[ -].*\n)+/mu, () => list)
  return { ...inputs, entries: new Map(inputs.entries).set(path, { bytes: Buffer.from(changed) }) }
}

describe('Azerbaijani words', () => {
  const cases = [
    ['Bu m\u01DDqsəd vacibdir.', 'wording-letter', 'm\u01DDqsəd', 'Write `məqsəd`.'],
    ['Layihələrin görünürlüğü artır.', 'wording-turkish', 'görünürlüğü', 'Write `görünürlüyü`.'],
    ['Təhsil ve elm.', 'wording-turkish', 've', 'Write “və”.'],
    ['Üç üniversitenin rəyi.', 'wording-turkish', 'üniversitenin', 'Write “universitet”.'],
    ['Beş il Innovasiya ili.', 'wording-latin-i', 'Innovasiya', 'Write `İnnovasiya`.'],
    ['Bu 2024 ildə oldu.', 'wording-year-ending', '2024 ildə', 'Write `2024-cü ildə`.'],
    [
      'Bu 2022-2026 illərdə oldu.',
      'wording-year-ending',
      '2022-2026 illərdə',
      'Write `2022–2026-cı illərdə`.',
    ],
    [
      'Qərar nəticəsini təsir etdi.',
      'wording-case',
      'nəticəsini təsir etdi',
      'Write `nəticəsinə təsir etdi`.',
    ],
    ['Siyasətinə uyğunluğu', 'wording-case', 'uyğunluğu', 'Write `uyğunluq`.'],
    ['O, bacarığı artırmaq və mərkəz qurmağı hədəfləyir.', 'wording-case', 'artırmaq', 'Write `artırmağı`.'],
    ['Yer: TBA', 'wording-unfinished', 'TBA', 'Write what is known now, or say it in words.'],
    ['Büdcə 633,292 manatdır.', 'wording-number', '633,292', 'Write `633 292`.'],
    ['Büdcə €799 999 idi.', 'wording-number', '€799 999', 'Write `799 999 avro`.'],
    ['Artım 17.5% oldu.', 'wording-number', '17.5', 'Write `17,5`.'],
    ['Bu, Noyabr 2026 tarixidir.', 'wording-month', 'Noyabr', 'Write `noyabr`.'],
    ['İllər: 2022-2024.', 'wording-range', '2022-2024', 'Write `2022–2024`.'],
    ['İki  boşluq.', 'wording-spaces', '  ', 'Delete one.'],
    ['Boşluq , vergül.', 'wording-spaces', ' ', 'Delete it.'],
    [
      'Azərbaycanın Təhsil Nazirliyi.',
      'wording-name',
      'Təhsil Nazirliyi',
      'Write `Elm və Təhsil Nazirliyi`, unless the text quotes.',
    ],
    ['Bu illər dövrü.', 'wording-repeated', 'illər', 'Write one of them.'],
    [
      'Tələbə üçün yer yaratmaq üçün işdir.',
      'wording-repeated',
      'üçün yer yaratmaq üçün',
      'One of them may be said otherwise: “-maqdan ötrü”, “-mək məqsədilə”.',
    ],
    ['Bu daha hamar oldu.', 'wording-calque', 'daha hamar', 'Better “daha rəvan”.'],
    ['Artım 5-10 faizdir.', 'wording-range', '5-10', 'Write `5–10`.'],
    ['Dövr 2023 - 2025 idi.', 'wording-range', '2023 - 2025', 'Write `2023–2025`.'],
    ['Bu, 2024-ci ildir.', 'wording-year-ending', '2024-ci', 'Write `2024-cü`.'],
    ['Birinci Iclas keçirildi.', 'wording-latin-i', 'Iclas', 'Write `İclas`.'],
  ] as const

  it('are told where they are wrong, with what to write', async () => {
    const az = cases.map(([text]) => text)
    const { told } = await findingsIn(
      az,
      az.map((_, index) => `Item ${index}.`),
    )
    const ours = told.filter(
      ([code]) =>
        !['numbers-differ', 'wording-acronyms', 'wording-length', 'wording-glossary'].includes(code ?? ''),
    )
    // The hyphen between years is told as well.
    expect(ours).toEqual(expect.arrayContaining(cases.map(([, ...rest]) => rest)))
    expect(ours.length).toBe(cases.length + 1)
  })

  const right = [
    'Təbliğat və lüğət, Lüğətin dili.',
    'Işıq və Irmaq, Vzgojno-Izobrazni, III və IV.',
    'İllik 2024 illik plan, 2023–2024-cü illərdə, 36 il.',
    'Nəticələrə təsir etdi, nəticələri təsdiq etdi.',
    'Elm və Təhsil Nazirliyi, “Təhsil Nazirliyi” sözü.',
    'Dekabr 2023 başladı. Noyabr 2026 bitir.',
    'Versiya 2.0, ISO 9001, 1000-dən çox, 633 292 avro, 17,5%.',
    'ISO 14289-1, PDF/A-3a, ISO 3166-1, 2022–2024-cü illər, 16-cı, 20-ci, 101082124-3.',
    'Il Sole, Institute, International, Inter.',
    'Jyväskylä, Coruña, Università, [ve için]{lang=tr} və `ve`.',
    'Tədqiqat üçün, təhsil üçün.',
  ]

  it('are not told where they are right', async () => {
    const { told } = await findingsIn(
      right,
      right.map((text) => text.replace('17,5%', '17.5%')),
    )
    expect(told.filter(([code]) => code !== 'wording-identical' && code !== 'wording-glossary')).toEqual([])
  })
})

describe('lists, sentences and forms', () => {
  it('are told where one item has another form, or a sentence is long', async () => {
    const az = ['Mərkəzin qurulması', 'Proqramın yazılması', 'Tətbiqi yaxşılaşdırılmışdır.']
    const long = `${'söz '.repeat(40)}və son.`
    const { told, messages } = await findingsIn([...az, long], ['A', 'B', 'C', 'D'])
    expect(told.map(([code]) => code)).toEqual(['wording-long-sentence', 'wording-length'])
    expect(messages[0]).toBe('This sentence has 42 words.')
    const list = await findingsIn(az, ['A b', 'C d', 'E f.'])
    expect(list.told).toEqual([
      ['wording-last-stop', '.', 'Delete it, or end every item with one.'],
      ['wording-list-form', 'Tətbiqi yaxşılaşdırılmışdır.', 'Give all items one form.'],
      ['wording-last-stop', '.', 'Delete it, or end every item with one.'],
    ])
  })

  it('are told once where the report has two of one word', async () => {
    const { report } = await loadReport(readInputs(root))
    const { found } = checkWording(report)
    expect(found.flatMap(({ code, message }) => (code === 'wording-two-forms' ? [message] : []))).toEqual(
      expect.arrayContaining(['The report has “praktik” (2 times) and “Praktiki” (7 times).']),
    )
  })
})

describe('a translation beside its source', () => {
  it('is told where it says something else, with both places', async () => {
    const az = [
      'Bu cümlə burada necə varsa elədir.',
      'Cəmi 36 ay, 2024.',
      '[Sayt](https://a.az/az/x) açıqdır.',
      'DIRNA və ATM-lər.',
      'İnzibati heyət üçün təlim.',
      'Bu uzun bir cümlədir və onun tərcüməsi çox qısadır, ona görə də bir şey çatışmır, yəqin ki.',
    ]
    const en = [
      'Bu cümlə burada necə varsa elədir.',
      'A total of 35 months, 2024.',
      'The site is open, see [here](https://b.az).',
      'REFRESH and the HEIs.',
      'Training for the clerks.',
      'Short.',
    ]
    const { told, messages, places } = await findingsIn(az, en)
    expect(told.map(([code]) => code)).toEqual([
      'wording-identical',
      'numbers-differ',
      'wording-links',
      'wording-acronyms',
      'wording-glossary',
      'wording-length',
    ])
    expect(messages[1]).toMatch(
      /are 35, 2024, but 36, 2024 in the text .*\(locales\/az\/projects\/dirna\.yaml:9:5\)/u,
    )
    expect(messages[3]).toContain('DIRNA is missing here, REFRESH is not in the source')
    expect(places[1]).toBe('locales/en/projects/dirna.yaml:8:5')
  })

  it('is told where it lacks a name that both languages spell alike', async () => {
    const az = ['Burada Jyväskylä var.', 'Orada da Jyväskylä var.', 'Sonra Jyväskylä gəlir.']
    const en = ['Here is Jyväskylä.', 'There is Jyväskylä too.', 'Then comes the town.']
    const { told, messages } = await findingsIn(az, en)
    expect(told.map(([code]) => code)).toEqual(['wording-names'])
    expect(messages[0]).toContain('Jyväskylä is missing here')
  })

  it('may have the pages of its own language, other marks in numbers, and abbreviations of the glossary', async () => {
    const az = ['[Sayt](https://a.az/az/x), 17,5 faiz, 633 292 avro, ATM', 'Jyväskylä, Coruña, DTU, 2024']
    const en = ['[Site](https://a.az/en/x), 17.5 per cent, EUR 633 292, HEI', 'Jyväskylä, Coruña, DTU, 2024']
    expect((await findingsIn(az, en)).told).toEqual([])
  })

  it('has small words once', async () => {
    const { told } = await findingsIn(
      ['Bir söz burada.', '21-ci, 11-ci, 22-ci əsr.'],
      ['One of the the words.', 'The 21th, 11th and 22nd century.'],
    )
    expect(told).toEqual([
      ['wording-repeated', 'the the', 'Delete one.'],
      ['wording-year-ending', '21th', 'Write `21st`.'],
    ])
  })
})

describe('a comment above a text', () => {
  it('silences a rule with a reason, and is told where it silences nothing', async () => {
    const wrong = ['Yer: TBA']
    const silent = await findingsIn(wrong, ['Place'], '  # wording-unfinished: the place is known in May\n')
    expect(silent.told.map(([code]) => code)).not.toContain('wording-unfinished')
    expect(silent.silences).toEqual([])
    const without = await findingsIn(wrong, ['Place'], '  # wording-unfinished\n')
    expect(without.told.map(([code]) => code)).toContain('wording-unfinished')
    const unused = await findingsIn(['Yer'], ['Place'], '  # wording-unfinished: the place is known in May\n')
    expect([...without.silences, ...unused.silences]).toEqual([
      [8, 'This comment silences nothing: it needs a code, a colon and a reason.'],
      [8, 'Nothing that this comment stands above has wording-unfinished any more.'],
    ])
    const misspelt = await findingsIn(wrong, ['Place'], '  # wording-unfinised: the place is known in May\n')
    expect(misspelt.silences).toEqual([
      [8, 'This comment silences nothing: there is no code wording-unfinised. Is it wording-unfinished?'],
    ])
  })

  it('silences what loading tells of words as well: straight quotes, reminders, texts in another language', async () => {
    const project = await ownProject()
    const file = 'locales/en/projects/dirna.yaml'
    const list = (quoted: string): string =>
      `activities:\n${quoted}  - 'Students read "this" book.'\n  # printed-as-typed: a reminder\n  - Two things.\n  - 'TODO: three.'\n`
    await project.change(file, /^activities:\n(?:[ -].*\n)+/mu, list('  # straight-quotes: inches\n'))
    const told = async () => {
      const { report, warnings } = await project.load()
      const found = unsilenced(report, warnings).filter(({ code }) => code !== 'unmarked-note')
      return found.map(({ code, place }) => [code, place?.line])
    }
    expect(await told()).toEqual([
      ['printed-as-typed', 11],
      ['wording-silence', 9],
    ])
    await project.change(file, '  # straight-quotes: inches\n', '')
    expect(await told()).toContainEqual(['straight-quotes', 7])
    expect((await project.run('check-wording.ts')).out).toMatch(
      /^locales\/en\/projects\/dirna\.yaml:7:\d+ warning straight-quotes/mu,
    )
  })
})

describe('what the editors know', () => {
  it('is not told again until its words change', async () => {
    const told = async () => tellWording((await project.load()).report).map(({ code }) => code)
    const project = await ownProject()
    expect(await told()).toEqual([])
    await project.change('locales/az/projects/dirna.yaml', 'görünürlüğünün', 'görünürlüğünün və fəallığının')
    expect(await told()).toEqual([])
    await project.change('locales/az/projects/dirna.yaml', 'görünürlüğünün', 'görünürlüğünü')
    const caches = { fonts: memoryCache(), stages: noCache }
    const inputs = readInputs(project.folder)
    const found = await validate({ inputs, caches, progress: () => {} })
    expect(found.map(({ code }) => code)).toEqual(['wording-turkish'])
    expect((await project.run('check-wording.ts', '--accept', 'It is a quotation')).out).toBe(
      'locales/az.known-wording: 1 added, 1 taken out\n',
    )
    expect(await told()).toEqual([])
    expect(await project.read('locales/az.known-wording')).toContain('It is a quotation')
  })

  it('are also keys that nothing prints, and texts that a template asks for and no file has', async () => {
    const project = await ownProject()
    for (const language of ['az', 'en'])
      await project.change(
        `locales/${language}/labels.yaml`,
        /^continued:/mu,
        'forgotten_word: Q\ncontinued:',
      )
    await project.change(
      'templates/partials/run-in.md.hbs',
      '{{t "labels:run_in"',
      '{{#if no}}{{t "labels:run_on"}}{{/if}}{{t "labels:run_in"',
    )
    const inputs = readInputs(project.folder)
    const caches = { fonts: memoryCache(), stages: noCache }
    const { warnings } = await openProject(inputs, caches)
    expect(warnings.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ['template-text', 'No locale file has the text “labels:run_on”.', 'Did you mean `labels:run_in`?'],
    ])
    expect((await project.run('check-wording.ts', '--format', 'github')).out).toMatch(
      /^::warning file=locales\/az\/labels\.yaml,.*title=unused-key::Nothing prints the text `labels:forgotten_word`/mu,
    )
  })
})
