import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import type { Code } from '../../diagnostics/codes.ts'
import { digitsHint } from './digits.ts'
import { isReversed } from '../facts/calendar.ts'
import { checkRecordWords } from './record-words.ts'
import type { Project } from '../schema/schema.ts'
import { KEBAB } from '../schema/schema-values.ts'
import { words } from '../schema/schema-words.ts'
import type { Sheet } from '../sheet.ts'
import { isOpen, type Path } from '../types.ts'
import { valueAt } from '../value-at.ts'
import { websiteMistake } from './web-address.ts'

/** Bytes of an address whose QR code still reads at its printed size (measured on printed pages). */
const LONGEST_WEBSITE = 380

/** Records of projects by slug. */
export type ProjectSheets = ReadonlyMap<string, Sheet<Project>>

/** Checks each record by itself, and that numbers and acronyms differ. */
export function checkProjects(projects: ProjectSheets): Diagnostic[] {
  const all = [...projects.values()]
  // A record whose file has no proper name is reported separately: often it is a copy made by a file manager.
  const named = [...projects].flatMap(([slug, project]) => (KEBAB.test(slug) ? [project] : []))
  return [
    ...all.flatMap((project) => [
      ...checkDigits(project),
      ...checkPeriod(project),
      ...checkPartners(project),
      ...checkWebsite(project),
      ...checkRecordWords(project, [[['acronym'], project.value.acronym]]),
    ]),
    ...checkDistinct(named, 'id', 'repeated-project-id', 'The project number'),
    ...checkDistinct(named, 'acronym', 'repeated-acronym', 'The acronym'),
  ]
}

/**
 * Numbers that YAML reads as others than an editor means: `641.000` is 641 to it, `0x10` is 16. The source is looked
 * at, not the value.
 */
function checkDigits(project: Sheet<Project>): Diagnostic[] {
  const numbers: readonly (readonly [path: Path, code: Code, otherwise: string])[] = [
    [['budget', 'amount'], words.amount.code, words.amount.hint],
    [['period', 'start'], words.month.code, words.month.hint],
    [['period', 'end'], words.month.code, words.month.hint],
  ]
  return numbers.flatMap(([path, code, otherwise]) => {
    const written = project.tree.written(path)
    if (!project.sound(path) || !/^[+\-.\d]/u.test(written) || /^(?:[1-9]\d*|\d{4}-\d{2})$/u.test(written))
      return []
    if (path[0] === 'budget' && project.value.budget === 'not-stated') return []
    project.fault(path)
    const hint = digitsHint(written, otherwise)
    const message = `\`${written}\` is not written as digits alone, and would be read as ${Number(valueAt(project.value, path))}.`
    return [error(code, message, project.place(path), hint)]
  })
}

function checkPeriod(project: Sheet<Project>): Diagnostic[] {
  if (!project.sound(['period'])) return []
  const { start, end } = project.value.period
  if (end === 'not-stated' || !isReversed(start, end)) return []
  const message = `The project ends (${end}) before it starts (${start}).`
  return [
    error(
      'period-reversed',
      message,
      project.place(['period', 'end']),
      'Check both: swap them, or correct the wrong one.',
    ),
  ]
}

function checkWebsite(project: Sheet<Project>): Diagnostic[] {
  if (!project.sound(['website'])) return []
  const { website } = project.value
  if (isOpen(website)) return []
  const length = new TextEncoder().encode(website).length
  if (length > LONGEST_WEBSITE) {
    const message = `The address has ${length} characters; the code beside it can be scanned up to ${LONGEST_WEBSITE}.`
    const hint = 'Give a shorter address, such as the start page of the website.'
    return [error('bad-website', message, project.place(['website']), hint)]
  }
  const mistake = websiteMistake(website)
  const hint = /[.:]/u.test(website)
    ? mistake?.hint
    : 'Write `https://…`, or `to-be-announced`, or `not-stated` if the source gives none.'
  return mistake ? [error('bad-website', mistake.message, project.place(['website']), hint)] : []
}

function checkPartners(project: Sheet<Project>): Diagnostic[] {
  if (!project.reachable(['partners']) || project.value.partners === 'not-stated') return []
  const found: Diagnostic[] = []
  const partners = project.value.partners
  for (const [index, id] of partners.entries()) {
    const path: Path = ['partners', index]
    if (!project.sound(path)) continue
    const first = partners.indexOf(id)
    if (first < index) {
      const message = `The partner \`${id}\` is listed twice: also in line ${project.place(['partners', first]).line}.`
      found.push(error('repeated-partner', message, project.place(path), 'Delete one of the two.'))
    } else if (project.sound(['coordinator']) && id === project.value.coordinator) {
      const message = `\`${id}\` is the coordinator, and a partner too: it would be counted twice.`
      found.push(
        error('coordinator-is-partner', message, project.place(path), 'Delete it from the partners.'),
      )
    }
  }
  return found
}

function checkDistinct(
  projects: readonly Sheet<Project>[],
  key: 'id' | 'acronym',
  code: 'repeated-project-id' | 'repeated-acronym',
  what: string,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const first = new Map<string, Sheet<Project>>()
  for (const project of projects) {
    if (!project.sound([key])) continue
    const value = project.value[key]
    if (key === 'id' && value === 'not-stated') continue
    const before = first.get(value)
    if (!before) {
      first.set(value, project)
      continue
    }
    const message = `${what} \`${value}\` is another project’s: ${formatPlace(before.place([key]))}.`
    found.push(error(code, message, project.place([key]), 'Correct the wrong one of the two.'))
  }
  return found
}
