import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

const fixtures = join(import.meta.dirname, '..', 'fixtures')
const LANGUAGES = ['en', 'az']
const CODES =
  'AZ GE AM UA MD TR RS AL BA ME MK XK DZ EG JO LB MA PS TN LY KZ KG TJ TM UZ MN NP BT LK KE'.split(' ')

/** How large a catalogue is to be. */
export interface CatalogueSize {
  readonly countries: number
  readonly periods: number
  /** In each report. */
  readonly projects: number
}

const read = async (...path: string[]): Promise<Record<string, unknown>> =>
  parse(await readFile(join(fixtures, ...path), 'utf8')) as Record<string, unknown>
const organisations = Object.entries(await read('report', 'data', 'organisations.yaml'))
const known = await read('report', 'data', 'map.yaml')
const names = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => {
      return [language, await read('report', 'locales', language, 'organisations.yaml')] as const
    }),
  ),
)

/**
 * Makes a catalogue in a folder: reports by country and period, with projects that do not exist and say so, of organisations of the
 * frozen report. The same size gives the same files.
 */
export async function makeCatalogue(
  root: string,
  { countries, periods, projects }: CatalogueSize,
): Promise<void> {
  await mkdir(root, { recursive: true })
  await writeFile(
    join(root, 'catalogue.yaml'),
    '# An example: none of its projects exists.\nreports: reports\nfiches: on\nstore: store\npublished: published\n',
  )
  let first = 1
  for (const code of CODES.slice(0, countries)) {
    for (let period = 0; period < periods; period += 1) {
      await makeReport(root, code, 2021 + 3 * period, { first, count: projects })
      first += projects
    }
  }
}

async function makeReport(
  root: string,
  code: string,
  start: number,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<void> {
  const name = `${code.toLocaleLowerCase('en')}-${start}-${start + 2}`
  const at = join(root, 'reports', name)
  const write = (path: string, value: unknown): Promise<void> => writeFile(join(at, path), stringify(value))
  await rm(at, { recursive: true, force: true })
  for (const each of ['data', 'locales'])
    await cp(join(fixtures, 'small-report', each), join(at, each), { recursive: true })
  await rm(join(at, 'data', 'projects'), { recursive: true })
  await mkdir(join(at, 'data', 'projects'))
  const slugs = Array.from({ length: count }, (_, index) => `example-${index + 1}`)
  const used = new Set<string>()
  for (const [index, slug] of slugs.entries()) {
    const number = first + index
    // Two of three organisations change from project to project.
    const part = [0, 7, 19].map(
      (step) => organisations[(number + step * (index + 1)) % organisations.length]?.[0] ?? '',
    )
    const [coordinator = '', ...partners] = [...new Set(part)]
    for (const each of [coordinator, ...partners]) used.add(each)
    await write(`data/projects/${slug}.yaml`, {
      id: String(100_000_000 + number),
      acronym: `EXAMPLE-${number}`,
      budget: { amount: 200_000 + ((number * 7919) % 800_000), currency: 'EUR' },
      period: { start: start + (number % 2), end: start + 2 + (number % 3) },
      website: 'not-stated',
      coordinator,
      partners,
    })
  }
  const kept = organisations.filter(([id]) => used.has(id))
  const codes = new Set(kept.map(([, record]) => (record as { country: string }).country))
  await write(
    'data/organisations.yaml',
    Object.fromEntries(kept.map(([id, record]) => [id, { ...(record as object), note: undefined }])),
  )
  await write('data/map.yaml', known)
  const settings = parse(await readFile(join(at, 'data', 'report.yaml'), 'utf8')) as Record<string, unknown>
  const editions = {
    en: { languages: ['en'] },
    az: { languages: ['az'] },
    'en-az': { languages: ['en', 'az'], layout: 'after' },
    parallel: { languages: ['en', 'az'], layout: 'beside' },
  }
  await write('data/report.yaml', { ...settings, editions, projects: slugs })
  for (const language of LANGUAGES) {
    const own = `locales/${language}`
    const country = new Intl.DisplayNames([language], { type: 'region' })
    const labels = await readFile(join(at, own, 'labels.yaml'), 'utf8')
    const [report, both] =
      language === 'az'
        ? ['Nümunə', 'İngilis və Azərbaycan dillərində nəşr']
        : ['Example', 'English and Azerbaijani edition']
    const title = `${report}: ${country.of(code)}, ${start}–${start + 2}`
    await writeFile(
      join(at, own, 'labels.yaml'),
      labels
        .replace(/^ {2}title: .*$/mu, () => `  title: ${JSON.stringify(title)}`)
        .replace(/^ {2}short: .*$/mu, () => `  short: ${JSON.stringify(title)}`)
        .replace(/^ {2}parallel: .*$/mu, (line) => `${line}\n  en-az: ${both}`),
    )
    await rm(join(at, own, 'projects'), { recursive: true })
    await mkdir(join(at, own, 'projects'))
    await write(
      `${own}/countries.yaml`,
      Object.fromEntries([...codes].map((each) => [each, country.of(each)])),
    )
    await write(
      `${own}/organisations.yaml`,
      Object.fromEntries(kept.map(([id]) => [id, names.get(language)?.[id]])),
    )
    for (const [index, slug] of slugs.entries())
      await write(`${own}/projects/${slug}.yaml`, textOf(language, first + index))
  }
}

/** Leaves a report some of its four editions. */
export async function keepEditions(root: string, report: string, wanted: readonly string[]): Promise<void> {
  const file = join(root, 'reports', report, 'data/report.yaml')
  const { editions, ...settings } = parse(await readFile(file, 'utf8')) as { readonly editions: object }
  const kept = Object.fromEntries(Object.entries(editions).filter(([name]) => wanted.includes(name)))
  await writeFile(file, stringify({ ...settings, editions: kept }))
}

/** What a project that does not exist says of itself. */
function textOf(language: string, of: number): object {
  const inAzerbaijani = language === 'az'
  const say = (en: string, az: string): string => `${inAzerbaijani ? az : en} ${of}.`
  return {
    title: inAzerbaijani ? `Nümunə layihə ${of}` : `Example project ${of}`,
    aim: say(
      'To show what the page of a project looks like; this is the example',
      'Layihə səhifəsinin necə göründüyünü göstərmək; bu, nümunədir:',
    ),
    activities: [
      say('Writing the first activity of the example', 'Birinci fəaliyyətin yazılması, nümunə'),
      say('Writing the second one of the example', 'İkinci fəaliyyətin yazılması, nümunə'),
    ],
    summary: {
      opening: inAzerbaijani
        ? `Nümunə ${of} iki bəndlə ümumiləşdirilir:`
        : `Two points sum up the example ${of}:`,
      points: [
        {
          label: inAzerbaijani ? 'Bir' : 'One',
          text: say('The first point of the example', 'Birinci bənd, nümunə'),
        },
        {
          label: inAzerbaijani ? 'İki' : 'Two',
          text: say('The second point of the example', 'İkinci bənd, nümunə'),
        },
      ],
      closing: say('So ends the summary of the example', 'Xülasə burada bitir, nümunə'),
    },
    results: [say('One result of the example', 'Bir nəticə, nümunə')],
  }
}
