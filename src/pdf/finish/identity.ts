/** What a finished PDF says about itself. Plain data, so that it can be handed to another thread. */
export interface Identity {
  /** Title in the window and in lists of files: in all languages of the text. */
  readonly title: string
  /** Title by language (BCP 47); the first language is the document's own. */
  readonly titles: Readonly<Record<string, string>>
  readonly descriptions: Readonly<Record<string, string>>
  readonly keywords: Readonly<Record<string, string>>
  /** Languages of the text (BCP 47), the document's own first. */
  readonly languages: readonly string[]
  /** What the file calls a language that the pages name otherwise: `en-GB` for `en`. */
  readonly tags: Readonly<Record<string, string>>
  /** Whether the languages stand side by side, so that every heading is in both. */
  readonly sideBySide?: true
  /** Date of the edition, `YYYY-MM-DD`: the only date in the file, at midnight UTC. */
  readonly date: string
  /** Program that made the pages. */
  readonly creatorTool: string
  /** The following only where they are stated: nothing is invented. */
  readonly author?: string
  readonly publisher?: string
  readonly licence?: string
  readonly identifier?: string
  /** Whether it is printed on a press and cut: with bleed, and dark grey in one ink. */
  readonly press?: true
  readonly attachments: readonly Attachment[]
  /** Named destinations of the notes, to tell notes and their marks from other lists and links. */
  readonly notes: readonly string[]
  /** What a link to a named destination is called where its text alone says too little: `Editorial note 3`. */
  readonly linkLabels: Readonly<Record<string, string>>
  /** Language that the pages give to zeros that are reserved for a page number, until the parts are joined. */
  readonly reserved?: string
  /** Words that may be broken over lines without a hyphen: the print does not tell such a break from a space. */
  readonly longWords?: readonly string[]
}

/** What concerns the pages: all that the finishing of a part asks for. */
export type PageIdentity = Pick<
  Identity,
  'languages' | 'tags' | 'notes' | 'linkLabels' | 'sideBySide' | 'longWords' | 'reserved'
>

/** A file inside the PDF. */
export interface Attachment {
  /** Name in the list of attachments: `data.json`. */
  readonly name: string
  /** Media type: `application/json`. */
  readonly mime: string
  readonly description: string
  /** What the file is to the document (ISO 19005-3, Annex E). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
  readonly bytes: Uint8Array
}
