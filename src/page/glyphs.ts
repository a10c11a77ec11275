import { visit } from './visit.ts'
import type { Cache } from '../cache.ts'
import { type Diagnostic, error, together } from '../diagnostics.ts'
import type { Place } from '../place.ts'
import type { RenderedChapter } from './edition.ts'
import { readFontFacts } from './font-file.ts'
import type { Face } from './fonts.ts'
import type { Templates } from './template.ts'

/** Signs that have no shape of their own, so that no font needs to hold them. */
const SHAPELESS = /[\s\u00AD\u200B-\u200D\u2060]/u

/** A face and the code points that it has letters for. */
interface Coverage {
  readonly name: string
  readonly letters: { has(letter: number): boolean }
}

/** Reads which letters the faces hold. */
export async function readCoverage(faces: readonly Face[], cache: Cache): Promise<Coverage[]> {
  return together(
    faces.map(async (face) => ({
      name: `${face.family} ${face.weight}${face.style === 'italic' ? ' italic' : ''}`,
      letters: (await readFontFacts(face, cache)).widths,
    })),
  )
}

/**
 * Finds letters that a face of the report lacks. A browser would fill them in from another font, or print a box,
 * without a word. Every face is asked, because a text may come to stand in any of them. `placeOf` finds letters that a
 * template itself writes.
 */
export function checkGlyphs(
  chapters: readonly RenderedChapter[],
  coverage: readonly Coverage[],
  placeOf: Templates['placeOf'],
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
        if (face)
          report(found, letter, face.name, node.data?.sources?.[0] ?? placeOf(chapter.template, letter))
        else known.add(letter)
      }
    })
  }
  return [...found.values()]
}

function report(found: Map<string, Diagnostic>, letter: string, face: string, place: Place): void {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toLocaleUpperCase('en').padStart(4, '0')
  const key = `${code} ${place.file} ${place.line} ${place.column}`
  if (found.has(key)) return
  found.set(
    key,
    error(
      'glyph-missing',
      `the letter “${letter}” (U+${code}) is not in the font ${face}`,
      place,
      'write it with letters that the fonts have, or take it out',
    ),
  )
}
