import { type UnzipFileInfo, unzipSync } from 'fflate'
import { type Diagnostic, DiagnosticError, error } from '../diagnostics/diagnostic.ts'

/** Parts of a Word file that hold what a reviewer wrote. */
export interface WordParts {
  readonly document: string
  readonly comments?: string
  /** Where links of the document lead. */
  readonly relations?: string
}

const DOCUMENT = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
const RELATIONS = 'word/_rels/document.xml.rels'
/** Bytes. A review file of a report of six projects has 100 kB, and 2 MB unpacked. */
const LARGEST_FILE = 20_000_000
const LARGEST_PART = 60_000_000
const MOST_PARTS = 2000
const decoder = new TextDecoder('utf-8', { fatal: true })
const HINT = 'Open the review file in Word, save it as a document (.docx), and name that one.'
const KINDS: readonly (readonly [head: string, kind: string])[] = [
  ['25504446', 'a PDF'],
  ['d0cf11e0', 'an old Word document (.doc), or protected by a password'],
  ['7b5c7274', 'a text in RTF'],
]

/**
 * Takes the parts out of a Word file. Sizes are known before anything is unpacked, and nothing larger is.
 * @param name of the file, for messages.
 * @throws {DiagnosticError} `review-file` for what is no Word file, is damaged or far too large, and for XML with a document
 *   type: no Word file has one, and it could lead to other files.
 */
export function readArchive(bytes: Uint8Array, name: string): WordParts {
  const refuse = (why: string): DiagnosticError => new DiagnosticError([refused(name, why)])
  if (bytes.length > LARGEST_FILE) throw refuse(`has more than ${LARGEST_FILE / 1_000_000} MB`)
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (head !== '504b0304') {
    const kind = KINDS.find(([begin]) => begin === head)?.[1]
    throw refuse(kind === undefined ? 'is no Word document' : `is ${kind}`)
  }
  const files = unpacked(bytes, refuse)
  const text = (path: string): string | undefined => {
    const part = files[path]
    return part && decoded(part, path, refuse)
  }
  const document = text(DOCUMENT)
  if (document === undefined) throw refuse('is no Word document: it may be one of another program')
  const [comments, relations] = [text(COMMENTS), text(RELATIONS)]
  return {
    document,
    ...(comments !== undefined && { comments }),
    ...(relations !== undefined && { relations }),
  }
}

/** What is wrong with a file, told as a whole. */
export function refused(name: string, why: string): Diagnostic {
  return error('review-file', `${name} ${why}.`, undefined, HINT)
}

function unpacked(bytes: Uint8Array, refuse: (why: string) => DiagnosticError): Record<string, Uint8Array> {
  let count = 0
  let total = 0
  const isWanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1
    if (count > MOST_PARTS) throw refuse(`holds more than ${MOST_PARTS} parts`)
    if (![DOCUMENT, COMMENTS, RELATIONS].includes(name)) return false
    total += originalSize
    if (total > LARGEST_PART)
      throw refuse(`holds more than ${LARGEST_PART / 1_000_000} MB of text once it is unpacked`)
    return true
  }
  try {
    return unzipSync(bytes, { filter: isWanted })
  } catch (cause) {
    if (cause instanceof DiagnosticError) throw cause
    throw refuse('is damaged: it cannot be unpacked')
  }
}

function decoded(part: Uint8Array, path: string, refuse: (why: string) => DiagnosticError): string {
  let xml: string
  try {
    xml = decoder.decode(part)
  } catch {
    throw refuse(`is damaged: ${path} is not UTF-8`)
  }
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml))
    throw refuse(`has a document type in ${path}, as no Word document has`)
  return xml
}
