import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import { readFrontMatter } from '../chapters/front-matter.ts'
import { plainShapes } from '../chapters/shapes.ts'
import { roleOf, settingsFile, templateFile } from '../layout.ts'
import type { Sources } from '../source-files.ts'

/** Tells the shape of a text by what the text holds. */
const KEYS = { prose: 'paragraphs', sections: 'sections', items: 'items' } as const

/** What is said of a text that no chapter prints, such as that of one that was put away. */
export function unusedText(file: string, { files, templates }: Sources): Diagnostic {
  const role = roleOf(file)
  const namespace = role && 'namespace' in role ? role.namespace : ''
  const message = 'No chapter of the report prints this text.'
  const place = { file, line: 1, column: 1 }
  const line = lineFor(namespace, files.get(file) ?? '', templates)
  const add = line === undefined ? '' : `Add \`${line}\` to \`chapters\` in ${settingsFile}, or delete`
  const hint = `${add === '' ? 'Delete' : add} the file, in every language.`
  return warning('unused-text', message, place, hint)
}

/** The line that would print a text: of a template that is not listed, or of a chapter without one. */
function lineFor(namespace: string, source: string, templates: Sources['templates']): string | undefined {
  for (const [name, template] of templates) {
    const { sheet } = readFrontMatter(templateFile(name), template ?? '')
    if (sheet?.whole && (sheet.value.texts ?? [name]).includes(namespace)) return `- ${name}`
  }
  const shape = plainShapes.find((each) => new RegExp(`^${KEYS[each]}:`, 'mu').test(source))
  return shape && `- ${namespace}: { shape: ${shape} }`
}
