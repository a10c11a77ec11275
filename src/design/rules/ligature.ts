import type { Line } from '../../pdf/content/lines.ts'
import type { Glyph } from '../../pdf/content/page-content.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'

/** Some languages have no ligatures: in Azerbaijani fi hides the dot that tells i from ı (page design 11). */
export const ligature: PageRule = (page, { withoutLigatures }) => {
  if (withoutLigatures.length === 0) return []
  const lines: readonly Line[] = [...page.printed, ...page.loose, ...page.head, ...page.foot]
  return firstOfEach(
    lines.flatMap((line) => {
      const run = line.runs.find(
        (each) =>
          withoutLigatures.includes(page.languageOf(each)) && each.glyphs.some((glyph) => isLigature(glyph)),
      )
      const glyph = run?.glyphs.find((each) => isLigature(each))
      if (!glyph) return []
      const found: DesignFinding = {
        code: 'page-ligature',
        page: page.number,
        message: `${quote(lettersOf(glyph))} is one character in ${quote(line.text)}.`,
        words: line.text,
        hint: 'Switch common ligatures off for this language in the stylesheet, in margins and drawings too.',
      }
      return [['block' in line ? line.block : line, found] as const]
    }),
  )
}

function isLigature(glyph: Glyph): boolean {
  const letters = glyph.own ?? glyph.text
  // Most glyphs are one plain letter: only what is longer, or has letters in one character, is looked at.
  return (letters.length > 1 || letters >= '\uFB00') && /\p{L}.*\p{L}/u.test(lettersOf(glyph))
}

/** The ligatures that have a character of their own count with their letters. */
function lettersOf({ own, text }: Glyph): string {
  return (own ?? text).normalize('NFKC').replaceAll('\u00AD', '')
}
