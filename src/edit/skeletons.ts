import type { NewChapter } from './edit.ts'
import { type Value, writeLines } from './yaml/write-value.ts'

/** The texts of a project as every language has them, with empty places: keys of `projectTextSchema`. */
export function projectTexts(given: Readonly<Record<string, Value>> = {}): Readonly<Record<string, Value>> {
  return {
    title: null,
    aim: null,
    activities: [null],
    summary: { opening: null, points: [{ label: null, text: null }], closing: null },
    results: [null],
    ...given,
  }
}

/** The facts of a project, those that are not known as `not-stated`: keys of `projectSchema`. */
export function projectRecord(given: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return {
    id: 'not-stated',
    acronym: null,
    budget: 'not-stated',
    period: { start: null, end: 'not-stated' },
    website: 'not-stated',
    coordinator: 'not-stated',
    partners: 'not-stated',
    ...given,
  }
}

/** The texts of a chapter of a shape, with empty places. */
export function chapterTexts(
  shape: NewChapter['shape'],
  title: string | null,
): Readonly<Record<string, Value>> {
  switch (shape) {
    case 'prose':
      return { title, paragraphs: [null] }
    case 'sections':
      return { title, sections: [{ label: null, paragraphs: [null] }] }
    case 'items':
      return { title, items: [{ head: null, points: [null] }] }
  }
}

/**
 * A new file, with the line by which editors find its schema.
 * @param schema name in `docs/schema/`; @param depth folders between the file and the project's folder.
 */
export function newFile(content: Readonly<Record<string, Value>>, schema: string, depth: number): string {
  const head = `# yaml-language-server: $schema=${'../'.repeat(depth)}docs/schema/${schema}.schema.json\n`
  return `${head}${writeLines(content, '', '\n', 'best')}\n`
}
