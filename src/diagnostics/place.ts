/** A position in one of the project's own files, as an editor shows it. */
export interface Place {
  /** Path from the project's folder, with `/` on every system. */
  readonly file: string
  /** Line, from 1. */
  readonly line: number
  /** Column in UTF-16 code units, from 1. */
  readonly column: number
  /** Length of the marked text in UTF-16 code units, on that line. */
  readonly length?: number
  /** What the program reckoned here, where no file has the words themselves: `budgets 5`, the sum of five budgets. */
  readonly made?: string
}

/** Writes a place as `file:line:column`, the form that editors and terminals turn into a link. */
export function formatPlace(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`
}
