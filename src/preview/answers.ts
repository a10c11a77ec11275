/*
 * What the server of the preview tells its pages: the same types on both sides.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { State } from '../translation/translation-state.ts'
import type { DifferentWords } from '../translation/word-difference.ts'

/** A text in one language, or a value of a record, as the panel shows it. */
export interface PanelSide {
  readonly ref: string
  /** What the language calls itself; empty for a value. */
  readonly name: string
  readonly tag: string
  readonly value: string
  /** Of a translation. */
  readonly state?: TextState
  /** What reviewers say of a text. */
  readonly note?: TextNote
  /** `locales/az/foreword.yaml`, and the line there. */
  readonly file: string
  readonly line: number
}

/** The item of a list that a text is, or is part of. */
export interface ListItem {
  /** Key of the list: `projects/dirna:activities`. */
  readonly key: string
  readonly index: number
  readonly count: number
  /** In which its shape is given. */
  readonly language: string
  /** What the item has: a text, or texts in groups. */
  readonly shape: unknown
  readonly languages: readonly FormLanguage[]
}

/** What the panel shows of a text or a value. */
export interface PanelText {
  /** `projects/dirna:aim`, `projects/dirna:budget.amount`. */
  readonly key: string
  readonly kind: 'text' | 'value'
  /** Titles of where it is printed or what it belongs to. */
  readonly heading: string
  readonly sides: readonly PanelSide[]
  /** If it is an item of a list of texts: which, and of how many. */
  readonly item?: ListItem
  /** Whether its text may have several lines. */
  readonly isLong: boolean
}

/** A mistake as a page shows it: what a terminal prints, in parts. */
export interface Problem extends Pick<Diagnostic, 'severity' | 'code' | 'message'> {
  /** `file:line:column`. */
  readonly at: string
  readonly frame: string
  readonly hint: string
  /** The text or value that it is in, if the page can open it. */
  readonly ref: string
}

/** What is wrong with the files. */
export interface Problems {
  /** Whether the page shows the report as the files are now. */
  readonly isCurrent: boolean
  readonly problems: readonly Problem[]
}

/** A chapter as it is sent to a page that shows it. */
export interface SentChapter {
  /** Of the page: `/az/az/foreword`. */
  readonly address: string
  /** What its HTML is known by: a page that has the same one shows the same. */
  readonly version: string
  readonly html: string
}

/** What a page is to show as the files are now. */
export interface PageState extends Problems {
  /** The chapter, if it is another than the page says that it shows. */
  readonly chapter?: SentChapter
}

/** What came of an edit. */
export interface Edited {
  /** What is wrong with it; with mistakes nothing was written. */
  readonly problems: readonly Problem[]
  /** Where somebody else changed it meanwhile: nothing was written. */
  readonly conflict?: Conflict
}

/** A value as a page showed it when it was changed there: if it is another by now, nothing is written. */
export interface SeenValue {
  /** `data:projects/dirna:budget.amount`, `az:projects/dirna:activities.2`. */
  readonly ref: string
  /** Nothing where there was none. */
  readonly value?: unknown
}

/** Two changes of one text. */
export interface Conflict {
  /** What stands in the file now. */
  readonly theirs: string
  /** What they changed, word by word. */
  readonly changed: readonly DifferentWords[]
  /** A text with both changes; nothing where both changed the same words. */
  readonly merged?: string
}

/** What the server makes of a text that is being written. */
export interface Draft {
  readonly problems: readonly Problem[]
  /** The chapter with it; nothing if it cannot be shown. */
  readonly html?: string
}

/** A PDF that was made. */
export interface MadePdf {
  readonly edition: string
  /** Name of its file; empty if it could not be made. */
  readonly name: string
  readonly pages: number
  readonly sha256: string
  /** What kept it from being made, or what somebody should look at on its pages. */
  readonly problems: readonly Problem[]
}

/** What was changed since the preview was started. */
export interface Changed {
  /** The last first. */
  readonly steps: readonly ChangedStep[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What was changed at once. */
export interface ChangedStep {
  readonly id: number
  /** The step that it took back. */
  readonly takesBack?: number
  readonly isTakenBack: boolean
  readonly values: readonly {
    readonly file: string
    readonly path: readonly (string | number)[]
    readonly before: unknown
    readonly after: unknown
    /** Of a text: the words that changed. */
    readonly words?: readonly DifferentWords[]
  }[]
}

/** Something that can be chosen. */
export interface Choice {
  readonly value: string
  readonly words: string
}

/** A fact of a record in a form. */
export interface FormField {
  /** Keys from the top of its file. */
  readonly path: readonly string[]
  readonly label: string
  readonly kind: string
  readonly isRequired: boolean
  /** Several of them, in an order. */
  readonly isList: boolean
  /** What may be chosen; none for what is typed. */
  readonly choices: readonly Choice[]
  /** Words for what is not known. */
  readonly open: readonly Choice[]
  readonly fields: readonly FormField[]
  /** As the file has it; nothing if it is not there. */
  readonly value?: unknown
}

/** A form for a record. */
export interface RecordForm {
  readonly kind: 'project' | 'organisation' | 'report'
  /** Its file in `data/`, without the ending. */
  readonly record: string
  /** Of the project or organisation, in files and links. */
  readonly id: string
  /** What it is called; empty for what is new. */
  readonly name: string
  readonly fields: readonly FormField[]
  readonly languages: readonly FormLanguage[]
}

export interface FormLanguage {
  readonly language: string
  /** What it calls itself. */
  readonly name: string
  readonly tag: string
}

/** A question or comment on a text, which goes to reviewers and comes back from them. */
export interface TextNote {
  readonly isQuestion: boolean
  readonly comment: string
}

/** How a chapter stands in a column. */
export interface ChapterState {
  readonly name: string
  readonly mistakes: number
  readonly toTranslate: number
  readonly outdated: number
  /** Texts of it that are to be translated, or behind their source, by their names. */
  readonly behind: readonly string[]
}

/** How a translation stands to its source. */
export interface TextState {
  readonly state: State
  /** What changed in the source since the translation was made. */
  readonly difference?: readonly DifferentWords[]
}

/** What texts can refer to, by the addresses that they write. */
export interface LinkTargets {
  readonly notes: readonly Choice[]
  readonly projects: readonly Choice[]
}
