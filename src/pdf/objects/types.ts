/**
 * The objects of a PDF (ISO 32000-1, 7.3). `offset` is the byte where an object begins in what was read:
 * it makes messages exact and lets a value be overwritten in place.
 */
export type PdfObject =
  | PdfNull
  | PdfBoolean
  | PdfNumber
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream

export interface PdfNull {
  readonly type: 'null'
  readonly offset: number
}

export interface PdfBoolean {
  readonly type: 'boolean'
  readonly offset: number
  readonly value: boolean
}

export interface PdfNumber {
  readonly type: 'number'
  readonly offset: number
  readonly value: number
  /** As written. Write this back, not `value`: rounding a coordinate changes the page. */
  readonly source: string
}

export interface PdfName {
  readonly type: 'name'
  readonly offset: number
  /** Without the slash, `#xx` resolved, one character a byte. */
  readonly value: string
}

export interface PdfString {
  readonly type: 'string'
  readonly offset: number
  /** The meaning, escapes resolved. For text see `decodeText`. */
  readonly bytes: Uint8Array
}

/** Points to an indirect object. The generation is always 0. */
export interface PdfReference {
  readonly type: 'reference'
  readonly offset: number
  readonly number: number
}

export interface PdfArray {
  readonly type: 'array'
  readonly offset: number
  readonly items: PdfObject[]
}

export interface PdfDictionary {
  readonly type: 'dictionary'
  readonly offset: number
  /** In the order of the file. A Map, because a key may be `__proto__`. */
  readonly entries: Map<string, PdfObject>
}

export interface PdfStream {
  readonly type: 'stream'
  readonly offset: number
  readonly dictionary: PdfDictionary
  /** The bytes as they lie in the file (a view, no copy). For the content see `decodeStream`. */
  readonly raw: Uint8Array
}

export type PdfType = PdfObject['type']
export type PdfOf<T extends PdfType> = Extract<PdfObject, { type: T }>

const NOUNS: Record<PdfType, string> = {
  null: 'null',
  boolean: 'a boolean',
  number: 'a number',
  name: 'a name',
  string: 'a string',
  reference: 'a reference',
  array: 'an array',
  dictionary: 'a dictionary',
  stream: 'a stream',
}

/** The type in the words of a message: `a name`, `an array`. */
export function nounOf(type: PdfType): string {
  return NOUNS[type]
}
