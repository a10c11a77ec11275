/** Why nothing can be compared, in a sentence, and what to do. */
export class DiffError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'DiffError'
    this.hint = hint
  }
}
