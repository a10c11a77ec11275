import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import Handlebars from 'handlebars'
import { type Diagnostic, warning } from '../../src/diagnostics/diagnostic.ts'
import type { Inputs } from '../../src/files/inputs.ts'
import { readTemplates } from '../../src/page/templates/read-templates.ts'
import { survey } from '../../src/page/templates/template-survey.ts'
import { interfaceNames } from '../../src/report/layout.ts'
import type { Report } from '../../src/report/types.ts'
import { writtenTexts } from '../../src/translation/written-texts.ts'

const PROGRAM = resolve(import.meta.dirname, '../..')
const PLURAL = /_(?:zero|one|two|few|many|other)$/u
/** A key as the program writes it, `labels:edition.${name}` among them. */
const KEY = new RegExp(`(?:${interfaceNames.join('|')}):(?:[\\w.-]|\\$\\{[^}]*\\})+`, 'gu')

/**
 * Words of the interface that neither a template nor the program asks for, told in the source language. Where the program
 * puts a key together, every key that has its form counts as asked for; what it takes from any group of a file, if its
 * last part stands somewhere in the program. What screens say instead of others has the keys of these.
 */
export async function unusedKeys(inputs: Inputs, report: Report): Promise<Diagnostic[]> {
  const [source = ''] = report.languages
  const program = await programText()
  const asked = [...program.matchAll(KEY)].map(([key]) => key)
  const exact = new Set([...asked, ...templateKeys(inputs)])
  const forms = asked.filter((key) => /:[\w.-]+\.\$\{/u.test(key)).map(formOf)
  const words = new Set(program.match(/[\w-]+/gu))
  return [...writtenTexts(report, source)].flatMap(([key, { path, place }]) => {
    const [namespace = '', rest = ''] = key.split(':')
    const isInterface = interfaceNames.some((name) => name === namespace)
    if (!isInterface || path[0] === 'instead') return []
    const plain = key.replace(PLURAL, '')
    // What each language has of its own has that at the end of its key: `name_en`.
    const own = report.languages.find((language) => rest.endsWith(`_${language}`))
    const parts = (own === undefined ? rest : rest.slice(0, -own.length - 1)).replace(PLURAL, '').split('.')
    const last = parts.findLast((part) => !/^\d+$/u.test(part)) ?? ''
    const isAsked =
      exact.has(key) || exact.has(plain) || forms.some((form) => form.test(plain)) || words.has(last)
    if (isAsked) return []
    const hint = 'Delete it in every language, or ask for it in a template.'
    return [warning('unused-key', `Nothing prints the text \`${key}\`.`, place, hint)]
  })
}

function templateKeys(inputs: Inputs): string[] {
  return readTemplates(inputs).files.flatMap(({ name, source }) =>
    survey(name, Handlebars.parse(source)).words.map((word) => word.name),
  )
}

function formOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/u).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('.+')}(?:\\.\\d+)?$`, 'u')
}

async function programText(): Promise<string> {
  const texts = ['src', 'scripts'].map(async (folder) => {
    const names = (await readdir(join(PROGRAM, folder), { recursive: true })).filter((name) =>
      name.endsWith('.ts'),
    )
    return Promise.all(names.toSorted().map((name) => readFile(join(PROGRAM, folder, name), 'utf8')))
  })
  // Comments ask for nothing.
  return (await Promise.all(texts))
    .flat()
    .join('\n')
    .replaceAll(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gmu, '')
}
