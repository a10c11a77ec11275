import type { EditedFiles } from './edited-files.ts'
import { halved, lengthened, longer } from './text-length.ts'

/** What an editor does on an ordinary day. */
export interface OrdinaryEdit {
  readonly name: string
  readonly edit: (files: EditedFiles) => void
  /** What it is warned of, as `code file`. */
  readonly warns: readonly string[]
}

const LANGUAGES = ['az', 'en'] as const
type Language = (typeof LANGUAGES)[number]
type Path = readonly (string | number)[]

const SENTENCE: Readonly<Record<Language, string>> = {
  az: 'Layihə üzrə yeni tədris materialları hazırlanır və tərəfdaş universitetlərə təqdim olunur.',
  en: 'New teaching materials are prepared in the project and handed to the partner universities.',
}
const LABEL: Readonly<Record<Language, string>> = { az: 'Yeni materiallar', en: 'New materials' }

/** The lists of a project's texts, each with what an item of it is. */
const PROJECT_LISTS: readonly (readonly [name: string, path: Path, item: (language: Language) => unknown])[] =
  [
    ['activity', ['activities'], (language) => SENTENCE[language]],
    ['point of the summary', ['summary', 'points'], pointOf],
    ['result', ['results'], (language) => SENTENCE[language]],
  ]

/** The lists of other chapters. */
const CHAPTER_LISTS: readonly (readonly [
  name: string,
  file: string,
  path: Path,
  item: (language: Language) => unknown,
])[] = [
  ['achievement', 'achievements', ['items'], headOf],
  ['challenge', 'challenges', ['items'], headOf],
  ['lesson', 'lessons', ['items'], headOf],
  ['recommendation', 'recommendations', ['items'], headOf],
  ['point of an achievement', 'achievements', ['items', 0, 'points'], (language) => SENTENCE[language]],
  ['paragraph of the overview', 'overview', ['focus', 'paragraphs'], (language) => SENTENCE[language]],
]

function pointOf(language: Language): unknown {
  return { label: LABEL[language], text: SENTENCE[language] }
}

function headOf(language: Language): unknown {
  return { head: LABEL[language], points: [SENTENCE[language], SENTENCE[language]] }
}

const record = (slug: string): string => `data/projects/${slug}.yaml`
const words = (language: Language, slug: string): string => `locales/${language}/projects/${slug}.yaml`
const chapter = (language: Language, name: string): string => `locales/${language}/${name}.yaml`
const settings = 'data/report.yaml'
const organisations = 'data/organisations.yaml'

function inBoth(change: (language: Language) => void): void {
  for (const language of LANGUAGES) change(language)
}

function edit(name: string, change: OrdinaryEdit['edit'], warns: readonly string[] = []): OrdinaryEdit {
  return { name, edit: change, warns }
}

/** Every text of a project in both languages. */
function everyText(files: EditedFiles, slug: string, change: (text: string) => string): void {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value)
    if (Array.isArray(value)) return value.map(walk)
    const { opening, points, closing } = value as Record<string, unknown>
    if (opening === undefined) return { ...(value as object), text: walk((value as { text: unknown }).text) }
    return { opening: walk(opening), points: walk(points), closing: walk(closing) }
  }
  inBoth((language) => {
    for (const key of ['aim', 'activities', 'summary', 'results'])
      files.set(words(language, slug), [key], walk(files.get(words(language, slug), [key])))
  })
}

function addProject(files: EditedFiles, slug: string, from: string, acronym: string): void {
  files.write(record(slug), files.text(record(from)))
  files.set(record(slug), ['id'], '101200001')
  files.set(record(slug), ['acronym'], acronym)
  inBoth((language) => files.write(words(language, slug), files.text(words(language, from))))
  files.add(settings, ['projects'], slug)
}

function removeProject(
  files: EditedFiles,
  slug: string,
  sentences: Readonly<Record<Language, RegExp>>,
): void {
  const listed = files.get(settings, ['projects']) as string[]
  files.set(
    settings,
    ['projects'],
    listed.filter((each) => each !== slug),
  )
  files.remove(record(slug))
  inBoth((language) => {
    files.remove(words(language, slug))
    files.replace(chapter(language, 'notes'), sentences[language], '')
  })
}

function addOrganisation(
  files: EditedFiles,
  id: string,
  { country, names }: { readonly country: string; readonly names: Readonly<Record<Language, string>> },
): void {
  files.write(
    organisations,
    `${files.text(organisations).trimEnd()}\n${id}: { country: ${country}, kind: university }\n`,
  )
  inBoth((language) => files.set(chapter(language, 'organisations'), [id], names[language]))
}

