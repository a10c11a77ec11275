import { deriveFacts } from './facts/derived.ts'
import { withoutSoftHyphens } from './check/soft-hyphens.ts'
import { localeFile } from './locale-file.ts'
import { roleOf } from './layout.ts'
import { organisationsSchema, projectSchema } from './schema/schema.ts'
import { projectTextSchema, textSchemas } from './schema/locale-schema.ts'
import { checkSchema } from './schema/schema-check.ts'
import type { Sheet } from './sheet.ts'
import type { LocaleTree, Placed, Report } from './types.ts'
import { parseFile } from './yaml/yaml-file.ts'

/**
 * The report with one file as it is now, judged by itself: quick, for a first look. Whether it still fits with the other
 * files is asked of `loadReport`.
 * @returns nothing if the file has a mistake of its own, or is none that can change alone, such as `data/report.yaml`.
 */
export function reloadFile(report: Report, file: string, source: string): Report | undefined {
  const role = roleOf(file)
  const { tree, found, spaces } = parseFile(file, source)
  if (!role || !tree || found.length > 0 || spaces.length > 0) return undefined
  const sound = <T>(checked: { sheet: Sheet<T>; found: readonly unknown[] }): Placed<T> | undefined => {
    const { sheet } = checked
    return checked.found.length > 0
      ? undefined
      : { file, value: sheet.value, place: (path) => sheet.place(path) }
  }
  switch (role.kind) {
    case 'chapter':
    case 'project-text': {
      const schema =
        role.kind === 'chapter' ? textSchemas(report.chapters).get(role.namespace)?.schema : projectTextSchema
      const text = schema && checkSchema(tree, schema)
      const others = report.locales[role.language]
      if (!text || text.found.length > 0 || !others?.[role.namespace]) return undefined
      const own = { ...others, [role.namespace]: localeFile(text.sheet as Sheet<LocaleTree>) }
      const changed = { ...report, locales: { ...report.locales, [role.language]: own } }
      return withoutBlanks(changed, role.language, role.namespace)
    }
    case 'project': {
      const record = sound(checkSchema(tree, projectSchema))
      if (!record || !report.projects.some(({ slug }) => slug === role.slug)) return undefined
      const value = withoutSoftHyphens(record.value)
      const projects = report.projects.map((each) =>
        each.slug === role.slug ? { ...each, ...record, value } : each,
      )
      return withFacts({ ...report, projects })
    }
    case 'organisations': {
      const record = sound(checkSchema(tree, organisationsSchema))
      if (!record) return undefined
      return withFacts({ ...report, organisations: { ...record, value: withoutSoftHyphens(record.value) } })
    }
    default:
      return undefined
  }
}

/** A file in which every key has a value has nothing that is to be translated. */
function withoutBlanks(report: Report, language: string, namespace: string): Report {
  const left = [...(report.toTranslate[language] ?? [])].filter((key) => !key.startsWith(`${namespace}:`))
  return { ...report, toTranslate: { ...report.toTranslate, [language]: new Set(left) } }
}

function withFacts(report: Report): Report {
  return { ...report, facts: deriveFacts(report) }
}
