import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'

const COPIED = ['src', 'data', 'locales', 'templates', 'package.json', 'package-lock.json']
const LANGUAGES = ['az', 'en']

/**
 * Copies the project into a folder, its program included, so that the bench works on what does not change under its
 * hands and leaves `out/` and the texts of the project alone. Packages and the unpacked browser are the project's;
 * compiled code is kept in the copy.
 */
export async function copyProject(root: string, folder: string): Promise<void> {
  for (const name of COPIED) await cp(join(root, name), join(folder, name), { recursive: true })
  const modules = join(folder, 'node_modules')
  await mkdir(join(modules, '.cache'), { recursive: true })
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '.cache') await symlink(join(root, 'node_modules', name), join(modules, name))
  }
  // What is kept is not kept through a link: only the browser is the project's.
  const kept = join('.cache', 'compendium')
  await mkdir(join(modules, kept))
  const all = join(root, 'node_modules', kept)
  // Before the first build there is none: the copy unpacks its own.
  for (const name of existsSync(all) ? await readdir(all) : []) {
    if (name.startsWith('chromium-')) await symlink(join(all, name), join(modules, kept, name))
  }
}

/** Slugs of the projects that a report prints, in their order. */
export async function listProjects(folder: string): Promise<readonly string[]> {
  const { projects } = (await readYaml(settingsOf(folder))).toJS() as { projects: string[] }
  return projects
}

/** So often an organisation takes part in copies of a project; then others take its place. */
const SHARED = 32

/**
 * Prints the given projects `times` times over, as projects of their own: each has its own files in `data/` and
 * `locales/`, with another slug, number and acronym, so that the result is as valid as the original. Its organisations
 * are those of the original, for many copies others of the like: none takes part in hundreds of projects.
 */
export async function repeatProjects(folder: string, slugs: readonly string[], times: number): Promise<void> {
  const all = [...slugs]
  for (let copy = 2; copy <= times; copy += 1) {
    for (const [index, slug] of slugs.entries()) {
      const name = `${slug}-${copy}`
      const record = await readYaml(join(folder, 'data', 'projects', `${slug}.yaml`))
      record.set('id', String(900_000_000 + copy * slugs.length + index))
      record.set('acronym', `${String(record.get('acronym'))} ${copy}`)
      const group = Math.ceil(copy / SHARED)
      if (group > 1) renameOrganisations(record, group)
      await writeFile(join(folder, 'data', 'projects', `${name}.yaml`), String(record))
      for (const language of LANGUAGES) {
        const texts = join(folder, 'locales', language, 'projects')
        const text = await readYaml(join(texts, `${slug}.yaml`))
        if (group > 1) renameNames(text, group)
        await writeFile(join(texts, `${name}.yaml`), String(text))
      }
      all.push(name)
    }
  }
  for (let group = 2; group <= Math.ceil(times / SHARED); group += 1) await addOrganisations(folder, group)
  const report = await readYaml(settingsOf(folder))
  report.set('projects', all)
  await writeFile(settingsOf(folder), String(report))
}

function renameOrganisations(record: Document, group: number): void {
  const rename = (id: string): string => (id === 'not-stated' ? id : `${id}-${group}`)
  const { coordinator, partners } = record.toJS() as { coordinator: string; partners: string[] | string }
  record.set('coordinator', rename(coordinator))
  if (Array.isArray(partners)) record.set('partners', partners.map(rename))
}

/** What a text calls organisations stands under their ids. */
function renameNames(text: Document, group: number): void {
  const { names } = text.toJS() as { names?: Record<string, string> }
  if (!names) return
  const renamed = Object.entries(names).map(([id, name]) => [`${id}-${group}`, name] as const)
  text.set('names', Object.fromEntries(renamed))
}

/** Adds each organisation once more, as another one. */
async function addOrganisations(folder: string, group: number): Promise<void> {
  const names = LANGUAGES.map((language) => join('locales', language, 'organisations.yaml'))
  for (const file of [join('data', 'organisations.yaml'), ...names]) {
    const document = await readYaml(join(folder, file))
    const all = document.toJS() as Record<string, string | Record<string, string>>
    for (const [id, value] of Object.entries(all)) {
      if (/-\d+$/u.test(id)) continue
      const { country, kind } = typeof value === 'string' ? {} : value
      document.set(`${id}-${group}`, typeof value === 'string' ? `${value} ${group}` : { country, kind })
    }
    await writeFile(join(folder, file), String(document))
  }
}

let changes = 0

/** Changes one sentence of the foreword in both languages, each time in another way. */
export async function changeSentence(folder: string): Promise<void> {
  changes += 1
  for (const language of LANGUAGES) {
    const file = join(folder, 'locales', language, 'foreword.yaml')
    const text = await readYaml(file)
    const path = ['paragraphs', 0]
    const plain = String(text.getIn(path)).replace(/ \(\d+\)\.?$/u, '')
    text.setIn(path, `${plain} (${changes}).`)
    await writeFile(file, String(text))
  }
}

/** Takes away the results of earlier builds, so that the next one is a first build. */
export async function clearResults(folder: string): Promise<void> {
  await rm(join(folder, 'out'), { recursive: true, force: true })
}

function settingsOf(folder: string): string {
  return join(folder, 'data', 'report.yaml')
}

async function readYaml(file: string): Promise<Document> {
  return parseDocument(await readFile(file, 'utf8'))
}
