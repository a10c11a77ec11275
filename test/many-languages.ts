import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeFile, copyProject, program } from './build-project.ts'

/** German has three chapters: the others are English. */
const NOT_IN_GERMAN =
  'imprint, glance, project, achievements, challenges, recommendations, index, terms, notes'

const fixtures = join(program, 'test/fixtures/languages')

/** Words for the languages and editions of the report in the labels of the frozen report's own languages. */
const added = {
  az: {
    names: { tr: 'Türkcə', ka: 'Gürcücə', de: 'Almanca' },
    editions: {
      az: 'Azərbaycan dilində nəşr',
      tr: 'Türk dilində nəşr',
      ka: 'Gürcü dilində nəşr',
      'az-ka': 'Azərbaycan və gürcü dillərində nəşr',
      'en-tr': 'İngilis və türk dillərində paralel nəşr',
      de: 'Alman dilində nəşr',
    },
  },
  en: {
    names: { tr: 'Turkish', ka: 'Georgian', de: 'German' },
    editions: {
      az: 'Azerbaijani edition',
      tr: 'Turkish edition',
      ka: 'Georgian edition',
      'az-ka': 'Azerbaijani and Georgian edition',
      'en-tr': 'English and Turkish parallel edition',
      de: 'German edition',
    },
  },
} as const

/**
 * A copy of the frozen report in five languages, Turkish, Georgian and German besides its own, with editions of them. What
 * `test/fixtures/languages/` does not translate is English there, as an editor has it who has not yet translated it.
 */
export async function copyInManyLanguages(): Promise<string> {
  const folder = await copyProject()
  const settings = join(folder, 'data/report.yaml')
  const before = await readFile(settings, 'utf8')
  const after = before
    .replace(/^languages: .*$/mu, 'languages: [az, en, tr, ka, de]')
    .replace(
      /^editions:.*\n(?: {2}.*\n)+/mu,
      [
        'editions:',
        '  tr: { languages: [tr] }',
        '  ka: { languages: [ka] }',
        '  az-ka: { languages: [az, ka], layout: after, leave_out: [project, index] }',
        '  en-tr: { languages: [en, tr], layout: beside, leave_out: [project, notes] }',
        `  de: { languages: [de], leave_out: [${NOT_IN_GERMAN}] }`,
        '',
      ].join('\n'),
    )
  await writeFile(settings, after)
  for (const [language, { names, editions }] of Object.entries(added)) {
    const labels = `locales/${language}/labels.yaml`
    const lines = Object.entries(editions).map(([name, words]) => `  ${name}: ${words}\n`)
    await changeFile(folder, labels, /^edition:\n(?: {2}.*\n)+/mu, `edition:\n${lines.join('')}`)
    const inAll = (indent: string, key: string): string =>
      Object.entries(names)
        .map(([code, name]) => `${indent}${key}${code}: ${name}\n`)
        .join('')
    for (const key of ['    en: ', '    title_en: ', '    name_en: ', '    country_en: ']) {
      const line = (await readFile(join(folder, labels), 'utf8'))
        .split('\n')
        .find((each) => each.startsWith(key))
      await changeFile(
        folder,
        labels,
        `${line}\n`,
        `${line}\n${inAll('    ', key.trim().replace(/en:$/u, ''))}`,
      )
    }
    await changeFile(
      folder,
      `locales/${language}/terms.yaml`,
      /^languages:\n/mu,
      `languages:\n${inAll('  ', '')}`,
    )
  }
  for (const language of ['tr', 'ka', 'de']) await addLanguage(folder, language)
  return folder
}

/** The folder of a language: what is translated, and the English files for the rest. */
async function addLanguage(folder: string, language: string): Promise<void> {
  const own = join(folder, 'locales', language)
  await cp(join(folder, 'locales/en'), own, { recursive: true })
  for (const name of await readdir(join(fixtures, language))) {
    await cp(join(fixtures, language, name), join(own, name))
  }
}
