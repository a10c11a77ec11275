import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LanguageRecord } from '../../report/types.ts'

/** A typeface that a `language.yaml` can name. */
export type Typeface = NonNullable<LanguageRecord['fonts']>['serif'][number]

export interface Face {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Absolute path of the font file. */
  readonly file: string
}

interface Family {
  readonly folder: string
  readonly faces: readonly [Face, ...Face[]]
}

/** Names of the weights in the files of `@expo-google-fonts`. */
const WEIGHTS: Readonly<Record<number, string>> = { 300: 'Light', 400: 'Regular', 600: 'SemiBold' }

/**
 * The typefaces that come with the program: complete static files, because cut or variable ones lose the kerning of ə, ğ,
 * ş or turn into Type 3 fonts. A typeface for another script has the letters of that script, and no italics where the
 * script has none.
 */
export const families: Readonly<Record<Typeface, Family>> = {
  'Source Serif 4': expo('Source Serif 4', 'source-serif-4', ['300', '400', '400i', '600']),
  'Source Sans 3': expo('Source Sans 3', 'source-sans-3', ['400', '400i', '600']),
  'Noto Serif Georgian': fontsource(
    'Noto Serif Georgian',
    'noto-serif-georgian',
    'georgian',
    [300, 400, 600],
  ),
  'Noto Sans Georgian': expo('Noto Sans Georgian', 'noto-sans-georgian', ['400', '600']),
}

/** For a statement that has a typeface of its own in every language. */
export const garamond: Family = expo('EB Garamond', 'eb-garamond', ['400'])

/** @param cuts weights, with an `i` for italics. */
function expo(family: string, name: string, [first, ...others]: readonly [string, ...string[]]): Family {
  const folder = folderOf(`@expo-google-fonts/${name}`)
  const face = (cut: string): Face => {
    const weight = Number.parseInt(cut, 10)
    const style = cut.endsWith('i') ? 'italic' : 'normal'
    const part = `${weight}${WEIGHTS[weight] ?? ''}${style === 'italic' ? '_Italic' : ''}`
    return { family, weight, style, file: join(folder, part, `${family.replaceAll(' ', '')}_${part}.ttf`) }
  }
  return { folder, faces: [face(first), ...others.map(face)] }
}

/** @param script the name of the file that has the letters of the script, all of them. */
function fontsource(
  family: string,
  name: string,
  script: string,
  [first, ...others]: readonly [number, ...number[]],
): Family {
  const folder = folderOf(`@fontsource/${name}`)
  const face = (weight: number): Face => ({
    family,
    weight,
    style: 'normal',
    file: join(folder, 'files', `${name}-${script}-${weight}-normal.woff`),
  })
  return { folder, faces: [face(first), ...others.map(face)] }
}

function folderOf(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}
