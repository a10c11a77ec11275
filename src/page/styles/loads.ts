import { posix } from 'node:path'
import { string, tokenize, tokenTypes, url } from 'css-tree'
import type { AtRule } from 'postcss'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { isPicture, PICTURES } from '../../files/pictures.ts'
import { shorten } from '../templates/shorten.ts'
import { extentOf, type ParsedSheet } from './parse.ts'
import { placeIn } from './stylesheet.ts'

/** A picture that a stylesheet prints, by its path from the project's folder. */
export interface Picture {
  readonly file: string
  readonly place: Place
}

const { Function: Call, Ident, LeftParenthesis, RightParenthesis, String: Quoted, Url, BadUrl } = tokenTypes
/** Functions whose texts are addresses: CSS Images Module Level 4, 2; CSS Values and Units Module Level 4, 4.5. */
const LOADING = /^(?:url|src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade)\($/iu

const PICTURE_HINT = `Put the picture into \`${PICTURES}/\` as PNG, JPEG or SVG and write \`url(../../${PICTURES}/NAME)\`, or delete the line.`

/**
 * What a stylesheet loads. Only pictures of the project's folder for them may be: another stylesheet or a font would be
 * read by the browser past all checks, and an address is not there tomorrow.
 */
export function checkLoads(sheet: ParsedSheet): { found: Diagnostic[]; pictures: Picture[] } {
  const found: Diagnostic[] = []
  const pictures: Picture[] = []
  const load = (address: string, start: number, end: number): void => {
    const place = placeIn(sheet, start, end)
    const file = fileOf(address, posix.dirname(sheet.file))
    if (file !== undefined && isPicture(file)) pictures.push({ file, place })
    else {
      const message = `\`${shorten(address)}\` is not a picture of the folder \`${PICTURES}\`: nothing else is loaded.`
      found.push(error('style-load', message, place, PICTURE_HINT))
    }
  }
  sheet.root.walkAtRules((each) => void found.push(...checkAtRule(sheet, each)))
  sheet.root.walkDecls((line) => {
    const { valueStart, end: last } = extentOf(sheet, line)
    const value = sheet.source.slice(valueStart, last)
    /** For each open parenthesis, whether its texts are addresses. */
    const open: boolean[] = []
    tokenize(value, (type, from, to) => {
      const text = value.slice(from, to)
      const [start, end] = [valueStart + from, valueStart + to]
      if ([Call, Ident, Url].includes(type) && text.includes('\\')) {
        const message = `There is a backslash in \`${shorten(text)}\`, which hides what it means.`
        found.push(
          error('style-syntax', message, placeIn(sheet, start, end), 'Write it without the backslash.'),
        )
      }
      if (type === Url || type === BadUrl) load(type === Url ? url.decode(text) : text, start, end)
      else if (type === Call) open.push(LOADING.test(text))
      else if (type === LeftParenthesis) open.push(open.at(-1) ?? false)
      else if (type === RightParenthesis) open.pop()
      else if (type === Quoted && open.at(-1) === true) load(string.decode(text), start, end)
    })
  })
  return { found, pictures }
}

function checkAtRule(sheet: ParsedSheet, { name: written, params, source }: AtRule): Diagnostic[] {
  const name = written.toLocaleLowerCase('en')
  const start = source?.start?.offset ?? 0
  const place = placeIn(sheet, start, start + 1 + name.length)
  if (name === 'import') {
    const hint = 'Write its rules into this stylesheet, and delete the line.'
    return [error('style-load', '`@import` loads another stylesheet, which nothing checks.', place, hint)]
  }
  if (name === 'font-face') {
    const message = '`@font-face` loads a font; those of the report come with the program.'
    const hint = 'Delete the rule, and write `font-family: var(--font-text)` or `var(--font-data)`.'
    return [error('style-load', message, place, hint)]
  }
  if (name === 'charset' && !/^"utf-8"$/iu.test(params)) {
    const message = 'Stylesheets are read as UTF-8, and as nothing else.'
    return [error('style-syntax', message, place, 'Delete the line.')]
  }
  return []
}

/** The path that an address means from the project's folder; nothing if it is none of a file. */
function fileOf(address: string, folder: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/|\\)|[\\?#\0]/iu.test(address)) return undefined
  try {
    const path = posix.normalize(posix.join(folder, decodeURIComponent(address)))
    return path.startsWith('..') || /[\\\0]/u.test(path) ? undefined : path
  } catch {
    return undefined
  }
}
