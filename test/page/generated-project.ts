import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { copyProject } from '../build-project.ts'

/** First letters of the generated names: all of the alphabet. */
const LETTERS = 'A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z'.split(' ')
const COUNTRIES = ['AZ', 'GE', 'EE']
const LONG_NAME = `Uzun adlı ${'beynəlxalq '.repeat(9)}universitet`

const TEXT = {
  title: 'Layihə',
  aim: 'Məqsəd.',
  activities: ['Fəaliyyət.'],
  summary: { opening: 'Açılış.', points: [{ label: 'Ad', text: 'Mətn.' }], closing: 'Son.' },
  results: ['Nəticə.'],
}

/**
 * A copy of the project with so many generated projects in place of its own. Each has three organisations of its own;
 * one with a name of 120 characters takes part in all of them.
 */
export async function generateProject(count: number): Promise<string> {
  const folder = await copyProject()
  const write = (file: string, value: unknown): Promise<void> =>
    writeFile(join(folder, file), stringify(value))
  const slugs = Array.from({ length: count }, (_, index) => `made-${index + 1}`)
  const organisations = new Map([['in-all', { name: LONG_NAME, country: 'AZ' }]])
  for (const [index, slug] of slugs.entries()) {
    for (const [place, country] of COUNTRIES.entries()) {
      const letter = LETTERS[(index * 3 + place) % LETTERS.length] ?? ''
      organisations.set(`${slug}-${place}`, {
        name: `${letter}dlı Universitet ${index * 3 + place + 1}`,
        country,
      })
    }
  }
  const ids = [...organisations.keys()]
  const mapped = (value: (id: string) => unknown): object =>
    Object.fromEntries(ids.map((id) => [id, value(id)]))
  const countryOf = (id: string): string => organisations.get(id)?.country ?? ''
  const nameOf = (id: string): string => organisations.get(id)?.name ?? ''

  await write(
    'data/organisations.yaml',
    mapped((id) => ({ country: countryOf(id), kind: 'university' })),
  )
  const settings = await read(folder, 'data/report.yaml')
  await write('data/report.yaml', { ...settings, projects: slugs })
  await rm(join(folder, 'data/projects'), { recursive: true })
  await mkdir(join(folder, 'data/projects'))
  for (const [index, slug] of slugs.entries()) {
    await write(`data/projects/${slug}.yaml`, {
      id: String(100_000_001 + index),
      acronym: `MADE-${index + 1}`,
      budget: { amount: 100_000 + index, currency: 'EUR' },
      period: { start: 2023, end: 2025 },
      website: 'to-be-announced',
      coordinator: `${slug}-0`,
      partners: [`${slug}-1`, `${slug}-2`, 'in-all'],
    })
  }
  for (const language of ['az', 'en']) {
    const at = `locales/${language}`
    const countries = await read(folder, `${at}/countries.yaml`)
    await write(
      `${at}/organisations.yaml`,
      mapped((id) => (language === 'az' ? nameOf(id) : `${nameOf(id)} EN`)),
    )
    await write(`${at}/countries.yaml`, Object.fromEntries(COUNTRIES.map((code) => [code, countries[code]])))
    await rm(join(folder, at, 'projects'), { recursive: true })
    await mkdir(join(folder, at, 'projects'))
    for (const slug of slugs) await write(`${at}/projects/${slug}.yaml`, TEXT)
    const notes = await readFile(join(folder, at, 'notes.yaml'), 'utf8')
    await writeFile(join(folder, at, 'notes.yaml'), notes.replaceAll(/\[\]\(#project-[^)]*\)/gu, 'X'))
  }
  return folder
}

async function read(folder: string, file: string): Promise<Record<string, unknown>> {
  return parse(await readFile(join(folder, file), 'utf8')) as Record<string, unknown>
}
