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
  await symlink(join(root, 'node_modules', '.cache', 'compendium'), join(modules, '.cache', 'compendium'))
}

/** Slugs of the projects that a report prints, in their order. */
export async function listProjects(folder: string): Promise<readonly string[]> {
  const { projects } = (await readYaml(settingsOf(folder))).toJS() as { projects: string[] }
  return projects
}

/**
 * Prints the given projects `times` times over, as projects of their own: each has its own files in `data/` and
 * `locales/`, with another slug, number and acronym, so that the result is as valid as the original.
 */
export async function repeatProjects(folder: string, slugs: readonly string[], times: number): Promise<void> {
  const all = [...slugs]
  for (let copy = 2; copy <= times; copy += 1) {
    for (const [index, slug] of slugs.entries()) {
      const name = `${slug}-${copy}`
      const record = await readYaml(join(folder, 'data', 'projects', `${slug}.yaml`))
      record.set('id', String(900_000_000 + copy * slugs.length + index))
      record.set('acronym', `${String(record.get('acronym'))} ${copy}`)
      await writeFile(join(folder, 'data', 'projects', `${name}.yaml`), String(record))
      for (const language of LANGUAGES) {
        const texts = join(folder, 'locales', language, 'projects')
        await cp(join(texts, `${slug}.yaml`), join(texts, `${name}.yaml`))
      }
      all.push(name)
    }
  }
  const report = await readYaml(settingsOf(folder))
  report.set('projects', all)
  await writeFile(settingsOf(folder), String(report))
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
