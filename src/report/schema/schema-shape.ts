import * as z from 'zod'
import type { Path } from '../types.ts'

/** The keys that a schema knows in the map at `path`; none where any key may stand. */
export function keysAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  const at = schemaAt(schema, value, path)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

/** The words that may stand at `path`, if the schema lists them. */
export function optionsAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  const at = schemaAt(schema, value, path)
  if (at instanceof z.ZodEnum) return at.options.map(String)
  return at instanceof z.ZodLiteral ? [...at.values].map(String) : []
}

/** Walks down a schema beside a value, taking of a union the branch that fits the value's form. */
function schemaAt(schema: z.ZodType, value: unknown, path: Path): z.ZodType | undefined {
  const here = fitting(schema, value)
  const [part, ...rest] = path
  if (part === undefined || !here) return here
  const inner =
    typeof value === 'object' && value !== null
      ? (value as Record<string | number, unknown>)[part]
      : undefined
  const next = childOf(here, part)
  return next && schemaAt(next, inner, rest)
}

function childOf(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[part] as z.ZodType | undefined
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined
}

function fitting(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return fitting(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodLazy) return fitting(schema.unwrap() as z.ZodType, value)
  if (!(schema instanceof z.ZodUnion)) return schema
  const options = schema.options as readonly z.ZodType[]
  const isList = Array.isArray(value)
  const isMap = typeof value === 'object' && value !== null && !isList
  return options.find((option) => {
    if (isList) return option instanceof z.ZodArray
    return (option instanceof z.ZodObject || option instanceof z.ZodRecord) === isMap
  })
}
