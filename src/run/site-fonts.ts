import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import subsetFont from 'subset-font'
import { type Cache, keyOf } from '../files/cache.ts'
import type { FolderFile } from '../files/publish-folder.ts'
import { type Face, type Fonts, fontTokens } from '../page/fonts/fonts.ts'

/** What the pages of the site are set in: light figures and text in the serif, labels and their bold in the sans. */
const USED = [
  { kind: 'serif', weight: 300 },
  { kind: 'serif', weight: 400 },
  { kind: 'sans', weight: 400 },
  { kind: 'sans', weight: 600 },
] as const

/**
 * The fonts of the web edition, cut to the letters that it has, and the stylesheet that names them. Their kerning stays:
 * harfbuzz cuts them, which keeps the pairs of ə, ğ and ş.
 * @param html all pages: what they have is what the fonts need.
 */
export async function siteFonts(fonts: Fonts, html: Iterable<string>, cache: Cache): Promise<FolderFile[]> {
  const letters = lettersIn(html)
  const cut = await Promise.all(
    facesUsed(fonts).map(async (face) => {
      const bytes = await cutFont(face, letters, cache)
      return { face, path: `assets/${basename(face.file, '.ttf')}.woff2`, bytes }
    }),
  )
  const rules = cut.map(
    ({ face: { family, weight, style }, path }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url("${basename(path)}") format("woff2")}\n`,
  )
  const css = { path: 'assets/fonts.css', bytes: Buffer.from(rules.join('') + fontTokens(fonts)) }
  return [css, ...cut.map(({ path, bytes }) => ({ path, bytes }))]
}

function facesUsed({ faces, serif, sans }: Fonts): Face[] {
  const families = { serif, sans }
  return faces.filter(({ family, weight, style }) =>
    USED.some(
      (used) =>
        used.weight === weight && style === 'normal' && families[used.kind].some((each) => each === family),
    ),
  )
}

/** A font with these letters alone, as WOFF2; one that was cut before comes from the cache. */
export async function cutFont({ file }: Face, letters: string, cache: Cache): Promise<Uint8Array> {
  const font = await readFile(file)
  const key = keyOf('site font', font, letters)
  const kept = await cache.read(key)
  if (kept) return kept
  const cut = await subsetFont(font, letters, { targetFormat: 'woff2' })
  await cache.write(key, cut)
  return cut
}

/** Every letter of texts once, in the order of their codes. */
export function lettersIn(html: Iterable<string>): string {
  const letters = new Set<string>()
  for (const text of html) for (const letter of text) letters.add(letter)
  return [...letters].toSorted().join('')
}
