import { dirname, relative, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Face {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Absolute path of the font file. */
  readonly file: string
}

const serif = fontFolder('@expo-google-fonts/source-serif-4')
const sans = fontFolder('@expo-google-fonts/source-sans-3')
const garamond = fontFolder('@expo-google-fonts/eb-garamond')

/** Folders that hold the report's fonts; nothing else may be loaded from the packages. */
export const fontFolders: readonly string[] = [serif, sans, garamond]

/**
 * The faces of the report: complete static files, because cut or variable ones lose the kerning of ə, ğ, ş
 * or turn into Type 3 fonts.
 */
export const faces: readonly Face[] = [
  face('Source Serif 4', serif, 300, 'Light'),
  face('Source Serif 4', serif, 400, 'Regular'),
  face('Source Serif 4', serif, 400, 'Regular', 'italic'),
  face('Source Serif 4', serif, 600, 'SemiBold'),
  face('Source Sans 3', sans, 400, 'Regular'),
  face('Source Sans 3', sans, 400, 'Regular', 'italic'),
  face('Source Sans 3', sans, 600, 'SemiBold'),
]

/** For the EU funding statement alone: its typeface must be one of a list, and Garamond is on it (Reg. 821/2014, 4). */
export const statementFace: Face = face('EB Garamond', garamond, 400, 'Regular')

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

function fontFolder(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)))
}

function face(
  family: string,
  folder: string,
  weight: number,
  name: string,
  style: 'normal' | 'italic' = 'normal',
): Face {
  const cut = `${weight}${name}${style === 'italic' ? '_Italic' : ''}`
  return { family, weight, style, file: join(folder, cut, `${family.replaceAll(' ', '')}_${cut}.ttf`) }
}