/** The list, in its fixed order: a part of it is tried by turns. */
export const ordinaryEdits: readonly OrdinaryEdit[] = [
  edit('a budget changed', (files) => files.set(record('dirna'), ['budget', 'amount'], 641_000)),
  edit('a budget no longer stated', (files) => files.set(record('engage'), ['budget'], 'not-stated')),
  edit('a period changed', (files) =>
    files.set(record('dirna'), ['period'], { start: '2024-02', end: '2028-01' }),
  ),
  edit('a website changed', (files) =>
    files.set(record('be-open'), ['website'], 'https://be-open.science.edu.az/'),
  ),
  edit('a website removed', (files) => files.set(record('engage'), ['website'], 'to-be-announced')),
  edit('the funding statement switched on', (files) => files.set(settings, ['funding'], 'on')),
  edit('the notes switched off', (files) => files.set(settings, ['notes'], 'off')),
  edit('publisher and author given', (files) => {
    files.set(settings, ['publisher'], 'Azərbaycanda Milli Erasmus+ Ofisi')
    files.set(settings, ['author'], 'Milli Erasmus+ Ofisi')
  }),
  edit('the date of the edition changed', (files) => files.set(settings, ['edition', 'date'], '2027-03-01')),

  edit('a partner added', (files) => files.add(record('dirna'), ['partners'], 'ada-university')),
  edit('a partner added to the fullest project', (files) =>
    files.add(record('engage'), ['partners'], 'ada-university'),
  ),
  edit('a partner removed', (files) => files.drop(record('dirna'), ['partners']), [
    `unused-organisation ${organisations}`,
  ]),
  edit('partners in another order', (files) =>
    files.set(
      record('engage'),
      ['partners'],
      (files.get(record('engage'), ['partners']) as string[]).toReversed(),
    ),
  ),
  edit('a partner moved to another project', (files) => {
    files.drop(record('dirna'), ['partners'])
    files.add(record('be-open'), ['partners'], 'izmir-institute-of-technology')
  }),
  edit('another coordinator', (files) => {
    const partners = files.get(record('dirna'), ['partners']) as string[]
    files.set(record('dirna'), ['coordinator'], 'baku-state-university')
    files.set(
      record('dirna'),
      ['partners'],
      partners.map((each) => (each === 'baku-state-university' ? 'khazar-university' : each)),
    )
  }),
  edit('an organisation renamed', (files) => {
    files.set(
      chapter('az', 'organisations'),
      ['khazar-university'],
      'Xəzər Elm, Texnologiya və Humanitar Tədqiqatlar Universiteti',
    )
    files.set(
      chapter('en', 'organisations'),
      ['khazar-university'],
      'Khazar University of Science, Technology and Humanities',
    )
  }),
  edit('an organisation of a new country', (files) => {
    addOrganisation(files, 'university-of-lyon', {
      country: 'FR',
      names: { az: 'Lion Universiteti', en: 'University of Lyon' },
    })
    files.set(chapter('az', 'countries'), ['FR'], 'Fransa')
    files.set(chapter('en', 'countries'), ['FR'], 'France')
    files.add(record('beaucoup'), ['partners'], 'university-of-lyon')
  }),

  edit(
    'a seventh project, a copy of the longest',
    (files) => addProject(files, 'project-seven', 'engage', 'ENGAGE II'),
    LANGUAGES.map((language) => `copied-text ${words(language, 'project-seven')}`),
  ),
  edit('a seventh project, short', (files) => {
    addProject(files, 'short', 'refresh', 'SHORT')
    files.set(record('short'), ['notes'], {})
    inBoth((language) => {
      const file = words(language, 'short')
      files.set(file, ['title'], LABEL[language])
      files.set(file, ['aim'], SENTENCE[language])
      files.set(file, ['activities'], [SENTENCE[language]])
      files.set(file, ['results'], [SENTENCE[language]])
      files.set(file, ['summary'], {
        opening: SENTENCE[language],
        points: [pointOf(language)],
        closing: SENTENCE[language],
      })
    })
  }),
  edit(
    'a project removed',
    (files) =>
      removeProject(files, '3e-partnership', {
        az: /\s*Bax: \[\]\(#project-3e-partnership\)\./gu,
        en: /\s*See \[\]\(#project-3e-partnership\)\./gu,
      }),
    [
      `unmarked-note ${chapter('az', 'notes')}`,
      `unmarked-note ${chapter('en', 'notes')}`,
      `unused-organisation ${organisations}`,
    ],
  ),
  edit('projects in another order', (files) =>
    files.set(
      settings,
      ['projects'],
      ['beaucoup', 'be-open', '3e-partnership', 'refresh', 'engage', 'dirna'],
    ),
  ),
  edit('a project renamed', (files) => files.set(record('be-open'), ['acronym'], 'OPEN-EAST')),
  edit('an acronym of 25 letters', (files) =>
    files.set(record('be-open'), ['acronym'], 'OPENSCIENCEINTHEEASTREGIO'),
  ),
  edit('a title of 120 letters', (files) => {
    files.set(
      words('az', 'engage'),
      ['title'],
      longer(
        'Azərbaycanın ali təhsil müəssisələrində davamlı sahibkarlıq ekosisteminin inkişafı və rəqəmsal bacarıqların yüksəldilməsi',
        120,
      ),
    )
    files.set(
      words('en', 'engage'),
      ['title'],
      longer(
        'Enhancing a sustainable entrepreneurial ecosystem and digital skills in the higher education of Azerbaijan and its regions',
        120,
      ),
    )
  }),

  edit('a note added', (files) =>
    inBoth((language) => {
      const file = chapter(language, 'notes')
      files.set(file, ['notes', 'labs'], { label: LABEL[language], text: SENTENCE[language] })
      files.set(
        words(language, 'refresh'),
        ['activities', 1],
        `${String(files.get(words(language, 'refresh'), ['activities', 1])).slice(0, -1)}[](#note-labs).`,
      )
    }),
  ),
  edit('a note removed', (files) =>
    inBoth((language) => {
      files.drop(chapter(language, 'notes'), ['notes', 'denmark'])
      files.replace(chapter(language, 'achievements'), '[](#note-denmark)', '')
    }),
  ),
  edit('a term added', (files) => {
    files.set(chapter('az', 'terms'), ['terms', 'items', 'micro-credential'], 'mikrosertifikat')
    files.set(chapter('en', 'terms'), ['terms', 'items', 'micro-credential'], 'micro-credential')
  }),

  edit('an aim half as long again', (files) =>
    inBoth((language) =>
      files.set(
        words(language, 'engage'),
        ['aim'],
        lengthened(String(files.get(words(language, 'engage'), ['aim']))),
      ),
    ),
  ),
  edit('an aim half as long', (files) =>
    inBoth((language) =>
      files.set(
        words(language, 'engage'),
        ['aim'],
        halved(String(files.get(words(language, 'engage'), ['aim']))),
      ),
    ),
  ),
  edit('a project half as long again', (files) => everyText(files, 'dirna', lengthened)),
  edit('the fullest project half as long again', (files) => everyText(files, 'engage', lengthened)),
  edit('a project half as long', (files) => everyText(files, 'engage', halved)),
  edit('a foreword half as long again', (files) =>
    inBoth((language) => {
      const file = chapter(language, 'foreword')
      files.set(file, ['paragraphs'], (files.get(file, ['paragraphs']) as string[]).map(lengthened))
    }),
  ),
  edit('an introduction half as long', (files) =>
    inBoth((language) => {
      const file = chapter(language, 'introduction')
      files.set(file, ['paragraphs'], (files.get(file, ['paragraphs']) as string[]).map(halved))
    }),
  ),

  ...['dirna', 'engage'].flatMap((slug) =>
    PROJECT_LISTS.flatMap(([name, path, item]) => [
      edit(`one ${name} more in ${slug}`, (files) =>
        inBoth((language) => files.add(words(language, slug), path, item(language))),
      ),
      edit(`one ${name} less in ${slug}`, (files) =>
        inBoth((language) => files.drop(words(language, slug), path)),
      ),
    ]),
  ),
  ...CHAPTER_LISTS.flatMap(([name, file, path, item]) => [
    edit(`one ${name} more`, (files) =>
      inBoth((language) => files.add(chapter(language, file), path, item(language))),
    ),
    edit(`one ${name} less`, (files) => inBoth((language) => files.drop(chapter(language, file), path))),
  ]),
  edit('one paragraph of the foreword more', (files) =>
    inBoth((language) => files.add(chapter(language, 'foreword'), ['paragraphs'], SENTENCE[language])),
  ),
]
