import * as z from 'zod'
import { organisationSchema, projectSchema, settingsSchema } from '../report/schema/schema.ts'
import { wordsFor } from '../report/schema/schema-words.ts'
import type { Path } from '../report/types.ts'
import type { RecordName } from './edit.ts'

/** Records that a form can be made for. */
export type RecordKind = keyof typeof schemas

const schemas = { report: settingsSchema, organisation: organisationSchema, project: projectSchema } as const

/** How a fact is given in a form. `words`: one for all languages, or one for each. */
export type FieldKind =
  | 'line'
  | 'number'
  | 'date'
  | 'month'
  | 'address'
  | 'choice'
  | 'reference'
  | 'words'
  | 'group'

/** What the id of a fact is the id of. */
export type Referred = 'organisation' | 'project' | 'note' | 'country' | 'group'

/** A fact of a record, as a form shows it. */
export interface Field {
  /** Keys from the top of the record; of an organisation from the top of its own. */
  readonly path: readonly string[]
  /** Key of its label in `src/edit/words/`: `project.budget.amount`. */
  readonly label: string
  readonly kind: FieldKind
  readonly isRequired: boolean
  /** Several of them, in an order. */
  readonly isList: boolean
  /** What may be chosen; each has its word under `choice.`. */
  readonly choices: readonly string[]
  readonly of?: Referred
  /** Words that stand for a fact that is not known. */
  readonly open: readonly string[]
  /** The facts of a group. */
  readonly fields: readonly Field[]
}

/** What has no form: lists of groups, which stand in the file with their comments. */
const WITHOUT_FORM: ReadonlySet<string> = new Set([
  'report.languages',
  'report.editions',
  'report.chapters',
  'report.projects',
  'report.cover',
  'report.isbn',
  'report.issn',
  'report.doi',
  'report.contact',
])

const REFERENCES: Readonly<Record<string, Referred>> = {
  'project.coordinator': 'organisation',
  'project.partners': 'organisation',
  'project.group': 'group',
  'organisation.country': 'country',
  'organisation.note': 'note',
}

const NOT_STATED = ['not-stated']
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'report.author': NOT_STATED,
  'report.publisher': NOT_STATED,
  'report.licence': NOT_STATED,
  'report.edition.identifier': NOT_STATED,
  'project.id': NOT_STATED,
  'project.budget': NOT_STATED,
  'project.period.end': NOT_STATED,
  'project.website': ['not-stated', 'to-be-announced'],
  'project.coordinator': NOT_STATED,
  'project.partners': NOT_STATED,
}

/** The words of a schema, by which a value is refused, and the fields that they are of. */
const KINDS: Readonly<Record<string, FieldKind>> = {
  amount: 'number',
  date: 'date',
  month: 'month',
  end: 'month',
  website: 'address',
  web: 'address',
  words: 'words',
}

/** The facts of a record in the order of its file, made from the schema that the checks use. */
export function fieldsOf(kind: RecordKind): readonly Field[] {
  return fieldsIn(schemas[kind], [kind])
}

function fieldsIn(group: z.ZodObject, above: readonly string[]): Field[] {
  return Object.entries(group.shape).flatMap(([key, schema]) => {
    const path = [...above, key]
    return WITHOUT_FORM.has(path.join('.')) ? [] : [fieldOf(schema as z.ZodType, path)]
  })
}

function fieldOf(optional: z.ZodType, path: readonly string[]): Field {
  const isRequired = !(optional instanceof z.ZodOptional)
  const label = path.join('.')
  const schema = meantOf(isRequired ? optional : (optional.unwrap() as z.ZodType))
  const isList = schema instanceof z.ZodArray
  const item = isList ? (schema.element as z.ZodType) : schema
  const of = REFERENCES[label] ?? (path[1] === 'notes' && path.length > 2 ? 'note' : undefined)
  const choices =
    item instanceof z.ZodEnum
      ? item.options.map(String)
      : item instanceof z.ZodLiteral
        ? [...item.values].map(String)
        : []
  const fields = item instanceof z.ZodObject ? fieldsIn(item, path) : []
  const kind = of
    ? 'reference'
    : fields.length > 0
      ? 'group'
      : choices.length > 0
        ? 'choice'
        : (KINDS[nameOf(item)] ?? 'line')
  return {
    path: path.slice(1),
    label,
    kind,
    isRequired,
    isList,
    choices,
    ...(of && { of }),
    open: OPEN[label] ?? [],
    fields,
  }
}

/** Of a schema with a word for what is not known, the branch of what is. */
function meantOf(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema
  const options = (schema.options as readonly z.ZodType[]).filter(
    (option) => !(option instanceof z.ZodLiteral),
  )
  const [only] = options
  return only && (options.length === 1 || only instanceof z.ZodArray) ? only : schema
}

/** The name of the words by which a schema refuses what is none of its values. */
function nameOf(schema: z.ZodType): string {
  return schema.safeParse(null).error?.issues[0]?.message ?? ''
}

/** Why a value cannot be that of a fact, as the schema alone can tell. */
export interface FieldMistake {
  /** From the fact down to what is wrong. */
  readonly path: Path
  /** What it is not: “a budget”. */
  readonly expected: string
  readonly hint: string
}

/** Looks at a value before it is written. What relates several values only the checks of the report know. */
export function checkField(
  kind: RecordKind,
  path: readonly string[],
  value: unknown,
): FieldMistake | undefined {
  const schema = path.reduce<z.ZodType | undefined>((at, key) => childOf(at, key), schemas[kind])
  const issue = schema?.safeParse(value).error?.issues[0]
  if (!issue) return undefined
  const { expected, hint } = wordsFor(issue.message)
  return { path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))), expected, hint }
}

function childOf(schema: z.ZodType | undefined, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return childOf(schema.unwrap() as z.ZodType, key)
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly z.ZodType[]).map((option) => childOf(option, key)).find((each) => each)
  return schema instanceof z.ZodObject ? (schema.shape[key] as z.ZodType | undefined) : undefined
}

/** Digits in groups of three, as people write amounts: 633 292, 633.292, 633,292. */
const GROUPED = /^\d{1,3}(?:([ .,’\u00A0\u202F])\d{3})(?:\1\d{3})*$/u

/** A fact as it was typed into its field: digits are a number where one is meant, and so is a year. */
export function typedFact({ kind }: Pick<Field, 'kind'>, typed: string): string | number {
  const text = typed.trim()
  if (kind === 'number' && (GROUPED.test(text) || /^\d+$/u.test(text)))
    return Number(text.replaceAll(/\D/gu, ''))
  return kind === 'month' && /^\d{4}$/u.test(text) ? Number(text) : text
}

/** As `typedFact`, for the fact at a path of a record; what has no form is a number if it is digits alone: a place on a map. */
export function factAt(record: RecordName, path: Path, typed: string): string | number {
  const kind = record === 'report' ? 'report' : record === 'organisations' ? 'organisation' : 'project'
  const own = path.slice(kind === 'organisation' ? 1 : 0).map(String)
  const known = record === 'map' ? undefined : fieldAt(fieldsOf(kind), own)
  return typedFact({ kind: known ? known.kind : record === 'map' ? 'number' : 'line' }, typed)
}

/** The field of a path; an item of a list is given as the list is. */
function fieldAt(fields: readonly Field[], path: readonly string[]): Field | undefined {
  for (const field of fields) {
    if (!field.path.every((key, index) => key === path[index])) continue
    const inside = fieldAt(field.fields, path)
    if (inside) return inside
    if (field.path.length === path.length || field.isList) return field
  }
  return undefined
}
