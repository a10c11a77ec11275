import { basename } from 'node:path'
import type { BookFile } from '../book/epub.ts'
import type { Cache } from '../files/cache.ts'
import { type Face, type Fonts, standsInFor } from '../page/fonts/fonts.ts'
import { cutFont, lettersIn } from './site-fonts.ts'

/** What drawings, tables and labels are set in. Text has the letters that a reader chooses. */
const USED = [
  { weight: 400, style: 'normal' },
  { weight: 600, style: 'normal' },
  { weight: 400, style: 'italic' },
] as const
/** How the stylesheet names them, and how it names them with the report's. */
const GENERIC = 'font-family: sans-serif'

/**
 * The fonts of a book, cut to the letters that it has, and its stylesheet with their names: drawings are measured in them.
 * @param css what the stylesheet says without them.
 */
export async function bookFonts(
  { sans }: Fonts,
  css: string,
  pages: readonly BookFile[],
  cache: Cache,
): Promise<{ readonly css: string; readonly files: readonly BookFile[] }> {
  const letters = lettersIn(pages.map(({ bytes }) => Buffer.from(bytes).toString()))
  const faces = sans.flatMap((family) => USED.map((wanted) => standsInFor(wanted)(family)))
  const cut = await Promise.all(
    [...new Set(faces)].map(async (face) => {
      return { face, file: fileOf(face), bytes: await cutFont(face, letters, cache) }
    }),
  )
  const rules = cut.map(
    ({ face: { family, weight, style }, file }) =>
      `@font-face {\n  font-family: '${family}';\n  font-weight: ${weight};\n  font-style: ${style};\n  src: url('${file}') format('woff2');\n}\n\n`,
  )
  const names = sans.map((family) => `'${family}', `).join('')
  return {
    css: rules.join('') + css.replaceAll(GENERIC, `font-family: ${names}sans-serif`),
    files: cut.map(({ file, bytes }) => ({ file, bytes })),
  }
}

function fileOf({ file }: Face): string {
  return `fonts/${basename(file).replace(/\.\w+$/u, '')}.woff2`
}
