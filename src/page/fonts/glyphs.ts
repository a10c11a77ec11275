import { visit } from '../html/visit.ts'
import { codePoint } from '../../diagnostics/characters.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { RenderedChapter } from '../edition/edition.ts'
import type { Face } from './families.ts'
import type { FontFiles } from './font-file.ts'
import { facesOf, type Fonts, standsInFor } from './fonts.ts'
import type { Templates } from '../templates/template.ts'

/** Signs that have no shape of their own, so that no font needs to hold them. */
const SHAPELESS = /[\s\u00AD\u200B-\u200D\u2060]/u

/** What is written in the place of characters that editors type or paste and the fonts lack. */
const INSTEAD: ReadonlyMap<string, { readonly name: string; readonly hint: string }> = new Map([
  ['₼', { name: 'the manat sign', hint: 'Write `manat`.' }],
  ['\u2010', { name: 'the Unicode hyphen', hint: 'Write an ordinary hyphen, `-`.' }],
  [
    '\u2011',
    {
      name: 'a no-break hyphen',
      hint: 'Write an ordinary hyphen, `-`: the pages keep words such as `ATM-lər` together by themselves.',
    },
  ],
])

/** A face that texts are set in, and the letters that it has, or another typeface in its place. */
export interface Coverage {
  readonly name: string
  readonly letters: { has(letter: number): boolean }
}

/**
 * Which letters the faces of a report have. A face of the first typeface counts with those that stand in for it where it
 * lacks a letter: the ones of the other typefaces that are nearest to it.
 */
export function coverageOf({ serif, sans }: Fonts, files: FontFiles): Coverage[] {
  return [serif, sans].flatMap(([typeface, ...others]) =>
    typeface === undefined
      ? []
      : facesOf(typeface).map((face) => ({
          name: `${face.family} ${face.weight}${face.style === 'italic' ? ' italic' : ''}`,
          letters: lettersOf([face, ...others.map(standsInFor(face))], files),
        })),
  )
}

function lettersOf(faces: readonly Face[], files: FontFiles): Coverage['letters'] {
  const widths = faces.flatMap(({ file }) => files.get(file)?.widths ?? [])
  return { has: (letter) => widths.some((each) => each.has(letter)) }
}

/**
 * Finds letters that a face of the report lacks. A browser would fill them in from another font, or print a box,
 * without a word. Every face is asked, because a text may come to stand in any of them. `placeOf` finds letters that a
 * template itself writes, and `sourceOf` gives the files that letters of a text are looked for in.
 */
export function checkGlyphs(
  chapters: readonly RenderedChapter[],
  coverage: readonly Coverage[],
  placeOf: Templates['placeOf'],
  sourceOf: (file: string) => string | undefined,
): Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  const known = new Set<string>()
  for (const { chapter, content } of chapters) {
    visit(content, 'text', (node) => {
      for (const letter of node.value) {
        if (known.has(letter)) continue
        const face = SHAPELESS.test(letter)
          ? undefined
          : coverage.find(({ letters }) => !letters.has(letter.codePointAt(0) ?? 0))
        if (face) {
          const text = node.data?.sources?.[0]
          const place = text
            ? placeInText(text, letter, sourceOf(text.file))
            : placeOf(chapter.template, letter)
          report(found, letter, face.name, place)
        } else known.add(letter)
      }
    })
  }
  return [...found.values()]
}

/** Where a letter stands in a text that begins at `text`: its own place, if it is written there as it is. */
function placeInText(text: Place, letter: string, source: string | undefined): Place {
  const lines = source?.split('\n') ?? []
  const from = text.line - 1
  const at = lines.findIndex(
    (line, index) => index >= from && line.includes(letter, index === from ? text.column - 1 : 0),
  )
  if (at < 0) return text
  const column = (lines[at]?.indexOf(letter, at === from ? text.column - 1 : 0) ?? 0) + 1
  return { file: text.file, line: at + 1, column, length: letter.length }
}

function report(found: Map<string, Diagnostic>, letter: string, face: string, place: Place): void {
  const code = codePoint(letter)
  const key = `${code} ${place.file} ${place.line} ${place.column}`
  if (found.has(key)) return
  const known = INSTEAD.get(letter)
  found.set(
    key,
    error(
      'glyph-missing',
      `The character “${letter}” (${code}${known ? `, ${known.name}` : ''}) is not in the font ${face}.`,
      place,
      known?.hint ?? 'Write it with characters that the fonts have, or delete it.',
    ),
  )
}
