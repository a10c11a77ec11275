import { relative } from 'node:path'
import type { LanguageRecord } from '../../report/types.ts'
import { type Face, families, garamond, type Typeface } from './families.ts'

export type { Face } from './families.ts'

/** The typefaces of a report, and the faces that its pages are set in. */
export interface Fonts {
  /** Typefaces of the text in the order in which the browser looks for a letter. */
  readonly serif: readonly Typeface[]
  /** The same of headings, tables, drawings and margins. */
  readonly sans: readonly Typeface[]
  readonly faces: readonly Face[]
}

/** Of a language that names none. */
const USUAL = { serif: ['Source Serif 4'], sans: ['Source Sans 3'] } as const

/**
 * Folders of the fonts that the browser takes for those of the system. It looks there for letters that a page's fonts lack:
 * those of other scripts are not among them, so that no page is other because a font is there.
 */
export const fontFolders: readonly string[] = [
  families['Source Serif 4'].folder,
  families['Source Sans 3'].folder,
  garamond.folder,
]

/** Folders that pages load their fonts from; nothing else may be loaded from the packages. */
export const pageFontFolders: readonly string[] = [
  ...new Set([...fontFolders, ...Object.values(families).map(({ folder }) => folder)]),
]

/**
 * The fonts of a report in these languages: those of the first, and after them what the others name besides, so that each
 * letter is looked for in all of them. Pages are given no other font.
 */
export function fontsOf(records: readonly LanguageRecord[]): Fonts {
  const serif = [...new Set(records.flatMap(({ fonts }): readonly Typeface[] => (fonts ?? USUAL).serif))]
  const sans = [...new Set(records.flatMap(({ fonts }): readonly Typeface[] => (fonts ?? USUAL).sans))]
  return { serif, sans, faces: [...new Set([...serif, ...sans])].flatMap(facesOf) }
}

/** The fonts that a report has in any language. */
export const usualFonts: Fonts = { ...USUAL, faces: [...USUAL.serif, ...USUAL.sans].flatMap(facesOf) }

/** All faces of a typeface. */
export function facesOf(typeface: Typeface): readonly Face[] {
  return families[typeface].faces
}

/** The face of another typeface that the browser takes for a letter which a face lacks: of its style and weight, or near. */
export function standsInFor(wanted: Pick<Face, 'weight' | 'style'>): (typeface: Typeface) => Face {
  return (typeface) => {
    const [first, ...others] = families[typeface].faces
    return others.reduce(
      (best, face) => (distance(face, wanted) < distance(best, wanted) ? face : best),
      first,
    )
  }
}

function distance(face: Face, { weight, style }: Pick<Face, 'weight' | 'style'>): number {
  return Math.abs(face.weight - weight) + (face.style === style ? 0 : 1000)
}

/** For the EU funding statement alone: its typeface must be one of a list, and Garamond is on it (Reg. 821/2014, 4). */
export const [statementFace] = garamond.faces

/**
 * The typefaces of a report as the tokens that stylesheets take them from, and for drawings, which are measured in them;
 * nothing where they are those that `tokens.css` and drawings name.
 */
export function fontTokens({ serif, sans }: Fonts): string {
  if (serif.length + sans.length === 2) return ''
  return `:root{--font-text:${stack(serif)};--font-data:${stack(sans)}}\nsvg{font-family:${stack(sans)}}\n`
}

function stack(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(',')
}

/** `@font-face` rules with addresses relative to the folder of the page. */
export function fontFaceRules(folder: string, used: readonly Face[]): string {
  return used
    .map(({ family, weight, style, file }) => {
      const address = relativeAddress(folder, file)
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${address}")}`
    })
    .join('\n')
}

/** The address of a file as seen from a folder, percent-encoded. */
export function relativeAddress(folder: string, file: string): string {
  const path = relative(folder, file).split('\\').join('/')
  return path.split('/').map(encodeURIComponent).join('/')
}
