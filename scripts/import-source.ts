/*
 * Writes the Azerbaijani chapters and project texts of `locales/az/` from a text file of the source:
 *
 *     node scripts/import-source.ts test/fixtures/compendium-az.source.txt
 *
 * The files are written anew: what an editor has changed in them is lost.
 * Labels, notes and names of organisations and countries are not written.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { Document, parse, Scalar, visit } from 'yaml'
import { localeFiles, type ProjectNames } from './locale-files.ts'
import { insertNoteMarks } from './note-marks.ts'
import { readSourceText } from './source-text.ts'
import type { SourceProject } from './source-tree.ts'

/** Columns of a file, and of a text that stands on the line of its key. */
const LINE_WIDTH = 100
const PLAIN_WIDTH = 80

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('usage: node scripts/import-source.ts FILE')
  process.exit(2)
}
const source = readSourceText(await readFile(path, 'utf8'))
const { projects: slugs } = await readYaml<{ projects: string[] }>('data/report.yaml')
const names = await readYaml<Record<string, string>>('locales/az/organisations.yaml')
const projects = await Promise.all(
  slugs.map(async (slug, index) => ({ slug, names: await ownNames(slug, source.projects[index]) })),
)
for (const [namespace, content] of localeFiles(source, projects)) {
  const file = `locales/az/${namespace}.yaml`
  await writeFile(file, formatLocale(namespace, content))
  console.log(file)
}

async function readYaml<T>(file: string): Promise<T> {
  return parse(await readFile(file, 'utf8')) as T
}

/** Names that the source writes otherwise in this project; participants of the record are in the same order. */
async function ownNames(slug: string, project: SourceProject | undefined): Promise<ProjectNames['names']> {
  if (!project?.coordinator) return {}
  const record = await readYaml<{ coordinator: string; partners: string[] }>(`data/projects/${slug}.yaml`)
  const ids = [record.coordinator, ...record.partners]
  const written = [project.coordinator, ...project.partners].map(({ name }, index) => [
    ids[index] ?? '',
    name,
  ])
  return Object.fromEntries(written.filter(([id = '', name]) => names[id] !== name))
}

/** Chapters whose texts have the schema of a shape. */
const shapes: Readonly<Record<string, string>> = {
  foreword: 'prose',
  introduction: 'prose',
  achievements: 'items',
  challenges: 'items-in-part',
  lessons: 'items',
  recommendations: 'items-in-part',
}

function formatLocale(namespace: string, content: unknown): string {
  const up = '../'.repeat(namespace.split('/').length + 1)
  const schema = namespace.startsWith('projects/') ? 'project-text' : (shapes[namespace] ?? namespace)
  const document = new Document(content)
  document.commentBefore = ` yaml-language-server: $schema=${up}docs/schema/${schema}.schema.json`
  insertNoteMarks(namespace, document)
  visit(document, {
    Scalar(key, node) {
      const long = typeof node.value === 'string' && node.value.length > PLAIN_WIDTH
      if (key !== 'key' && long) node.type = Scalar.BLOCK_FOLDED
    },
  })
  return document.toString({ lineWidth: LINE_WIDTH }).replace(/^(#.*\n)\n/u, '$1')
}
