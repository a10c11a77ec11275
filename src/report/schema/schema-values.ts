import * as z from 'zod'
import type { words } from './schema-words.ts'

/*
 * The values that the schemas of records and locale files have in common.
 */

/** Lower-case words joined by hyphens: file names, ids of organisations and notes. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** A language tag (BCP 47): the language's code, with a script and a region where they are needed. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/u

/** The words that are said if a value is refused: an entry in `schema-words.ts`. */
export function say(name: keyof typeof words): { error: string } {
  return { error: name }
}

/** A text that is not blank: soft hyphens are invisible. */
export const textSchema = z.string(say('text')).regex(/[^\s\u00AD]/u, say('empty'))
/** A text that stands in one line: a name, a title, a label. The line may end with a line break. */
export const lineSchema = textSchema.regex(/^[^\r\n]*\s*$/u, say('line'))
/** The name of a file, an organisation or a note. */
export const idSchema = z.string(say('id')).regex(KEBAB, say('id'))

/** The code of a language: `az`. */
export const languageSchema = z.string(say('language')).regex(LANGUAGE, say('language'))

export function mapOf<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, say('map'))
}

export function listOf<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item, say('list')).min(1, say('emptyList'))
}

export const onOff = z.enum(['on', 'off'], say('switch'))
