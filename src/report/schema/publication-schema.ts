import * as z from 'zod'
import { idSchema, languageSchema, lineSchema, listOf, mapOf, say } from './schema-values.ts'

/** Words of all languages, or one for each of the report’s: a place is Bakı in one and Baku in another. */
const words = z.union([lineSchema, z.record(languageSchema, lineSchema)], say('words'))
const lines = z.union([lineSchema, listOf(lineSchema)], say('lines'))
const linesOfLanguages = z.union(
  [lineSchema, listOf(lineSchema), z.record(languageSchema, lines)],
  say('lines'),
)

/** A number of all editions, or one for each of them by its name. */
function numberOfEditions(form: RegExp, name: 'isbn' | 'issn' | 'doi') {
  const number = z.string(say(name)).regex(form, say(name))
  return z.union([number, z.record(idSchema, number)], say(name))
}

const isbn = numberOfEditions(/^97[89](?:[- ]?\d){10}$/u, 'isbn')
const issn = numberOfEditions(/^\d{4}-\d{3}[\dX]$/u, 'issn')
const doi = numberOfEditions(/^10\.\d{4,9}\/[^\s"<>]+$/u, 'doi')

const logo = mapOf({
  picture: z
    .string(say('picture'))
    .regex(/^[^/\\]+\.(?:svg|png)$/iu, say('picture'))
    .describe('Name of a file in data/pictures: ministry.svg or ministry.png'),
  alternative: words.describe('Whose logo it is, for those who do not see it'),
})

/**
 * Who is behind the edition, in `data/report.yaml`: what the imprint and the cover show. What is optional is not shown
 * where it is not given; of the other three the imprint says that the source does not state them.
 */
export const publicationShape = {
  author: words.describe('Author of the text, or not-stated'),
  publisher: words.describe('Publisher, or not-stated'),
  licence: words.describe('Licence of the text, or not-stated'),
  place: words.optional().describe('Where it is published: { az: Bakı, en: Baku }'),
  editor: words.optional().describe('Editor'),
  isbn: isbn
    .optional()
    .describe('ISBN of 13 digits as it is printed, or one for each edition: { az: 978-… }'),
  issn: issn.optional().describe('ISSN of the series: 0000-0000'),
  doi: doi.optional().describe('DOI without an address: 10.…/…; or one for each edition'),
  contact: linesOfLanguages
    .optional()
    .describe('Where readers can turn to: a mail address, or lines of an address'),
  web: z
    .string(say('web'))
    .min(1, say('web'))
    .optional()
    .describe('Address of the edition on the web: https://…'),
  citation: words
    .optional()
    .describe('How to cite the report, if not as the program makes it from the facts'),
  cover: mapOf({
    logos: listOf(logo).describe('Logos at the head of the cover, in a row, from left to right'),
  })
    .optional()
    .describe('What the cover shows besides its title and its drawing'),
}
