declare module 'gettext-parser' {
  /** Comments of an entry, each kind with its lines. */
  export interface PoComments {
    translator?: string
    reference?: string
    extracted?: string
    flag?: string
    previous?: string
  }

  export interface PoEntry {
    msgctxt?: string
    msgid: string
    msgstr: string[]
    comments?: PoComments
  }

  export interface PoFile {
    charset: string
    headers: Record<string, string>
    translations: Record<string, Record<string, PoEntry>>
  }

  const gettextParser: {
    po: {
      parse(input: string, options?: { validation?: boolean }): PoFile
      compile(file: PoFile, options?: { foldLength?: number; sort?: boolean }): Buffer
    }
  }
  export default gettextParser
}
