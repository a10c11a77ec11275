import type { Code } from '../../diagnostics/codes.ts'
import { finding } from './finding.ts'
import type { ConformanceFinding } from './finding.ts'
import { isHeading, isStandard, roles } from './kinds.ts'
import { printedPlaceOf } from './place-of.ts'
import { isElement, walk } from './tree.ts'
import type { Element } from './tree.ts'

/** What may be in an element, and in what an element may be (PDF/UA-1, 7.2 and ISO 32000-1, 14.8.4). */
const KIDS: Readonly<Record<string, RegExp>> = {
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  TOC: /^(?:TOC|TOCI|Caption)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^(?:TH|TD)$/,
}
const PARENTS: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TH: /^TR$/,
  TD: /^TR$/,
}
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/

/** Checks the elements one by one: their place, their text alternative, their language, their links. */
export function checkStructure(root: Element): ConformanceFinding[] {
  const findings: ConformanceFinding[] = []
  const report = (code: Code, what: string, hint: string, at: Element): void => {
    const { page, before } = printedPlaceOf(root, at)
    findings.push(finding(code, what, hint, page, before))
  }
  let level = 0
  const ids = new Set<string>()
  if (root.type !== 'Document')
    report('pdf-structure', 'The structure has no document at its top', REPORT, root)
  if (root.lang === undefined)
    report('pdf-language', 'The document has no language', 'Set `lang` on `html`.', root)
  for (const each of walk(root)) {
    const { type, kids, alt, actualText, lang, id } = each
    if (!isStandard(type) && !(type in roles)) {
      report('pdf-structure', `An element of the unknown type ${type} is in the structure`, REPORT, each)
    }
    for (const kid of kids) {
      const kind = kid.kind === 'element' ? kid.type : 'Text'
      const isAllowed = (KIDS[type]?.test(kind) ?? true) && (PARENTS[kind]?.test(type) ?? true)
      if (!isAllowed) {
        report(
          'pdf-structure',
          `${named(kind)} stands straight in ${named(type)}`,
          MARKDOWN,
          isElement(kid) ? kid : each,
        )
      }
    }
    if ((type === 'Figure' || type === 'Formula') && !alt && !actualText) {
      report('pdf-figure', 'A picture has no text alternative', 'Add one: `alt`, or a label.', each)
    }
    if (lang !== undefined && !LANGUAGE.test(lang)) {
      report('pdf-language', `“${lang}” is no language tag`, 'Write one such as `az` or `en`.', each)
    }
    if (type === 'Link' && !kids.some(({ kind }) => kind === 'annotation')) {
      report('pdf-link', 'A link cannot be clicked', 'Name a target that exists.', each)
    }
    if (id !== undefined && ids.has(id)) report('pdf-structure', `Two elements are named ${id}`, REPORT, each)
    if (id !== undefined) ids.add(id)
    if (type === 'Note' && id === undefined) report('pdf-structure', 'A note has no name', REPORT, each)
    if (!isHeading(each)) continue
    const own = Number(type.slice(1)) || level + 1
    if (own > level + 1) {
      const what = `A heading of level ${own} follows ${level === 0 ? 'none above it' : `one of level ${level}`}`
      report('pdf-heading', what, `Make it level ${level + 1}.`, each)
    }
    level = own
  }
  return findings
}

const REPORT = 'Report it: the browser wrote something new.'
const MARKDOWN = 'Correct the Markdown or the template at that place.'

function named(type: string): string {
  return type === 'Text' ? 'Text' : `an element ${type}`
}
