import type { PdfObject, PdfString } from './types.ts'

/** The number that an object gets in the new file. */
export type Renumber = (number: number) => number

const CHUNK = 1024

/** An object as it is written (ISO 32000-1, 7.3), one character a byte; of a stream the dictionary alone. */
export function serialise(object: PdfObject, renumber: Renumber): string {
  switch (object.type) {
    case 'null':
      return 'null'
    case 'boolean':
      return String(object.value)
    case 'number':
      return object.source
    case 'name':
      return writeName(object.value)
    case 'string':
      return writeString(object)
    case 'reference':
      return `${renumber(object.number)} 0 R`
    case 'array':
      return `[${join(object.items.map((item) => serialise(item, renumber)))}]`
    case 'dictionary': {
      let text = '<<'
      for (const [key, value] of object.entries) {
        const written = serialise(value, renumber)
        text += writeName(key) + (startsItself(written) ? '' : ' ') + written
      }
      return `${text}>>`
    }
    default:
      return serialise(object.dictionary, renumber)
  }
}

/** Puts a space only where two items would run together. */
function join(items: readonly string[]): string {
  let last = ''
  // Pieces, not one text that grows: its last letter would be looked for in all of it, again for each item.
  const pieces = items.map((item, index) => {
    const isApart = index === 0 || startsItself(item) || last === ']' || last === ')' || last === '>'
    last = item.at(-1) ?? ''
    return isApart ? item : ` ${item}`
  })
  return pieces.join('')
}

function startsItself(written: string): boolean {
  const first = written[0]
  return first === '/' || first === '[' || first === '(' || first === '<'
}

function writeName(value: string): string {
  const written = value.replaceAll(/[^!-~]|[()<>[\]{}/%#]/g, (character) => {
    return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return `/${written}`
}

function writeString({ bytes }: PdfString): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return `(${text.replaceAll(/[()\\\r]/g, (character) => (character === '\r' ? '\\r' : `\\${character}`))})`
}
